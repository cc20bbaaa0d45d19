/** Lets a person in: finds their membership when they sign in, forgets it when they leave. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Company } from '../backend/rows.ts'
import { sentenceOf } from '../backend/unwrap.ts'
import type { App } from './create-app.ts'
import { createMembership, type Membership, openMembership } from './create-membership.ts'

export type Entrance =
  | { face: 'loading' }
  | { face: 'failed'; sentence: string }
  | { face: 'outside' }
  | { face: 'new' }
  | { face: 'inside'; membership: Membership }

export type Door = {
  entrance: ReadonlySignal<Entrance>
  tryAgain(): void
  /** The new company is there; its maker is its owner. */
  enter(company: Company): Membership
}

export function createDoor({ backend, session }: App): Door {
  const entrance = signal<Entrance>({ face: 'loading' })

  function leave(next: Entrance) {
    const last = entrance.peek()
    if (last.face === 'inside') last.membership.wakes.close()
    entrance.value = next
  }

  async function open() {
    const user = session.user.peek()
    if (!user) return
    try {
      const membership = await openMembership(backend, user)
      if (session.user.peek()?.id !== user.id) return membership?.wakes.close()
      leave(membership ? { face: 'inside', membership } : { face: 'new' })
    } catch (error) {
      leave({ face: 'failed', sentence: sentenceOf(error) })
    }
  }

  effect(() => {
    const user = session.user.value
    leave(user === null ? { face: 'outside' } : { face: 'loading' })
    if (user) open()
  })

  return {
    entrance,
    tryAgain() {
      leave({ face: 'loading' })
      open()
    },
    enter(company) {
      const user = session.user.peek()
      if (!user) throw new Error('nobody is signed in')
      const membership = createMembership(backend, user, company, 'owner')
      leave({ face: 'inside', membership })
      return membership
    },
  }
}
