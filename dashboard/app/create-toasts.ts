/** Short notes at the edge of the screen: what just happened, and sometimes the way back. */
import { type ReadonlySignal, signal } from '@preact/signals'

export type Toast = {
  id: number
  text: string
  tone: 'calm' | 'bad'
  action?: { label: string; run: () => void }
}

export type Toasts = {
  shown: ReadonlySignal<Toast[]>
  show(text: string, options?: { tone?: 'calm' | 'bad'; action?: Toast['action'] }): void
  dismiss(id: number): void
}

const calmMs = 4_000
const actionMs = 10_000

export function createToasts(): Toasts {
  const shown = signal<Toast[]>([])
  let lastId = 0

  function dismiss(id: number) {
    shown.value = shown.value.filter(toast => toast.id !== id)
  }

  return {
    shown,
    dismiss,
    show(text, { tone = 'calm', action } = {}) {
      lastId += 1
      const id = lastId
      shown.value = [...shown.value.slice(-2), { id, text, tone, ...(action && { action }) }]
      setTimeout(() => dismiss(id), action || tone === 'bad' ? actionMs : calmMs)
    },
  }
}
