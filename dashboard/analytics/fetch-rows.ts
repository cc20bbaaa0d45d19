/** Reads the rows a tile counts: the same period, the same conditions, and how many there are. */
import { addDays } from '../../shared/hours/add-days.ts'
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'
import { channelNames, outcomes, pageOf } from '../conversations/words.ts'
import { fetchQuestions, turnKey } from './fetch-questions.ts'
import type { Measure } from './measures.ts'
import { type Days, startOfDay } from './period.ts'

export type CountedRow = { id: string; at: string; title: string; says: string; href: string | null }
export type CountedRows = { rows: CountedRow[]; total: number; days: Days }

type Wanted = { companyId: string; measure: Measure; days: Days; timeZone: string; limit: number }

export async function fetchRows(backend: Backend, wanted: Wanted): Promise<CountedRows> {
  const { measure } = wanted
  if (measure === 'visits' || measure === 'engaged_visits') return fetchVisits(backend, wanted)
  if (measure === 'conversations') return fetchConversations(backend, wanted)
  return fetchMessages(backend, wanted)
}

async function fetchVisits(backend: Backend, { companyId, measure, days, timeZone, limit }: Wanted) {
  let query = backend
    .from('visits')
    .select('id, page, referrer, started_at, engaged_at', { count: 'exact' })
    .eq('company_id', companyId)
    .gte('started_at', startOfDay(days.from, timeZone))
    .lt('started_at', startOfDay(addDays(days.to, 1), timeZone))
  if (measure === 'engaged_visits') query = query.not('engaged_at', 'is', null)
  const answer = await query.order('started_at', { ascending: false }).order('id').limit(limit)
  const rows = unwrap(answer).map(visit => ({
    id: visit.id,
    at: visit.started_at,
    title: pageOf(visit.page)?.text ?? visit.page,
    says: [
      visit.engaged_at && 'Opened the chat',
      visit.referrer && `from ${pageOf(visit.referrer)?.text ?? 'elsewhere'}`,
    ]
      .filter(Boolean)
      .join(' · '),
    href: null,
  }))
  return { rows, total: answer.count ?? rows.length, days }
}

async function fetchConversations(backend: Backend, { companyId, days, timeZone, limit }: Wanted) {
  const answer = await backend
    .from('conversations')
    .select(
      'id, page, last_text, message_count, started_at, channel:channels(kind), contact:contacts(name)',
      {
        count: 'exact',
      },
    )
    .eq('company_id', companyId)
    .gte('started_at', startOfDay(days.from, timeZone))
    .lt('started_at', startOfDay(addDays(days.to, 1), timeZone))
    .order('started_at', { ascending: false })
    .order('id')
    .limit(limit)
  const rows = unwrap(answer).map(row => ({
    id: row.id,
    at: row.started_at,
    title:
      row.contact?.name ??
      `Visitor on ${pageOf(row.page)?.text ?? channelNames[row.channel?.kind ?? 'widget']}`,
    says: row.last_text,
    href: `/conversations/${row.id}`,
  }))
  return { rows, total: answer.count ?? rows.length, days }
}

async function fetchMessages(backend: Backend, { companyId, measure, days, timeZone, limit }: Wanted) {
  let query = backend
    .from('messages')
    .select('id, conversation_id, turn, text, author, outcome, created_at', { count: 'exact' })
    .eq('company_id', companyId)
    .gte('created_at', startOfDay(days.from, timeZone))
    .lt('created_at', startOfDay(addDays(days.to, 1), timeZone))
  if (measure === 'messages_in') query = query.eq('direction', 'in')
  if (measure === 'messages_out') query = query.eq('direction', 'out')
  if (measure === 'answered') query = query.eq('outcome', 'answered')
  if (measure === 'unanswered') query = query.neq('outcome', 'answered') // messages without an outcome are null, and no match
  const answer = await query.order('created_at', { ascending: false }).order('id').limit(limit)
  const messages = unwrap(answer)
  // One kind of reply is counted here: what tells the rows apart is what was asked.
  const isByOutcome = measure === 'answered' || measure === 'unanswered'
  const questions = isByOutcome ? await fetchQuestions(backend, messages) : null
  const rows = messages.map(message => ({
    id: message.id,
    at: message.created_at,
    title: questions?.get(turnKey(message)) ?? message.text,
    says: message.outcome ? outcomes[message.outcome].text : message.author === 'member' ? 'Team' : '',
    href: `/conversations/${message.conversation_id}`,
  }))
  return { rows, total: answer.count ?? rows.length, days }
}
