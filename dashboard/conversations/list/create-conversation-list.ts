/** The conversations of the company, latest first, growing while you look. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import {
  type ConversationRow,
  fetchConversation,
  fetchConversations,
  fetchMoreConversations,
} from '../fetch-conversations.ts'
import { inTurn } from '../in-turn.ts'

export type Filter = 'all' | 'waiting' | 'dead'

type Page = { rows: ConversationRow[]; isEnd: boolean }

const pageSize = 30
/** A refresh reads again what is shown, up to this many. */
const mostRefreshed = 120
/** Fetched one by one, when they change at once. */
const mostMet = 8
const restMs = 2_000
/** Asks for the whole list, beside the ids of what changed. */
const everything = 'everything'

export type ConversationList = ReturnType<typeof createConversationList>

export function createConversationList({ backend, company, wakes, toasts }: SignedIn) {
  const companyId = company.peek().id
  const filter = signal<Filter>('all')
  const arrived = signal<ReadonlySet<string>>(new Set())
  const isFetchingMore = signal(false)
  const only = () => (filter.value === 'all' ? null : filter.value)

  const page = createLoadable(async (): Promise<Page> => {
    const state = page.state.peek()
    const shown = state.face === 'ready' ? state.value.rows.length : 0
    const limit = Math.min(Math.max(shown, pageSize), mostRefreshed)
    const rows = await fetchConversations(backend, { companyId, only: only(), limit })
    return { rows, isEnd: rows.length < limit }
  })

  async function meet(id: string) {
    const row = await fetchConversation(backend, id)
    if (!row) return
    const isWanted = belongs(row, filter.peek())
    page.change(({ rows, isEnd }) => {
      const others = rows.filter(other => other.id !== id)
      return { rows: isWanted ? [row, ...others].sort(latestFirst) : others, isEnd }
    })
  }

  const ask = inTurn(async changed => {
    const isShown = page.state.peek().face === 'ready'
    if (!isShown || changed.has(everything)) return page.reload()
    if (changed.size <= mostMet) return void (await Promise.all([...changed].map(meet)))
    // Many visitors at once: one fetch for all of them, and then a rest, is kinder than one each.
    await page.reload()
    await new Promise(rested => setTimeout(rested, restMs))
  })

  const stopListening = wakes.listen({
    conversation: id => {
      arrived.value = new Set([...arrived.peek(), id])
      ask(id)
    },
    delivery: (_, conversation) => ask(conversation),
    contact: id => {
      const state = page.state.peek()
      const rows = state.face === 'ready' ? state.value.rows : []
      for (const row of rows) if (row.contact_id === id) ask(row.id)
    },
    refresh: () => ask(everything),
  })
  ask(everything)

  return {
    state: page.state,
    reload: page.restart,
    filter,
    /** Those that came or changed since the list was opened. */
    arrived,
    isFetchingMore,
    show(next: Filter) {
      filter.value = next
      page.restart()
    },
    async fetchMore() {
      const state = page.state.peek()
      if (state.face !== 'ready' || isFetchingMore.peek()) return
      isFetchingMore.value = true
      try {
        const wanted = { companyId, only: only(), limit: pageSize }
        const more = await fetchMoreConversations(backend, wanted, state.value.rows)
        page.change(({ rows }) => ({ rows: [...rows, ...more.rows], isEnd: more.isEnd }))
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isFetchingMore.value = false
      }
    },
    close: stopListening,
  }
}

function belongs(row: ConversationRow, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'dead' ? row.dead_letters.length > 0 : row.mode === filter
}

function latestFirst(a: ConversationRow, b: ConversationRow): number {
  return b.last_message_at.localeCompare(a.last_message_at) || a.id.localeCompare(b.id)
}
