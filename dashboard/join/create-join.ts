/** Joining a company by a link: what it is an invitation to, and accepting it. */
import { signal } from '@preact/signals'
import type { Invitation, JoinResponse } from '../../shared/member-door.ts'
import type { App } from '../app/create-app.ts'
import type { Door } from '../app/create-door.ts'
import { keepCompany } from '../app/kept-company.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { BackendError, sentenceOf } from '../backend/unwrap.ts'
import { dropToken, takeToken } from './kept-token.ts'

export type JoinState =
  | { face: 'loading' }
  /** It opens nothing, and trying again would not help. */
  | { face: 'closed'; sentence: string }
  | { face: 'failed'; sentence: string }
  | { face: 'ready'; invitation: Invitation }

export function createJoin({ backend, router, toasts, door }: App & { door: Door }) {
  let token = takeToken()
  const state = signal<JoinState>({ face: 'loading' })
  const isBusy = signal(false)
  const problem = signal<string | null>(null)

  function giveUp(error: unknown): JoinState {
    const sentence = sentenceOf(error)
    const isOver = error instanceof BackendError && /_invitation$/.test(error.code)
    if (isOver) dropToken()
    return { face: isOver ? 'closed' : 'failed', sentence }
  }

  async function read() {
    if (!token) {
      state.value = { face: 'closed', sentence: 'Open the link you were sent once more, whole.' }
      return
    }
    state.value = { face: 'loading' }
    try {
      const body = { token }
      state.value = {
        face: 'ready',
        invitation: await askDesk<Invitation>(backend, 'invitations/read', { body }),
      }
    } catch (error) {
      state.value = giveUp(error)
    }
  }
  /** Another link, in the same tab. */
  const openOther = () => {
    if (!location.hash) return
    token = takeToken()
    read()
  }
  addEventListener('hashchange', openOther)
  read()

  return {
    state,
    isBusy,
    problem,
    read,
    async accept(company: string) {
      if (isBusy.peek() || !token) return
      isBusy.value = true
      try {
        const joined = await askDesk<JoinResponse>(backend, 'invitations/accept', { body: { token } })
        dropToken()
        keepCompany(joined.company_id)
        toasts.show(joined.is_new ? `Welcome to ${company}.` : `You are a member of ${company} already.`)
        door.tryAgain()
        router.go('/conversations', { replace: true })
      } catch (error) {
        const given = giveUp(error)
        if (given.face === 'closed') state.value = given
        else problem.value = sentenceOf(error)
      } finally {
        isBusy.value = false
      }
    },
    close: () => removeEventListener('hashchange', openOther),
  }
}
