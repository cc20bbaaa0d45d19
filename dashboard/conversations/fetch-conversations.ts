/** Reads conversations for the list, latest first. */
import type { Mode } from '../../shared/message.ts'
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

/** With its last words, and the last the visitor said, which may be long before them. */
const columns = `*, channel:channels(kind), contact:contacts(name),
  latest:messages(author, text, outcome), asked:messages(text)`
const lastWords = 3

export type ConversationRow = Awaited<ReturnType<typeof fetchConversations>>[number]

type Wanted = {
  companyId: string
  mode: Mode | null
  limit: number
  /** Only what is not after this conversation. */
  from?: ConversationRow
}

export async function fetchConversations(backend: Backend, { companyId, mode, limit, from }: Wanted) {
  let query = backend.from('conversations').select(columns).eq('company_id', companyId)
  if (mode) query = query.eq('mode', mode)
  if (from) query = query.lte('last_message_at', justAfter(from.last_message_at))
  const latestFirst = query.order('last_message_at', { ascending: false }).order('id').limit(limit)
  return unwrap(
    await latestFirst
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(lastWords, { referencedTable: 'latest' })
      .eq('asked.author', 'visitor')
      .order('seq', { referencedTable: 'asked', ascending: false })
      .limit(1, { referencedTable: 'asked' }),
  )
}

/**
 * The conversations that follow `last`. A server may cut times to milliseconds, so the page begins a moment
 * early and what is known already is dropped; a page of nothing else is read again, twice as long.
 */
export async function fetchMoreConversations(
  backend: Backend,
  wanted: Omit<Wanted, 'from'>,
  known: ConversationRow[],
): Promise<{ rows: ConversationRow[]; isEnd: boolean }> {
  const last = known.at(-1)
  const ids = new Set(known.map(row => row.id))
  for (let limit = wanted.limit; ; limit *= 2) {
    const page = await fetchConversations(backend, { ...wanted, limit, ...(last && { from: last }) })
    const rows = page.filter(row => !ids.has(row.id))
    const isEnd = page.length < limit
    if (rows.length > 0 || isEnd) return { rows, isEnd }
  }
}

export async function fetchConversation(backend: Backend, id: string): Promise<ConversationRow | null> {
  return unwrap(
    await backend
      .from('conversations')
      .select(columns)
      .eq('id', id)
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(lastWords, { referencedTable: 'latest' })
      .eq('asked.author', 'visitor')
      .order('seq', { referencedTable: 'asked', ascending: false })
      .limit(1, { referencedTable: 'asked' })
      .maybeSingle(),
  )
}

function justAfter(iso: string): string {
  return new Date(Date.parse(iso) + 1).toISOString()
}
