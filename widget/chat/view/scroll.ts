/** Where in the thread the visitor is: new messages do not move what somebody is reading further up. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Chat } from '../model/chat.ts'

export type Scroll = {
  /** The scrolling element, handed over by Preact. */
  ref: (element: HTMLElement | null) => void
  onScroll: () => void
  toEnd: () => void
  /** True when a message has come below what is in view. */
  hasNew: ReadonlySignal<boolean>
}

/** The thread grows from its end (`column-reverse`): 0 is the bottom, and there the browser keeps it. */
export function createScroll({ messages, outbox }: Pick<Chat, 'messages' | 'outbox'>): Scroll {
  let log: HTMLElement | null
  const leftAt = signal(0) // seq of the last message when the visitor scrolled up
  const last = () => messages.value.at(-1)?.seq ?? 0
  const toEnd = () => log?.scrollTo(0, 0)
  effect(() => {
    if (outbox.outgoing.value.length) toEnd() // whoever writes wants to see it
  })
  return {
    ref(element) {
      log = element
    },
    onScroll() {
      leftAt.value = log!.scrollTop > -60 ? 0 : leftAt.peek() || last()
    },
    toEnd,
    hasNew: computed(() => leftAt.value > 0 && last() > leftAt.value),
  }
}
