/** The conversations of the company, latest first, growing while you look. */
import { signal } from '@preact/signals'
import type { Mode } from '../../shared/message.ts'
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { createLoadable } from '../backend/loadable.ts'
import { sentenceOf } from '../backend/unwrap.ts'
import {
  type ConversationRow,
  fetchConversation,
  fetchConversations,
  fetchMoreConversations,
} from './fetch-conversations.ts'

export type Filter = 'all' | 'waiting'

type Page = { rows: ConversationRow[]; isEnd: boolean }

const pageSize = 30
/** A refresh reads again what is shown, up to this many. */
const mostRefreshed = 120

export type ConversationList = ReturnType<typeof createConversationList>

export function createConversationList({ backend, company, wakes, toasts }: SignedIn) {
  const companyId = company.peek().id
  const filter = signal<Filter>('all')
  const arrived = signal<ReadonlySet<string>>(new Set())
  const isFetchingMore = signal(false)
  const mode = (): Mode | null => (filter.value === 'waiting' ? 'waiting' : null)

  const page = createLoadable(async (): Promise<Page> => {
    const state = page.state.peek()
    const shown = state.face === 'ready' ? state.value.rows.length : 0
    const limit = Math.min(Math.max(shown, pageSize), mostRefreshed)
    const rows = await fetchConversations(backend, { companyId, mode: mode(), limit })
    return { rows, isEnd: rows.length < limit }
  })

  async function meet(id: string) {
    const row = await fetchConversation(backend, id).catch(() => null) // the slow timer asks again
    if (!row) return
    const isWanted = filter.peek() === 'all' || row.mode === filter.peek()
    arrived.value = new Set([...arrived.peek(), id])
    page.change(({ rows, isEnd }) => {
      const others = rows.filter(other => other.id !== id)
      return { rows: isWanted ? [row, ...others].sort(latestFirst) : others, isEnd }
    })
  }

  // Many visitors at once: one fetch for all of them is kinder than one each.
  const refreshSoon = afterQuiet(page.reload, 2_000)
  let meetings = 0
  const stopListening = wakes.listen({
    conversation: async id => {
      if (meetings > 8) return refreshSoon.call()
      meetings += 1
      await meet(id)
      meetings -= 1
    },
    refresh: page.reload,
  })
  page.reload()

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
        const wanted = { companyId, mode: mode(), limit: pageSize }
        const more = await fetchMoreConversations(backend, wanted, state.value.rows)
        page.change(({ rows }) => ({ rows: [...rows, ...more.rows], isEnd: more.isEnd }))
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isFetchingMore.value = false
      }
    },
    close() {
      stopListening()
      refreshSoon.stop()
    },
  }
}

function latestFirst(a: ConversationRow, b: ConversationRow): number {
  return b.last_message_at.localeCompare(a.last_message_at) || a.id.localeCompare(b.id)
}
