/** The signed-in member's own phone: a code goes out to it, and comes back. */
import { batch, signal } from '@preact/signals'
import { PhoneCheckRequest } from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { BackendError, sentenceOf, unwrap } from '../../backend/unwrap.ts'

export type PhoneModel = ReturnType<typeof createPhone>

/** number: it is being typed · code: one is on its way to `sentTo` · known: there is one, and nothing to do */
type Step = 'known' | 'number' | 'code'

export function createPhone({ backend, company, user, toasts }: SignedIn) {
  const step = signal<Step>('known')
  const number = signal('')
  const code = signal('')
  const error = signal<string | null>(null)
  const isBusy = signal(false)
  const sentTo = signal('')

  const stored = createLoadable(async () => {
    const members = backend.from('members').select('phone, phone_verified_at')
    const own = members.eq('company_id', company.peek().id).eq('user_id', user.id)
    const [member, check] = await Promise.all([own.single(), backend.rpc('read_phone_check')])
    const row = unwrap(member)
    if (step.peek() === 'known') goOnWith(unwrap(check), row.phone)
    return row
  })
  stored.reload()

  /** A code may be on its way from before the page was left. */
  function goOnWith(check: { phone: string } | null, known: string | null) {
    if (check) {
      sentTo.value = check.phone
      goTo('code')
    } else if (!known) goTo('number')
  }

  async function attempt(work: () => Promise<void>) {
    if (isBusy.value) return
    batch(() => {
      isBusy.value = true
      error.value = null
    })
    try {
      await work()
    } catch (cause) {
      error.value = sentenceOf(cause)
      // A code that can no longer be right is not asked for again.
      const isOver = cause instanceof BackendError && ['code_expired', 'no_check'].includes(cause.code)
      if (isOver) goTo('number')
    } finally {
      isBusy.value = false
    }
  }

  function goTo(next: Step) {
    batch(() => {
      step.value = next
      code.value = ''
    })
  }

  const send = (phone: string) =>
    attempt(async () => {
      const started = await askDesk<{ phone: string }>(backend, 'phone/start', { body: { phone } })
      sentTo.value = started.phone
      goTo('code')
    })

  return {
    state: stored.state,
    reload: stored.restart,
    step,
    number,
    code,
    error,
    isBusy,
    sentTo,
    write(text: string) {
      batch(() => {
        if (step.value === 'code') code.value = text
        else number.value = text
        error.value = null
      })
    },
    start: () => send(number.value),
    sendAgain: () => send(sentTo.value),
    check: () =>
      attempt(async () => {
        const given = { phone: sentTo.value, code: code.value.replace(/\s/g, '') }
        const parsed = PhoneCheckRequest.safeParse(given)
        if (!parsed.success) throw new BackendError('The code is the digits in the message.', '')
        const { verified } = await askDesk<{ verified: boolean }>(backend, 'phone/check', {
          body: parsed.data,
        })
        if (!verified) throw new BackendError('That is not the code. Look at the newest message.', '')
        await stored.reload()
        goTo('known')
        toasts.show('Your phone is verified.')
      }),
    change() {
      error.value = null
      number.value = ''
      goTo('number')
    },
    keep() {
      error.value = null
      goTo('known')
    },
  }
}
