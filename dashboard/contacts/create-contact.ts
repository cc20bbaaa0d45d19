/** The contact beside a conversation, kept current while someone looks. */
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { createLoadable } from '../backend/loadable.ts'
import { fetchContact } from './fetch-contact.ts'

export type ContactModel = ReturnType<typeof createContact>

export function createContact({ backend, wakes }: SignedIn, contactId: string) {
  const contact = createLoadable(() => fetchContact(backend, contactId))
  const reloadSoon = afterQuiet(contact.reload, 1_000)
  const stopListening = wakes.listen({
    contact: reloadSoon.call, // another one may have become part of this one
    conversation: reloadSoon.call,
    refresh: contact.reload,
  })
  contact.reload()

  return {
    state: contact.state,
    reload: contact.reload,
    restart: contact.restart,
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
