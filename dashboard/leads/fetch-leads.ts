/** Reads leads: a part of one place of the board, some by their ids, or how many there are. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'
import { namesColumns } from '../conversations/who-is.ts'
import type { NamedIds } from './filters/find-named.ts'
import type { LeadFilters } from './filters/lead-filters.ts'
import { type Place, places } from './states.ts'

const columns =
  `id, state, moved_by, state_changed_at, state_reason, lost_reason, owner_id, cell, total, parts, signals, disqualified,
  rules_version, is_stale, conversation_id, contact_id, created_at, contact:contacts(name),
  conversation:conversations!inner(channel:channels!inner(kind, name), address:addresses(value, username),
    ${namesColumns})` as const

/** Besides the place. `named`: null where no name is looked for. */
export type Wanted = {
  companyId: string
  filters: LeadFilters
  named: NamedIds | null
  thresholds: { hot: number; warm: number }
}

export type LeadRow = Awaited<ReturnType<typeof fetchLeads>>[number]

/** The best cell first, in it whoever came there last. */
export async function fetchLeads(
  backend: Backend,
  { place, from, limit, ...wanted }: Wanted & { place: Place; from: number; limit: number },
) {
  return unwrap(
    await narrow(select(backend), wanted)
      .eq('state', place)
      .order('cell', { nullsFirst: false })
      .order('state_changed_at', { ascending: false })
      .order('id')
      .range(from, from + limit - 1),
  )
}

/** Those of them that are wanted, in whatever place. */
export async function fetchLeadsById(backend: Backend, ids: string[], wanted: Wanted): Promise<LeadRow[]> {
  return unwrap(await narrow(select(backend), wanted).in('id', ids))
}

/** Also one that rests in another by now; `null` for what is no lead of the company. */
export async function fetchLead(
  backend: Backend,
  id: string,
): Promise<(LeadRow & { merged_into: string | null }) | null> {
  const leads = backend.from('leads').select(`${columns}, merged_into`).eq('conversation.names.slot', 'name')
  return unwrap(await leads.eq('id', id).maybeSingle())
}

/** By their ids from the first one after `after`: for reading all of them, however many. */
export async function fetchLeadsAfter(
  backend: Backend,
  { after, limit, ...wanted }: Wanted & { after: string | null; limit: number },
): Promise<LeadRow[]> {
  let query = narrow(select(backend), wanted)
  if (wanted.filters.state) query = query.eq('state', wanted.filters.state)
  if (after) query = query.gt('id', after)
  return unwrap(await query.order('id').limit(limit))
}

/** How many stand in each place, where any do. Plain questions are one; a name, a cell or a score is counted place by place. */
export async function countLeads(backend: Backend, wanted: Wanted): Promise<Partial<Record<Place, number>>> {
  const { owner, days, channel, cell, score } = wanted.filters
  if (!wanted.named && !channel && !cell && !score && owner !== 'none') {
    const rows = await backend.rpc('count_leads', {
      company_id: wanted.companyId,
      ...(owner && { owner_id: owner }),
      ...(days && { since: since(days) }),
    })
    return Object.fromEntries(unwrap(rows).map(({ state, leads }) => [state, leads]))
  }
  const counted = await Promise.all(
    places.map(async place => {
      const answer = await narrow(select(backend, { count: 'exact', head: true }), wanted).eq('state', place)
      unwrap(answer)
      return [place, answer.count ?? 0]
    }),
  )
  return Object.fromEntries(counted)
}

function select(backend: Backend, options: { count?: 'exact'; head?: boolean } = {}) {
  return backend.from('leads').select(columns, options).eq('conversation.names.slot', 'name')
}

function narrow<Query extends Narrowable<Query>>(query: Query, wanted: Wanted): Query {
  const { owner, channel, days, cell, score } = wanted.filters
  let narrowed = query.eq('company_id', wanted.companyId).is('merged_into', null)
  if (wanted.named) narrowed = narrowed.or(isNamed(wanted.named))
  if (owner === 'none') narrowed = narrowed.is('owner_id', null)
  else if (owner) narrowed = narrowed.eq('owner_id', owner)
  if (channel) narrowed = narrowed.eq('conversation.channel.kind', channel)
  if (days) narrowed = narrowed.gte('created_at', since(days))
  if (cell)
    narrowed = narrowed.like('cell', cell.length === 2 ? cell : /\d/.test(cell) ? `_${cell}` : `${cell}_`)
  if (score === 'hot') narrowed = narrowed.gte('total', wanted.thresholds.hot)
  if (score === 'warm')
    narrowed = narrowed.gte('total', wanted.thresholds.warm).lt('total', wanted.thresholds.hot)
  if (score === 'cold') narrowed = narrowed.lt('total', wanted.thresholds.warm)
  return narrowed
}

function since(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

function isNamed({ contacts, conversations }: NamedIds): string {
  return `contact_id.in.(${contacts.join(',')}),conversation_id.in.(${conversations.join(',')})`
}

/** What `narrow` asks of a query; supabase-js gives each selection a type of its own. */
type Narrowable<Query> = {
  eq(column: string, value: string): Query
  is(column: string, value: null): Query
  gte(column: string, value: string | number): Query
  lt(column: string, value: number): Query
  like(column: string, pattern: string): Query
  or(filters: string): Query
}
