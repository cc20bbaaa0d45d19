/** A code a visitor of the widget texts from their phone, which proves that both are one person. */
import { signal } from '@preact/signals'
import type { LinkCodeResponse } from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { BackendError, sentenceOf } from '../../backend/unwrap.ts'

export function createLinkCode({ backend, toasts }: SignedIn, conversationId: string) {
  const code = signal<LinkCodeResponse | null>(null)
  const hasNoNumbers = signal(false)
  const isBusy = signal(false)

  return {
    code,
    /** There is nothing they could text it to. */
    hasNoNumbers,
    isBusy,
    /** The one before it stops working. */
    async make() {
      if (isBusy.peek()) return
      isBusy.value = true
      try {
        code.value = await askDesk<LinkCodeResponse>(backend, `conversations/${conversationId}/link-code`)
      } catch (error) {
        if (error instanceof BackendError && error.code === 'no_numbers') hasNoNumbers.value = true
        else toasts.show(sentenceOf(error), { tone: 'bad' })
      }
      isBusy.value = false
    },
  }
}
