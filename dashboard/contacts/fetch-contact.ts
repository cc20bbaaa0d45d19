/** Reads a contact: how to reach them, where they have written, what they said about being written to. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

const addressColumns = 'id, kind, value, username, suppressions(channel_id, scope)'
const conversationColumns =
  'id, last_text, last_message_at, channel:channels(id, kind, name), latest:messages(kind, text)'
const mostConversations = 20
const mostConsents = 50

export type ContactCard = NonNullable<Awaited<ReturnType<typeof fetchContact>>>
export type ContactAddress = ContactCard['addresses'][number]
export type ContactConversation = ContactCard['conversations'][number]
export type ContactConsent = ContactCard['consents'][number]
export type ContactMerge = ContactCard['merges'][number]

/** `null` for what is no contact of the company. Consents and merges come latest first. */
export async function fetchContact(backend: Backend, id: string) {
  const [contact, conversations, merges] = await Promise.all([
    fetchPerson(backend, id),
    fetchConversationsOf(backend, id),
    fetchMergesInto(backend, id),
  ])
  if (!contact) return null
  const addressIds = contact.addresses.map(address => address.id)
  return { ...contact, conversations, merges, consents: await fetchConsents(backend, addressIds) }
}

async function fetchPerson(backend: Backend, id: string) {
  return unwrap(
    await backend
      .from('contacts')
      .select(`id, name, is_blocked, addresses(${addressColumns})`)
      .eq('id', id)
      .maybeSingle(),
  )
}

async function fetchConversationsOf(backend: Backend, contactId: string) {
  return unwrap(
    await backend
      .from('conversations')
      .select(conversationColumns)
      .eq('contact_id', contactId)
      .order('last_message_at', { ascending: false })
      .limit(mostConversations)
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(1, { referencedTable: 'latest' }),
  )
}

/** With the names the merged ones had, and whoever said so has. Asked for apart: two keys lead from a merge to contacts. */
async function fetchMergesInto(backend: Backend, contactId: string) {
  const merges = unwrap(
    await backend
      .from('contact_merges')
      .select('id, merged_id, merged_at, reason, address_ids, member_id')
      .eq('kept_id', contactId)
      .is('undone_at', null)
      .order('merged_at', { ascending: false }),
  )
  if (merges.length === 0) return []
  const ids = merges.map(merge => merge.merged_id)
  const tellers = merges.flatMap(merge => merge.member_id ?? [])
  const [merged, members] = await Promise.all([
    backend.from('contacts').select('id, name').in('id', ids),
    backend.from('members').select('user_id, name').in('user_id', tellers),
  ])
  const names = new Map(unwrap(merged).map(({ id, name }) => [id, name]))
  const memberNames = new Map(unwrap(members).map(({ user_id, name }) => [user_id, name]))
  return merges.map(merge => ({
    ...merge,
    name: names.get(merge.merged_id) ?? null,
    member_name: memberNames.get(merge.member_id ?? '') || null,
  }))
}

async function fetchConsents(backend: Backend, addressIds: string[]) {
  if (addressIds.length === 0) return []
  return unwrap(
    await backend
      .from('consents')
      .select('id, seq, at, action, scope, source, words, recipient')
      .in('address_id', addressIds)
      .order('seq', { ascending: false })
      .limit(mostConsents),
  )
}
