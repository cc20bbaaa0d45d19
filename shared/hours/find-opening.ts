/** Whether somebody is there, and if not, when next. */
import { addDays } from './add-days.ts'
import type { BusinessHours } from './business-hours.ts'
import { hoursOn, listOpenings, type Opening } from './list-openings.ts'
import { openZone } from './open-zone.ts'

/** Longer than any holiday: a year and a day. */
const searchedDays = 366

export function isOpen(hours: BusinessHours, at: Date): boolean {
  const opening = findOpening(hours, at)
  return opening !== null && opening.from <= at.getTime()
}

/** `at` itself while open; null when nobody is there for a year. */
export function nextOpening(hours: BusinessHours, at: Date): Date | null {
  const opening = findOpening(hours, at)
  return opening && new Date(Math.max(opening.from, at.getTime()))
}

/** The opening an instant is in, or the next one after it. */
export function findOpening(hours: BusinessHours, at: Date): Opening | null {
  const zone = openZone(hours.zone)
  const today = zone.clockAt(at.getTime()).day
  for (let index = -1; index < searchedDays; index += 1) {
    const day = addDays(today, index)
    if (hoursOn(hours, day).length === 0) continue
    // the day after, too: what begins there may be one with this
    const found = listOpenings(hours, zone, day, 2).find(({ to }) => to > at.getTime())
    if (found) return found
  }
  return null
}
