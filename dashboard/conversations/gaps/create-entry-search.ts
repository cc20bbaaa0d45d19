/** Looks for the entry a question belongs to: at first by the question itself, then by what is typed. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { unwrap } from '../../backend/unwrap.ts'

export type EntrySearch = ReturnType<typeof createEntrySearch>

const quietMs = 200

export function createEntrySearch({ backend, company }: SignedIn, question: string) {
  const typed = signal('')
  const found = createLoadable(async () => {
    const asked = typed.peek().trim() || question
    return unwrap(
      await backend.rpc('search_entries', { company_id: company.peek().id, asked, max_entries: 6 }),
    )
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  found.reload()

  return {
    typed,
    found: found.state,
    retry: found.restart,
    search(text: string) {
      typed.value = text
      clearTimeout(timer)
      timer = setTimeout(found.reload, quietMs)
    },
    close: () => clearTimeout(timer),
  }
}
