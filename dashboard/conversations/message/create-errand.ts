/** Asks the desk to do something about a part of a message: send it again, put it aside, fetch its file. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { sentenceOf } from '../../backend/unwrap.ts'

/** `of` is its path, such as `deliveries/{id}`; `onDone` says that it may have changed. */
export function createErrand({ backend, toasts }: SignedIn, of: string, onDone: () => void) {
  /** What is being done, if anything. */
  const errand = signal<string | null>(null)

  async function run(what: string) {
    if (errand.peek()) return
    errand.value = what
    try {
      await askDesk(backend, `${of}/${what}`)
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    onDone() // refused because it was done already: then that is to be seen
    errand.value = null
  }

  return { errand, run }
}
