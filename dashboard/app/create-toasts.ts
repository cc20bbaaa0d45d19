/** Short notes at the edge of the screen: what just happened, and sometimes the way back. */
import { type ReadonlySignal, signal } from '@preact/signals'

export type Toast = {
  id: number
  text: string
  tone: 'calm' | 'bad'
  /** What it is about: of one thing only the latest is told. */
  about?: string
  action?: { label: string; run: () => void }
}

export type Toasts = {
  shown: ReadonlySignal<Toast[]>
  show(text: string, options?: { tone?: 'calm' | 'bad'; about?: string; action?: Toast['action'] }): void
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
    show(text, { tone = 'calm', about, action } = {}) {
      lastId += 1
      const id = lastId
      const others = shown.value.filter(toast => !about || toast.about !== about)
      const toast = { id, text, tone, ...(about && { about }), ...(action && { action }) }
      shown.value = [...others.slice(-2), toast]
      setTimeout(() => dismiss(id), action || tone === 'bad' ? actionMs : calmMs)
    },
  }
}
