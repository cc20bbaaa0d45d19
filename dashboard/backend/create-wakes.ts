/**
 * Hears that something of the company changed. Wake-ups carry ids only, and may be lost: so everything is
 * also refreshed after every (re)join, when the tab is looked at again, and on a slow timer.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Backend } from './create-backend.ts'

const names = [
  'conversation',
  'message',
  'entry',
  'visit',
  'connection',
  'delivery',
  'attachment',
  'contact',
  'lead',
  'appointment',
  'service',
  'staff',
  'hand_off',
  'lead_webhook',
  'lead_push',
  'invitation',
] as const
export type WakeName = (typeof names)[number]

/** `conversation` is the one that a delivery belongs to; empty where the wake-up names none. */
export type Listener = Partial<Record<WakeName, (id: string, conversation: string) => void>> & {
  /** Something may have been missed: fetch what is shown. */
  refresh?: () => void
}

export type Wakes = {
  /** False while wake-ups do not arrive and only the timer keeps screens fresh. */
  isLive: ReadonlySignal<boolean>
  /** Returns the function that stops listening. */
  listen(listener: Listener): () => void
  close(): void
}

const slowTimerMs = 45_000

export function createWakes(backend: Backend, companyId: string): Wakes {
  const listeners = new Set<Listener>()
  const isLive = signal(false)

  const refresh = () => {
    for (const listener of listeners) listener.refresh?.()
  }
  const refreshIfSeen = () => {
    if (document.visibilityState === 'visible') refresh()
  }

  const channel = backend.channel(`company:${companyId}`, { config: { private: true } })
  for (const name of names) {
    channel.on('broadcast', { event: name }, ({ payload }) => {
      for (const listener of listeners)
        listener[name]?.(String(payload?.id), String(payload?.conversation ?? ''))
    })
  }
  // A private topic is joined with the member's token, which the client has only after this.
  backend.realtime.setAuth().then(() =>
    channel.subscribe(status => {
      isLive.value = status === 'SUBSCRIBED'
      if (isLive.value) refresh()
    }),
  )

  const timer = setInterval(refreshIfSeen, slowTimerMs)
  document.addEventListener('visibilitychange', refreshIfSeen)
  addEventListener('online', refresh)

  return {
    isLive,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshIfSeen)
      removeEventListener('online', refresh)
      listeners.clear()
      backend.removeChannel(channel)
    },
  }
}
