/** Blocks a contact, so that nothing is answered and nothing is sent, or takes that back. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

export function createBlocking({ backend, toasts }: SignedIn, contactId: string, onDone: () => void) {
  const isBusy = signal(false)

  async function set(isBlocked: boolean) {
    if (isBusy.peek()) return
    isBusy.value = true
    try {
      unwrap(await backend.from('contacts').update({ is_blocked: isBlocked }).eq('id', contactId))
      onDone()
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    isBusy.value = false
  }

  return { isBusy, block: () => set(true), unblock: () => set(false) }
}
