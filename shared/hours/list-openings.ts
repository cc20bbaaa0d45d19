/** When somebody is there, as instants: every opening that begins on one of so many days. */
import { addDays, weekdayOf } from './add-days.ts'
import type { BusinessHours, OpenInterval } from './business-hours.ts'
import type { Zone } from './open-zone.ts'

/** Milliseconds since 1970; `to` is when the door is shut again. */
export type Opening = { from: number; to: number }

/** In order; what touches or overlaps is one opening, such as Friday until 24:00 and Saturday from 00:00. */
export function listOpenings(hours: BusinessHours, zone: Zone, firstDay: string, days: number): Opening[] {
  const openings: Opening[] = []
  for (let index = 0; index < days; index += 1) {
    const day = addDays(firstDay, index)
    openings.push(...hoursOn(hours, day).map(interval => openingOn(zone, day, interval)))
  }
  return join(openings.filter(({ from, to }) => from < to)) // an opening the clocks skip is none
}

/** The hours that begin on a day. */
export function hoursOn(hours: BusinessHours, day: string): OpenInterval[] {
  return hours.holidays.find(holiday => holiday.day === day)?.hours ?? hours.week[weekdayOf(day)] ?? []
}

function openingOn(zone: Zone, day: string, { from, to }: OpenInterval): Opening {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  return { from: zone.instantOf(day, begins), to: zone.instantOf(day, ends > begins ? ends : ends + 1440) }
}

/** Since midnight: "09:30" is 570. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function join(openings: Opening[]): Opening[] {
  const joined: Opening[] = []
  for (const opening of openings.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && opening.from <= last.to) last.to = Math.max(last.to, opening.to)
    else joined.push({ ...opening })
  }
  return joined
}
