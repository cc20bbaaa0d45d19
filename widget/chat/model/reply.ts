/** Whether the assistant owes a reply, what of it has arrived, and for how long it is waited for. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Message } from '../../../shared/message.ts'
import { backOff } from '../door/back-off.ts'

export type Reply = {
  /** `late` once waiting was given up: the typing indicator must never run for ever. */
  state: ReadonlySignal<'none' | 'owed' | 'late'>
  /** What has been streamed so far; provisional, until the stored message takes its place. */
  partial: ReadonlySignal<string>
  /** Seq of the visitor's message that is to be answered; 0 when there is none. */
  owedTo: ReadonlySignal<number>
  expect: (seq: number) => void
  append: (seq: number, text: string) => void
  settle: () => void
  /** Fetches, with growing pauses (91 s in all), until the reply has come. */
  chase: () => Promise<void>
}

const pauses = [0, 1, 2, 4, 8, 16, 30, 30]

export function createReply(messages: ReadonlySignal<Message[]>, refresh: () => Promise<void>): Reply {
  const owedTo = signal(0)
  const partial = signal('')
  const isLate = signal(false)
  let chases = 0

  // Derived from what is stored, so that a reply ends the waiting whichever way it came.
  const state = computed(() => {
    const isAnswered = messages.value.some(({ author, seq }) => author !== 'visitor' && seq > owedTo.value)
    return !owedTo.value || isAnswered ? 'none' : isLate.value ? 'late' : 'owed'
  })
  const expect = (seq: number) => {
    chases++ // whoever still waits for an earlier reply stops
    owedTo.value = seq
    partial.value = ''
    isLate.value = false
  }
  return {
    state,
    partial,
    owedTo,
    expect,
    append(seq, text) {
      if (seq === owedTo.peek()) partial.value += text
    },
    settle: () => expect(0),
    async chase() {
      const mine = ++chases
      for (const pause of pauses) {
        await backOff(pause)
        if (mine !== chases || state.peek() !== 'owed') return
        await refresh()
      }
      isLate.value = true
    },
  }
}
