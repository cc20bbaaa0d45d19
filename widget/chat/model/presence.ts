/** Whether the visitor can see the chat: the panel, the page and the network. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'

export type Presence = {
  isOpen: Signal<boolean>
  isVisible: ReadonlySignal<boolean>
  isOnline: ReadonlySignal<boolean>
}

export function createPresence(): Presence {
  const isVisible = signal(!document.hidden)
  const isOnline = signal(navigator.onLine)
  const checkNetwork = () => {
    isOnline.value = navigator.onLine
  }
  addEventListener('online', checkNetwork)
  addEventListener('offline', checkNetwork)
  document.addEventListener('visibilitychange', () => {
    isVisible.value = !document.hidden
  })
  return { isOpen: signal(false), isVisible, isOnline }
}
