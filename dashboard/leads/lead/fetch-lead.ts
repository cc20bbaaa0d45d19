/** Reads one lead with all it rests on: what was said, where, and how it came to stand where it stands. */
import type { Backend } from '../../backend/create-backend.ts'
import { unwrap } from '../../backend/unwrap.ts'
import { factsOfLead } from '../facts/facts-of-lead.ts'
import { fetchFacts, type HeardFact } from '../facts/fetch-facts.ts'
import { fetchClosedLeads } from '../fetch-closed-leads.ts'
import { fetchLead as fetchLeadRow } from '../fetch-leads.ts'

const conversationColumns =
  'id, last_text, last_message_at, channel:channels(id, kind, name), latest:messages(kind, text)'
const mostConversations = 20
const mostMoves = 60
const kinds = ['lead_moved', 'lead_assigned', 'lead_given_back', 'disqualification_reversed']

export type LeadStory = NonNullable<Awaited<ReturnType<typeof fetchLead>>>
export type LeadMove = Awaited<ReturnType<typeof fetchMoves>>[number]

/** `null` for what is no lead of the company. Moves, and what members have put right between them, come latest first. */
export async function fetchLead(backend: Backend, id: string) {
  const lead = await fetchLeadRow(backend, id)
  if (!lead) return null
  const { contact_id, conversation_id } = lead
  const contacts = contact_id ? [contact_id] : []
  const [facts, closed, conversations] = await Promise.all([
    fetchFacts(backend, { contacts, conversations: contact_id ? [] : [conversation_id] }),
    fetchClosedLeads(backend, contacts),
    fetchConversations(backend, contact_id, conversation_id),
  ])
  const moves = await fetchMoves(backend, id, [conversation_id, ...conversations.map(one => one.id)])
  const theirs = factsOfLead(facts, lead, closed)
  return { lead, facts: theirs, conversations, moves: withCorrections(moves, theirs) }
}

async function fetchConversations(backend: Backend, contactId: string | null, conversationId: string) {
  const conversations = backend.from('conversations').select(conversationColumns)
  const theirs = contactId
    ? conversations.eq('contact_id', contactId)
    : conversations.eq('id', conversationId)
  return unwrap(
    await theirs
      .order('last_message_at', { ascending: false })
      .limit(mostConversations)
      .order('seq', { referencedTable: 'latest', ascending: false })
      .limit(1, { referencedTable: 'latest' }),
  )
}

/** What happened to a lead is an event of the conversation it happened in. */
async function fetchMoves(backend: Backend, id: string, conversations: string[]) {
  return unwrap(
    await backend
      .from('conversation_events')
      .select('id, kind, at, actor, member_id, details')
      .in('conversation_id', [...new Set(conversations)])
      .in('kind', kinds)
      .eq('details->>lead', id)
      .order('at', { ascending: false })
      .order('id', { ascending: false })
      .limit(mostMoves),
  )
}

/** What a member wrote down is told as it is in the conversation; its event names no lead, the fact does by its time. */
function withCorrections(moves: LeadMove[], facts: HeardFact[]): LeadMove[] {
  const corrections = facts
    .filter(({ source }) => source === 'member')
    .map(({ id, at, member_id, slot, value }): LeadMove => {
      return { id, kind: 'fact_recorded', at, actor: 'member', member_id, details: { slot, value } }
    })
  return [...moves, ...corrections].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
