/** Reads messages of a conversation by their numbers, each with the entry versions it rests on. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

const columns = `id, seq, author, text, outcome, suggestions, helpful, created_at,
  sources:message_sources(rank, version:entry_versions(id, entry_id, version, question, answer))`
const pageSize = 80

export type ThreadMessage = Awaited<ReturnType<typeof fetchLatestMessages>>[number]

export async function fetchLatestMessages(backend: Backend, conversationId: string) {
  const query = backend.from('messages').select(columns).eq('conversation_id', conversationId)
  return unwrap(await query.order('seq', { ascending: false }).limit(pageSize)).reverse()
}

export async function fetchMessagesBefore(backend: Backend, conversationId: string, seq: number) {
  const query = backend.from('messages').select(columns).eq('conversation_id', conversationId).lt('seq', seq)
  return unwrap(await query.order('seq', { ascending: false }).limit(pageSize)).reverse()
}

export async function fetchMessagesAfter(backend: Backend, conversationId: string, seq: number) {
  const query = backend.from('messages').select(columns).eq('conversation_id', conversationId).gt('seq', seq)
  return unwrap(await query.order('seq').limit(1000))
}

export async function fetchMessage(backend: Backend, id: string): Promise<ThreadMessage | null> {
  return unwrap(await backend.from('messages').select(columns).eq('id', id).maybeSingle())
}
