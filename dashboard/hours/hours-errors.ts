/** What is wrong with the hours of a day, in words. The limits are those of the table. */

import type { OpenInterval } from '../../shared/hours/business-hours.ts'
import { minuteOf } from '../../shared/hours/list-openings.ts'
import type { Holiday, Week } from '../backend/rows.ts'

export const mostIntervals = 6

/** `null` when nothing is. */
export function findIntervalsError(intervals: OpenInterval[]): string | null {
  if (intervals.some(({ from, to }) => !from || !to)) return 'Say from when, and until when.'
  if (intervals.some(({ from, to }) => from === to)) return 'Opening and closing are the same.'
  const spans = intervals.map(spanOf).sort((one, other) => one.from - other.from)
  const overlaps = spans.some((span, index) => index > 0 && span.from < (spans[index - 1]?.to ?? 0))
  return overlaps ? 'Two of these times overlap.' : null
}

/** By weekday, 0 is Sunday; those without a fault are not there. */
export function findWeekErrors(week: Week): Record<number, string> {
  return faults(week.map(findIntervalsError))
}

/** By their place in the list. */
export function findHolidayErrors(holidays: Holiday[]): Record<number, string> {
  return faults(
    holidays.map(({ day, hours }, index) => {
      if (!day) return 'Which day?'
      if (holidays.findIndex(other => other.day === day) < index) return 'This day is listed already.'
      return findIntervalsError(hours)
    }),
  )
}

/** Minutes since midnight; what ends on the next day ends after 1440. */
function spanOf({ from, to }: OpenInterval) {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  return { from: begins, to: ends > begins ? ends : ends + 1440 }
}

function faults(found: (string | null)[]): Record<number, string> {
  const entries = found.flatMap((fault, index) => (fault ? [[index, fault] as const] : []))
  return Object.fromEntries(entries)
}
