/** What the company calls a contact, being changed. */
import { computed, signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'

/** Characters. */
export const nameLimit = 200

export function createContactName(
  { backend, toasts }: SignedIn,
  contact: { id: string; name: string | null },
) {
  const stored = signal(contact.name ?? '')
  const draft = signal(stored.peek())
  const isBusy = signal(false)

  return {
    draft,
    isBusy,
    isChanged: computed(() => draft.value.trim() !== stored.value),
    write(text: string) {
      draft.value = text.slice(0, nameLimit)
    },
    discard() {
      draft.value = stored.peek()
    },
    /** An empty name is none: the number stands for them again. */
    async save() {
      if (isBusy.peek()) return
      isBusy.value = true
      const name = draft.peek().trim()
      try {
        unwrap(
          await backend
            .from('contacts')
            .update({ name: name || null })
            .eq('id', contact.id),
        )
        stored.value = name
        toasts.show(name ? `They are called ${name} now.` : 'They have no name any more.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
      isBusy.value = false
    },
  }
}
