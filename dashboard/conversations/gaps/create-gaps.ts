/** The questions nobody could answer, gathered with their paraphrases, and what is done about them. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Gap, GapState } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

export type Gaps = ReturnType<typeof createGaps>

/** What is shown: what is left to do, what was put aside, what an entry answers by now. */
export type GapFilter = 'open' | 'set_aside' | 'resolved'
export type GapSort = 'latest' | 'most'

export const mostGaps = 100

export function createGaps({ backend, company, wakes, toasts }: SignedIn) {
  const filter = signal<GapFilter>('open')
  const sort = signal<GapSort>('latest')

  const fetchGaps = async (state: GapFilter): Promise<Gap[]> =>
    unwrap(
      await backend.rpc('read_gaps', {
        company_id: company.peek().id,
        state,
        sort: sort.peek(),
        max_gaps: mostGaps,
      }),
    )

  const open = createLoadable(() => fetchGaps('open'))
  const done = createLoadable(() => fetchGaps(filter.peek()))
  const reload = () =>
    Promise.all([open.reload(), ...(filter.peek() === 'open' ? [] : [done.reload()])]).then(() => {})

  const reloadSoon = afterQuiet(reload, 1_500)
  const stopListening = wakes.listen({ conversation: reloadSoon.call, refresh: reload })
  open.reload()

  /** Returns how many phrasings came of it; null where it failed, and that was said. */
  async function resolve(gap: Gap, state: GapState, entryId: string | null) {
    try {
      const resolved = { gap_id: gap.id, new_state: state, ...(entryId && { entry_id: entryId }) }
      const outcome = unwrap(await backend.rpc('resolve_gap', resolved))
      await reload()
      return outcome
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      return null
    }
  }
  const withUndo = (gap: Gap) => ({
    action: { label: 'Undo', run: () => resolve(gap, gap.state, gap.entry_id) },
  })

  return {
    filter,
    sort,
    /** Of the open ones, whatever is shown: they are counted on the tab. */
    open: open.state,
    shown: () => (filter.value === 'open' ? open.state : done.state).value,
    retry: () => (filter.peek() === 'open' ? open : done).restart(),
    show(next: GapFilter) {
      filter.value = next
      if (next !== 'open') done.restart()
    },
    sortBy(next: GapSort) {
      sort.value = next
      reload()
    },
    async putAside(gap: Gap) {
      if (await resolve(gap, 'set_aside', null)) toasts.show('Put aside.', withUndo(gap))
    },
    async attach(gap: Gap, entry: { id: string; question: string }) {
      const outcome = await resolve(gap, 'attached', entry.id)
      if (!outcome) return
      const says =
        outcome.accepted > 0
          ? `“${entry.question}” answers this from now on.`
          : `Kept with “${entry.question}”, which learnt no new words from it.`
      toasts.show(says, withUndo(gap))
    },
    async reopen(gap: Gap) {
      if (await resolve(gap, 'open', null)) toasts.show('Back among the unanswered.', withUndo(gap))
    },
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
