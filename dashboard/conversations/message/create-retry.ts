/** Gives a message that could not be sent another chance. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { sentenceOf } from '../../backend/unwrap.ts'

export function createRetry({ backend, toasts }: SignedIn, deliveryId: string, onRetried: () => void) {
  const isBusy = signal(false)

  async function retry() {
    if (isBusy.peek()) return
    isBusy.value = true
    try {
      await askDesk(backend, `deliveries/${deliveryId}/retry`)
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    onRetried() // refused because it was sent already: then that is to be seen
    isBusy.value = false
  }

  return { isBusy, retry }
}
