/** The board of leads: filtered as the address says, kept current while someone looks, moved from place to place. */
import { computed, effect, signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable, type Loading } from '../../backend/loadable.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { inTurn } from '../../conversations/in-turn.ts'
import type { LeadRow, Wanted } from '../fetch-leads.ts'
import { fetchSetting } from '../fetch-setting.ts'
import { findNamed } from '../filters/find-named.ts'
import { type LeadFilters, readFilters, writeFilters } from '../filters/lead-filters.ts'
import { openPlaces, type Place } from '../states.ts'
import { createColumns } from './create-columns.ts'
import { createFolded } from './create-folded.ts'
import { createMoves, rowsWithMoves } from './create-moves.ts'
import { narrow } from './use-is-narrow.ts'

/** Asks for the whole board, beside the ids of what changed. */
const everything = 'everything'
/** When more change at once, the board is read as a whole. */
const mostMet = 20

export type Board = ReturnType<typeof createBoard>

export function createBoard(signedIn: SignedIn) {
  const { backend, company, router, toasts, wakes } = signedIn
  const query = signal(router.query.peek().toString())
  const filters = computed(() => readFilters(new URLSearchParams(query.value)))
  const folded = createFolded()
  const setting = createLoadable(() => fetchSetting(backend, company.peek()))

  async function wanted(): Promise<Wanted> {
    const now = filters.peek()
    const companyId = company.peek().id
    const state = setting.state.peek()
    const thresholds = state.face === 'ready' ? state.value.rules.thresholds : { hot: 70, warm: 40 }
    return { companyId, filters: now, named: await findNamed(backend, companyId, now.name), thresholds }
  }
  const columns = createColumns(backend, {
    wanted,
    showsRows(place) {
      const only = filters.peek().state
      if (only) return place === only
      return openPlaces.includes(place) && (isNarrow() || !folded.places.peek().has(place))
    },
  })
  const recountSoon = afterQuiet(columns.recount, 1_500)
  const moves = createMoves(signedIn, async id => {
    await Promise.all([columns.meet([id]), columns.recount()]).catch(() => {}) // it is moved; the slow timer shows it
  })

  const ask = inTurn(async changed => {
    if (changed.has(everything) || changed.size > mostMet) return void (await columns.reloadAll())
    await columns.meet([...changed])
    recountSoon.call()
  })
  const askForAll = () => ask(everything)
  const stopListening = wakes.listen({
    lead: ask,
    contact: askForAll,
    refresh() {
      setting.reload()
      askForAll()
    },
  })
  // Looking at one lead leaves the board as it is.
  const stopFollowing = effect(() => {
    const next = router.query.value.toString()
    if (router.path.value !== '/leads' || next === query.peek()) return
    query.value = next
    columns.restartAll()
  })
  setting.reload().then(askForAll)

  return {
    filters,
    folded: folded.places,
    /** The company's rules and members. */
    setting: setting.state,
    underWay: moves.underWay,
    move: moves.move,
    fetchingMore: columns.fetchingMore,
    reload: columns.restart,
    reloadAll() {
      setting.restart().then(askForAll)
    },
    wanted,
    /** A place's leads as they will stand once the desk has agreed to every move. */
    rows(place: Place): Loading<LeadRow[]> {
      const state = columns.rows(place).value
      if (state.face !== 'ready') return state
      return { ...state, value: rowsWithMoves(state.value, place, moves.underWay.value) }
    },
    /** How many stand there; null while that is not known. */
    count(place: Place): number | null {
      const state = columns.counts.value
      return state.face === 'ready' ? (state.value[place] ?? 0) : null
    },
    filter(change: Partial<LeadFilters>) {
      router.go(`/leads${writeFilters({ ...filters.peek(), ...change })}`, { replace: true })
    },
    fold(place: Place) {
      folded.toggle(place)
      columns.restart(place)
    },
    fetchMore(place: Place) {
      columns.fetchMore(place).catch(error => toasts.show(sentenceOf(error), { tone: 'bad' }))
    },
    close() {
      stopListening()
      stopFollowing()
      recountSoon.stop()
    },
  }
}

/** On a phone one place is seen at a time, and none is folded. */
function isNarrow(): boolean {
  return matchMedia(narrow).matches
}
