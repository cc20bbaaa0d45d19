/** From which hour to which the days of a week are drawn: all that is open or booked, and never less than a working day. */
import type { Placed } from './lay-out.ts'

/** Whole hours in minutes since midnight; at most a day. */
export function daySpan(open: readonly Placed[], booked: readonly Placed[]): Placed {
  const all = [...open, ...booked]
  const from = Math.min(9 * 60, ...all.map(one => one.from))
  const to = Math.max(17 * 60, ...all.map(one => one.to))
  return { from: Math.floor(from / 60) * 60, to: Math.min(Math.ceil(to / 60) * 60, 1440) }
}
