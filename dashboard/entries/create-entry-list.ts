/** All entries of the company, newest change first, searched in the browser. */
import { computed, signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { createLoadable } from '../backend/loadable.ts'
import { unwrap } from '../backend/unwrap.ts'
import { type EntrySummary, findEntries, toSearchable } from './find-entries.ts'

const columns = 'id, question, answer, alternatives, version, updated_at'
const pageSize = 500
const rowsAtOnce = 80
const idsAtOnce = 40 // what fits an address

export type EntryList = ReturnType<typeof createEntryList>

export function createEntryList({ backend, company, wakes }: SignedIn) {
  const companyId = company.peek().id
  const entries = createLoadable(fetchAll)
  const search = signal('')
  const rows = signal(rowsAtOnce)

  async function fetchAll(showEarly: (part: EntrySummary[]) => void): Promise<EntrySummary[]> {
    const all: EntrySummary[] = []
    for (;;) {
      let query = backend.from('entries').select(columns).eq('company_id', companyId)
      const last = all.at(-1)
      if (last) query = query.lt('id', last.id)
      const page = unwrap(await query.order('id', { ascending: false }).limit(pageSize))
      all.push(...page)
      if (page.length < pageSize) return all.sort(byChange)
      showEarly(all.toSorted(byChange))
    }
  }

  const changed = new Set<string>()

  /** An import wakes once per entry: then all are fetched, not each. */
  async function refreshChanged() {
    const ids = [...changed]
    changed.clear()
    if (ids.length > idsAtOnce) return entries.reload()
    const answer = await backend.from('entries').select(columns).in('id', ids)
    if (answer.error) return // the slow timer asks again
    const rows = answer.data
    entries.change(all => [...rows, ...all.filter(entry => !ids.includes(entry.id))].sort(byChange))
  }

  const refreshSoon = afterQuiet(refreshChanged, 300)
  const stopListening = wakes.listen({
    entry(id) {
      changed.add(id)
      refreshSoon.call()
    },
    refresh: entries.reload,
  })
  entries.reload()

  const searchable = computed(() => {
    const state = entries.state.value
    return state.face === 'ready' ? state.value.map(toSearchable) : []
  })
  const found = computed(() => findEntries(searchable.value, search.value))

  return {
    state: entries.state,
    reload: entries.restart,
    search,
    found,
    /** The part of `found` that is drawn; more are drawn when the end comes into view. */
    drawn: computed(() => found.value.slice(0, rows.value)),
    drawMore() {
      if (rows.value < found.value.length) rows.value += rowsAtOnce
    },
    searchFor(text: string) {
      search.value = text
      rows.value = rowsAtOnce
    },
    close() {
      stopListening()
      refreshSoon.stop()
    },
  }
}

function byChange(a: EntrySummary, b: EntrySummary): number {
  return b.updated_at.localeCompare(a.updated_at) || b.id.localeCompare(a.id)
}
