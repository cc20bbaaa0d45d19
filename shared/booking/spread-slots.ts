/** A few of many times, to choose from at a glance: the earliest, then one on each next day, then what is left. */
import { openZone } from '../hours/open-zone.ts'
import type { OfferedSlot } from './offer-slots.ts'

/** `slots` in order of time, and so is what comes back: at most `most` of them. Days are the visitor's. */
export function spreadSlots(slots: OfferedSlot[], most: number, visitorZone: string): OfferedSlot[] {
  const zone = openZone(visitorZone)
  const chosen = new Set<OfferedSlot>()
  const days = new Set<string>()
  for (const slot of slots) {
    if (chosen.size === most) break
    const { day } = zone.clockAt(slot.from)
    if (!days.has(day)) chosen.add(slot)
    days.add(day)
  }
  for (const slot of slots) {
    if (chosen.size >= most) break
    chosen.add(slot)
  }
  return slots.filter(slot => chosen.has(slot))
}
