/** Whether a time is one the visitor asked for, by the visitor's own clock. */
import { minuteOf } from '../hours/list-openings.ts'
import type { Zone } from '../hours/open-zone.ts'
import type { PartOfDay, Preference, Span } from './booking-rules.ts'

/** Minutes since midnight at which a part of the day begins, and at which it is over. */
const parts: Record<PartOfDay, [from: number, to: number]> = {
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 17 * 60],
  evening: [17 * 60, 24 * 60],
}

export function fitsPreference({ from, to }: Span, preference: Preference, zone: Zone): boolean {
  const { day, minute, weekday } = zone.clockAt(from)
  const ends = minute + (to - from) / 60_000
  if (preference.weekdays && !preference.weekdays.includes(weekday)) return false
  if (preference.days && !preference.days.includes(day)) return false
  if (preference.parts && !preference.parts.some(part => minute >= parts[part][0] && minute < parts[part][1]))
    return false
  if (preference.after && minute < minuteOf(preference.after)) return false
  return !preference.before || ends <= minuteOf(preference.before)
}
