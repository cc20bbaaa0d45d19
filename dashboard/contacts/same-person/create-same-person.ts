/** Finds another contact who is the same person, and makes the two one. */
import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import type { MergeResponse } from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { nameOfContact } from '../name-of-contact.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { undoMerge } from './undo-merge.ts'

type Merged = z.infer<typeof MergeResponse>

export type SamePersonModel = ReturnType<typeof createSamePerson>

export function createSamePerson(signedIn: SignedIn, contactId: string, onMerged: () => void) {
  const { backend, company, toasts } = signedIn
  const search = signal('')
  const chosen = signal<Candidate | null>(null)
  const isBusy = signal(false)
  const candidates = createLoadable(() =>
    findCandidates(backend, { companyId: company.peek().id, except: contactId, text: search.peek() }),
  )
  const searchSoon = afterQuiet(candidates.reload, 250)

  return {
    search,
    /** Empty while nothing is searched for. */
    candidates: candidates.state,
    retry: candidates.restart,
    chosen,
    isBusy,
    find(text: string) {
      search.value = text
      searchSoon.call()
    },
    async merge() {
      const other = chosen.peek()
      if (!other || isBusy.peek()) return
      isBusy.value = true
      try {
        const { merge } = await askDesk<Merged>(backend, `contacts/${contactId}/merge`, {
          body: { other: other.id },
        })
        chosen.value = null
        search.value = ''
        onMerged()
        toasts.show(`${nameOfContact(other)} is part of this contact now.`, {
          action: { label: 'Undo', run: () => undoMerge(signedIn, merge, onMerged) },
        })
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
      isBusy.value = false
    },
    close: searchSoon.stop,
  }
}
