/** What a hand-off is about, and who is asked, in words. */
import type { HandOff } from '../backend/rows.ts'

const reasons: Record<string, string> = {
  asked: 'They asked for a person.',
  urgent: 'It is urgent.',
  complaint: 'They complained.',
  unanswered: 'The assistant had no answer.',
  no_slot: 'No free time suited them.',
  qualified: 'They qualified as a lead.',
  unreadable: 'They sent something the assistant cannot read.',
  switched_off: 'The assistant is switched off here.',
  left: 'Whoever had it is gone.',
  taken: 'A member took over.',
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

/** "in 3 min", "any moment". */
export function sayDue(dueAt: string, now: number): string {
  const minutes = Math.ceil((Date.parse(dueAt) - now) / 60_000)
  if (minutes <= 0) return 'any moment'
  return minutes < 120 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} hours`
}
