/** Reads everything that was heard of some people, on every channel, oldest first. */
import type { Backend } from '../../backend/create-backend.ts'
import { unwrap } from '../../backend/unwrap.ts'

const columns = `id, slot, value, quote, message:message_id, source, confidence, extractor, version, at, member_id,
  conversation:conversations!inner(id, contact_id), said:messages(conversation_id)`
const pageSize = 1000

/** With `RecordedFact`, who wrote it and in which conversation it was said. */
export type HeardFact = Awaited<ReturnType<typeof fetchPage>>[number]

/** Whose facts: of contacts, and of conversations where nobody knows who it is. A hundred at once at most. */
export type Heard = { contacts: string[]; conversations: string[] }

export async function fetchFacts(backend: Backend, { contacts, conversations }: Heard): Promise<HeardFact[]> {
  const found = await Promise.all([
    fetchAll(backend, 'conversation.contact_id', contacts),
    fetchAll(backend, 'conversation_id', conversations),
  ])
  return found.flat().sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

async function fetchAll(backend: Backend, column: string, ids: string[]): Promise<HeardFact[]> {
  const all: HeardFact[] = []
  while (ids.length > 0) {
    const page = await fetchPage(backend, { column, ids, after: all.at(-1)?.id ?? null })
    all.push(...page)
    if (page.length < pageSize) break
  }
  return all
}

async function fetchPage(backend: Backend, asked: { column: string; ids: string[]; after: string | null }) {
  let query = backend.from('lead_facts').select(columns).in(asked.column, asked.ids)
  if (asked.after) query = query.gt('id', asked.after)
  return unwrap(await query.order('id').limit(pageSize))
}
