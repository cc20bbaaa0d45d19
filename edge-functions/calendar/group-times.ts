/** The times of the next days that have any, day by day: as many as can be taken in at a glance. */
import type { OfferedSlot } from '../../shared/booking/offer-slots.ts'
import { openZone } from '../../shared/hours/open-zone.ts'

const mostDays = 5
const mostTimes = 6

/** `slots` in order of time. Days are those of the zone; a long day keeps times from its morning to its end. */
export function groupTimes(slots: OfferedSlot[], zone: string): OfferedSlot[][] {
  const { clockAt } = openZone(zone)
  const days = new Map<string, OfferedSlot[]>()
  for (const slot of slots) {
    const { day } = clockAt(slot.from)
    const known = days.get(day)
    if (known) known.push(slot)
    else if (days.size === mostDays) break
    else days.set(day, [slot])
  }
  return [...days.values()].map(thin)
}

function thin(slots: OfferedSlot[]): OfferedSlot[] {
  if (slots.length <= mostTimes) return slots
  const step = (slots.length - 1) / (mostTimes - 1)
  return Array.from({ length: mostTimes }, (_, index) => slots[Math.round(index * step)]!)
}
