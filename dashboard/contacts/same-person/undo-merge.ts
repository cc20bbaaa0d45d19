/** Takes two contacts apart again that had become one. */
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { sentenceOf } from '../../backend/unwrap.ts'

export async function undoMerge(
  { backend, toasts }: SignedIn,
  mergeId: string,
  onUndone: () => void,
): Promise<void> {
  try {
    await askDesk(backend, `merges/${mergeId}/undo`)
    toasts.show('They are two contacts again, each with their own numbers and conversations.')
    onUndone()
  } catch (error) {
    toasts.show(sentenceOf(error), { tone: 'bad' })
  }
}
