/** What may be written in a conversation on a phone channel now, and for how long. */
import { computed, effect, signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Gate } from '../../backend/rows.ts'
import { unwrap } from '../../backend/unwrap.ts'
import type { Replies } from './create-replies.ts'

export type GateModel = ReturnType<typeof createGate>

const tickMs = 15_000

export function createGate({ backend, wakes }: SignedIn, conversationId: string, replies: Replies) {
  const now = signal(Date.now())
  const gate = createLoadable(
    async (): Promise<Gate | null> =>
      unwrap(await backend.rpc('read_gate', { conversation_id: conversationId })),
  )
  const reloadSoon = afterQuiet(gate.reload, 500)
  const stopListening = wakes.listen({
    conversation: changed => {
      if (changed === conversationId) reloadSoon.call()
    },
    contact: reloadSoon.call,
    refresh: gate.reload,
  })
  const endsAt = computed(() => {
    const state = gate.state.value
    const iso = state.face === 'ready' ? state.value?.window_ends_at : null
    return iso ? Date.parse(iso) : null
  })
  const timer = setInterval(() => {
    const wasOpen = endsAt.peek() !== null && now.peek() < (endsAt.peek() ?? 0)
    now.value = Date.now()
    if (wasOpen && now.peek() >= (endsAt.peek() ?? 0)) gate.reload() // it has just closed
  }, tickMs)
  gate.reload()
  // A reply that was refused tells that the gate has closed since we asked.
  const stopWatching = effect(() => {
    if (replies.outgoing.value.some(({ state }) => state === 'failed')) gate.reload()
  })

  return {
    state: gate.state,
    reload: gate.reload,
    /** Milliseconds left to write freely; `null` where no time limits it. */
    left: computed(() => (endsAt.value === null ? null : Math.max(0, endsAt.value - now.value))),
    close() {
      stopListening()
      stopWatching()
      reloadSoon.stop()
      clearInterval(timer)
    },
  }
}
