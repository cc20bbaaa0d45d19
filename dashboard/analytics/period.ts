/** A run of whole days in the company's zone, and how it is written in the address. */
import { addDays } from '../../shared/hours/add-days.ts'
import { openZone } from '../../shared/hours/open-zone.ts'
import { dayOf } from '../design/day-of.ts'

/** Both days are `YYYY-MM-DD` and belong to the period. */
export type Days = { from: string; to: string }

export const presets = [
  { value: 'today', text: 'Today' },
  { value: '7', text: '7 days' },
  { value: '30', text: '30 days' },
  { value: '90', text: '90 days' },
  { value: 'month', text: 'This month' },
  { value: 'custom', text: 'Custom' },
] as const

export type Preset = (typeof presets)[number]['value']

export const longestPeriod = 366

export function presetOf(query: URLSearchParams): Preset {
  if (query.has('from')) return 'custom'
  return presets.find(({ value }) => value === query.get('period'))?.value ?? '7'
}

/** What an address asks for; never more than `longestPeriod` days, never backwards. */
export function daysOf(query: URLSearchParams, timeZone: string, now = new Date()): Days {
  const today = dayOf(now, timeZone)
  const preset = presetOf(query)
  if (preset === 'today') return { from: today, to: today }
  if (preset === 'month') return { from: `${today.slice(0, 8)}01`, to: today }
  if (preset !== 'custom') return { from: addDays(today, 1 - Number(preset)), to: today }

  const from = validDay(query.get('from')) ?? today
  const to = validDay(query.get('to')) ?? today
  if (to < from) return { from: to, to: from }
  return { from, to: earlier(to, addDays(from, longestPeriod - 1)) }
}

export function earlier(day: string, other: string): string {
  return [day, other].sort()[0] ?? day
}

/** Every day of a period, first to last. */
export function eachDay({ from, to }: Days): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The instant at which a day begins in a zone, as `day::timestamp at time zone zone` has it. */
export function startOfDay(day: string, timeZone: string): string {
  return new Date(openZone(timeZone).instantOf(day, 0)).toISOString()
}

function validDay(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}
