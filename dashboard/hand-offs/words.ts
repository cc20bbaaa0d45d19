/** What a hand-off is about, and who is asked, in words. */
import type { HandOff } from '../backend/rows.ts'
import { dayOf } from '../design/day-of.ts'
import { clockTime, dayAndTime } from '../design/format.ts'

const reasons: Record<string, string> = {
  asked: 'They asked for a person.',
  urgent: 'It is urgent.',
  complaint: 'They complained.',
  unanswered: 'The assistant had no answer.',
  no_slot: 'No free time suited them.',
  qualified: 'They are a hot lead: ready to buy.',
  unreadable: 'They sent something the assistant cannot read.',
  switched_off: 'The assistant is switched off here.',
  left: 'Whoever had it is gone.',
  taken: 'A colleague took over.',
  booked: 'They booked a time.',
}

/** Why it was whoever reads this. */
const rules: Record<string, string> = {
  urgent: 'urgent things go to whoever is free first',
  person: 'they asked for you',
  owner: 'the lead is yours',
  language: 'you speak their language',
  service: 'you know about what they need',
  region: 'you look after that place',
  load: 'you have the least to do',
}

/** Empty for a reason this dashboard does not know. */
export function sayReason({ reason }: Pick<HandOff, 'reason'>): string {
  return reasons[reason] ?? ''
}

/** "You were asked because you speak their language." Empty where nobody had to be found. */
export function sayRule({ rule }: Pick<HandOff, 'rule'>): string {
  const because = rules[rule]
  return because ? `You were asked because ${because}.` : ''
}

/** "14:05", on another day "Tue 14:05"; null once it is past. Both in milliseconds since 1970. */
export function sayDue(due: number, now: number, timeZone: string): string | null {
  if (due <= now) return null
  const at = new Date(due)
  const isToday = dayOf(at, timeZone) === dayOf(new Date(now), timeZone)
  return (isToday ? clockTime : dayAndTime)(at.toISOString(), timeZone)
}
