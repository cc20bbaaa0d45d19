/** Reads conversations for the list, latest first. */
import type { Mode } from '../../shared/message.ts'
import type { Backend } from '../backend/create-backend.ts'
import { otherThanUnwelcome } from '../backend/unwelcome.ts'
import { unwrap } from '../backend/unwrap.ts'
import { deadSince, deadStates } from './list/dead-letters.ts'
import { namesColumns } from './who-is.ts'

/** With what was said of their name, its last words, the last the visitor said, which may be long before them, and whether something was not sent. */
const columns = `*, channel:channels(kind, name), contact:contacts(name, is_blocked),
  address:addresses(value, username, suppressions(channel_id, scope)), ${namesColumns},
  latest:messages(id, author, kind, text, outcome), asked:messages(kind, text)` as const
const allColumns = `${columns}, dead_letters:deliveries(message_id)` as const
const withDeadLetters = `${columns}, dead_letters:deliveries!inner(message_id)` as const
const lastWords = 3
/** The newest of a conversation's dead letters are counted, up to this many. */
export const mostCounted = 10

export type ConversationRow = Awaited<ReturnType<typeof fetchConversations>>[number]

type Wanted = {
  companyId: string
  /** `dead`: with a message that could not be sent. */
  only: Mode | 'dead' | null
  limit: number
  /** Only what is not after this conversation. */
  from?: ConversationRow
}

export async function fetchConversations(backend: Backend, { companyId, only, limit, from }: Wanted) {
  const conversations = backend.from('conversations')
  // Both selections have the same columns; the second leaves out whatever has no dead letter.
  let query = conversations.select(only === 'dead' ? (withDeadLetters as typeof allColumns) : allColumns)
  query = query.eq('company_id', companyId)
  if (only && only !== 'dead') query = query.eq('mode', only)
  if (from) query = query.lte('last_message_at', justAfter(from.last_message_at))
  const latestFirst = query.order('last_message_at', { ascending: false }).order('id').limit(limit)
  return unwrap(
    await latestFirst
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(lastWords, { referencedTable: 'latest' })
      .eq('names.slot', 'name')
      .eq('asked.author', 'visitor')
      .neq('asked.kind', 'reaction')
      .order('seq', { referencedTable: 'asked', ascending: false })
      .limit(1, { referencedTable: 'asked' })
      .in('dead_letters.state', deadStates)
      .or(otherThanUnwelcome, { referencedTable: 'dead_letters' })
      .is('dead_letters.put_aside_at', null)
      .gte('dead_letters.created_at', deadSince())
      .order('created_at', { referencedTable: 'dead_letters', ascending: false })
      .limit(mostCounted, { referencedTable: 'dead_letters' }),
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
      .select(allColumns)
      .eq('id', id)
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(lastWords, { referencedTable: 'latest' })
      .eq('names.slot', 'name')
      .eq('asked.author', 'visitor')
      .neq('asked.kind', 'reaction')
      .order('seq', { referencedTable: 'asked', ascending: false })
      .limit(1, { referencedTable: 'asked' })
      .in('dead_letters.state', deadStates)
      .or(otherThanUnwelcome, { referencedTable: 'dead_letters' })
      .is('dead_letters.put_aside_at', null)
      .gte('dead_letters.created_at', deadSince())
      .order('created_at', { referencedTable: 'dead_letters', ascending: false })
      .limit(mostCounted, { referencedTable: 'dead_letters' })
      .maybeSingle(),
  )
}

function justAfter(iso: string): string {
  return new Date(Date.parse(iso) + 1).toISOString()
}
