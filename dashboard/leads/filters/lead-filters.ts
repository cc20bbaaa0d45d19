/** Which leads somebody wants to see, kept in the address: it can be sent to a colleague and found again. */
import type { ChannelKind } from '../../backend/rows.ts'
import { isPlace, type Place } from '../states.ts'

export type LeadFilters = {
  /** One place of the board; null for the whole of it. */
  state: Place | null
  name: string
  /** A member's user id, `none` for those nobody looks after; null for anybody's. */
  owner: string | null
  channel: ChannelKind | null
  /** Came in within so many days. */
  days: 1 | 7 | 30 | 90 | null
  /** "A1" one cell, "A" all of one fit, "1" all of one intent. */
  cell: string | null
  score: 'hot' | 'warm' | 'cold' | null
}

export const noFilters: LeadFilters = {
  state: null,
  name: '',
  owner: null,
  channel: null,
  days: null,
  cell: null,
  score: null,
}

/** What it does not understand is left out. */
export function readFilters(query: URLSearchParams): LeadFilters {
  const text = (key: string, form: RegExp) => query.get(key)?.match(form)?.[0] ?? null
  const state = query.get('state')
  return {
    state: isPlace(state) ? state : null,
    name: (query.get('name') ?? '').slice(0, 100),
    owner: text('owner', /^(?:none|[0-9a-f-]{36})$/),
    channel: text('channel', /^(?:widget|sms|whatsapp)$/) as LeadFilters['channel'],
    days: (Number(text('days', /^(?:1|7|30|90)$/)) as LeadFilters['days']) || null,
    cell: text('cell', /^(?:[A-C][1-3]?|[1-3])$/),
    score: text('score', /^(?:hot|warm|cold)$/) as LeadFilters['score'],
  }
}

/** With the question mark; empty where nothing is filtered. */
export function writeFilters(filters: LeadFilters): string {
  const set = Object.entries(filters).filter(([, value]) => value)
  const query = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()
  return query && `?${query}`
}

/** How many narrow the board down, whichever place of it is looked at. */
export function countFilters({ state: _, ...others }: LeadFilters): number {
  return Object.values(others).filter(Boolean).length
}
