/** Everything that is proposed and waits for a member, entry by entry. */
import { computed } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Phrasing } from '../../backend/rows.ts'
import { unwrap } from '../../backend/unwrap.ts'
import { decideWith } from './decide-phrasings.ts'

export type Proposals = ReturnType<typeof createProposals>
export type EntryProposals = { entryId: string; question: string; phrasings: Phrasing[] }

export const mostProposals = 200
const idsAtOnce = 40 // what fits an address

export function createProposals(signedIn: SignedIn) {
  const { backend, company, wakes } = signedIn

  const proposals = createLoadable(async () => {
    const asked = await backend
      .from('entry_phrasings')
      .select('*', { count: 'exact' })
      .eq('company_id', company.peek().id)
      .eq('state', 'proposed')
      .order('created_at', { ascending: false })
      .order('id')
      .limit(mostProposals)
    const rows = unwrap(asked)
    const questions = await fetchQuestions([...new Set(rows.map(row => row.entry_id))])
    const entries = [...questions].map(
      ([entryId, question]): EntryProposals => ({
        entryId,
        question,
        phrasings: rows.filter(row => row.entry_id === entryId),
      }),
    )
    return { entries, total: asked.count ?? rows.length }
  })

  async function fetchQuestions(ids: string[]): Promise<Map<string, string>> {
    const pages = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, page) =>
      ids.slice(page * idsAtOnce, (page + 1) * idsAtOnce),
    )
    const fetched = await Promise.all(
      pages.map(async page => unwrap(await backend.from('entries').select('id, question').in('id', page))),
    )
    const questions = new Map(fetched.flat().map(({ id, question }) => [id, question]))
    return new Map(ids.map(id => [id, questions.get(id) ?? '']))
  }

  const reloadSoon = afterQuiet(proposals.reload, 800)
  const stopListening = wakes.listen({ entry: reloadSoon.call, refresh: proposals.reload })
  proposals.reload()

  return {
    state: proposals.state,
    retry: proposals.restart,
    /** How many wait; 0 while that is not known. */
    total: computed(() => (proposals.state.value.face === 'ready' ? proposals.state.value.value.total : 0)),
    decide: decideWith(signedIn, proposals.reload),
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
