/** Reads messages of a conversation by their numbers: what each rests on, what came with it, what became of it. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

const columns = `id, seq, author, kind, text, details, meaning, outcome, suggestions, helpful, sent_at, created_at, is_echo,
  provider_id,
  sources:message_sources(rank, version:entry_versions(id, entry_id, version, question, answer)),
  attachments(id, kind, content_type, file_name, byte_size, state, error, is_final, path),
  deliveries(id, state, error, error_code, attempts, due_at, uncertain_since, put_aside_at, segments,
    provider_id)`
const pageSize = 80

export type ThreadMessage = Awaited<ReturnType<typeof fetchLatestMessages>>[number]
export type ThreadAttachment = ThreadMessage['attachments'][number]
/** A message has one at most. */
export type ThreadDelivery = ThreadMessage['deliveries'][number]

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

export async function fetchMessages(backend: Backend, ids: string[]): Promise<ThreadMessage[]> {
  return unwrap(await backend.from('messages').select(columns).in('id', ids))
}
