/** What the visitor has written and the door has not accepted yet: sent in order, repeated under the same id. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { backOff } from '../door/back-off.ts'
import type { DoorFailure } from '../door/door-failure.ts'
import type { Memory } from './memory.ts'

export type Outgoing = {
  id: string
  text: string
  isFailed?: boolean
  /** Why, when the door said so. */
  failure?: string
}

export type Outbox = {
  outgoing: ReadonlySignal<Outgoing[]>
  add: (message: Outgoing) => Promise<void>
  /** Sends again what has failed. */
  retry: () => Promise<void>
  /** Takes out what turned out to be stored. */
  drop: (ids: string[]) => void
}

const attempts = 5

/** `post` resolves once the door has accepted the message. */
export function createOutbox(post: (message: Outgoing) => Promise<void>, memory: Memory): Outbox {
  const outgoing = signal<Outgoing[]>(memory.recall().unsent ?? [])
  let isSending = false

  const change = (next: Outgoing[]) => {
    outgoing.value = next
    memory.keep({ unsent: next.map(({ id, text }) => ({ id, text })) })
  }
  const drop = (ids: string[]) => {
    const left = outgoing.peek().filter(({ id }) => !ids.includes(id))
    if (left.length < outgoing.peek().length) change(left)
  }
  const run = async () => {
    if (isSending) return
    isSending = true
    for (let next = first(); next; next = first()) {
      const { id } = next
      try {
        await persist(next)
        drop([id])
      } catch (problem) {
        const { status, message } = problem as DoorFailure
        // When the way is barred for all, a later message must not overtake an earlier one.
        const isBarred = isPassing(problem)
        change(
          outgoing
            .peek()
            .map(other =>
              isBarred || other.id === id
                ? { ...other, isFailed: true, ...(status && { failure: message }) }
                : other,
            ),
        )
      }
    }
    isSending = false
  }
  const first = () => outgoing.peek().find(({ isFailed }) => !isFailed)

  const persist = async (message: Outgoing) => {
    for (let attempt = 1; ; attempt++) {
      if (!navigator.onLine) await backOff(0)
      try {
        return await post(message)
      } catch (problem) {
        if (attempt === attempts || !isPassing(problem)) throw problem
        await backOff((problem as DoorFailure).retryAfter || 2 ** (attempt - 1) * (0.75 + Math.random() / 2))
      }
    }
  }
  const retry = () => {
    outgoing.value = outgoing.peek().map(({ id, text }) => ({ id, text }))
    return run()
  }

  addEventListener('online', retry)
  return {
    outgoing,
    drop,
    retry,
    add(message) {
      change([...outgoing.peek(), message])
      return run()
    },
  }
}

/** True for what may succeed when repeated: no network, no time, too many requests, a fault of the server. */
function isPassing(problem: unknown): boolean {
  const { status = 0 } = problem as Partial<DoorFailure>
  return !status || status === 408 || status === 429 || status >= 500
}
