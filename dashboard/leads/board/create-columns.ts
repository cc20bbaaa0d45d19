/** The places of the board as they are stored: how many leads stand in each, and the first of them where they are seen. */
import { batch, signal } from '@preact/signals'
import type { Backend } from '../../backend/create-backend.ts'
import { createLoadable, type Loadable } from '../../backend/loadable.ts'
import { countLeads, fetchLeads, fetchLeadsById, type LeadRow, type Wanted } from '../fetch-leads.ts'
import { type Place, places } from '../states.ts'
import { bestFirst } from './best-first.ts'

export type Columns = ReturnType<typeof createColumns>

const pageSize = 25
/** A refresh reads again what is shown, up to this many. */
const mostRefreshed = 200

type Look = {
  wanted: () => Promise<Wanted>
  /** Of the others only the number is seen. */
  showsRows: (place: Place) => boolean
}

export function createColumns(backend: Backend, { wanted, showsRows }: Look) {
  const fetchingMore = signal<Place | null>(null)
  const counts = createLoadable(async () => countLeads(backend, await wanted()))
  const columns = Object.fromEntries(
    places.map(place => [place, createLoadable(() => fetchRows(place))]),
  ) as Record<Place, Loadable<LeadRow[]>>

  async function fetchRows(place: Place): Promise<LeadRow[]> {
    if (!showsRows(place)) return []
    const limit = Math.min(Math.max(rowsOf(place).length, pageSize), mostRefreshed)
    return fetchLeads(backend, { ...(await wanted()), place, from: 0, limit })
  }

  function rowsOf(place: Place): LeadRow[] {
    const state = columns[place].state.peek()
    return state.face === 'ready' ? state.value : []
  }

  return {
    counts: counts.state,
    rows: (place: Place) => columns[place].state,
    fetchingMore,
    recount: counts.reload,
    restart: (place: Place) => columns[place].restart(),
    restartAll: () => Promise.all([counts.restart(), ...places.map(place => columns[place].restart())]),
    reloadAll: () => Promise.all([counts.reload(), ...places.map(place => columns[place].reload())]),
    /** Puts leads that have changed where they stand now. Their numbers are left to `recount`. */
    async meet(ids: string[]) {
      const rows = await fetchLeadsById(backend, ids, await wanted())
      batch(() => {
        for (const place of places.filter(showsRows)) {
          const isWhole = rowsOf(place).length < pageSize
          const here = rows.filter(row => row.state === place)
          columns[place].change(shown => settle(shown, { ids, here, isWhole }))
        }
      })
    },
    async fetchMore(place: Place) {
      if (fetchingMore.peek()) return
      fetchingMore.value = place
      try {
        const known = rowsOf(place)
        const asked = { ...(await wanted()), place, from: known.length, limit: pageSize }
        const rows = await fetchLeads(backend, asked)
        const ids = new Set(known.map(row => row.id))
        columns[place].change(() => [...known, ...rows.filter(row => !ids.has(row.id))])
      } finally {
        fetchingMore.value = null
      }
    },
  }
}

/** What belongs after the end of what is shown comes with the next page. */
function settle(shown: LeadRow[], changed: { ids: string[]; here: LeadRow[]; isWhole: boolean }): LeadRow[] {
  const others = shown.filter(row => !changed.ids.includes(row.id))
  const last = others.at(-1)
  const fitting = changed.here.filter(row => changed.isWhole || !last || bestFirst(row, last) < 0)
  return [...others, ...fitting].sort(bestFirst)
}
