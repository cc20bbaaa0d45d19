/** Of the times that are free, the few to offer: those asked for, else the nearest. */
import { fitsPreference } from '../../../shared/booking/fits-preference.ts'
import type { OfferedSlot } from '../../../shared/booking/offer-slots.ts'
import { spreadSlots } from '../../../shared/booking/spread-slots.ts'
import { minuteOf } from '../../../shared/hours/list-openings.ts'
import { openZone, type Zone } from '../../../shared/hours/open-zone.ts'
import type { TimeWish } from '../../_platform/booking-brief.ts'

/** As many as buttons fit under a message. */
const most = 3

/** `fits`: they are what was asked for. */
export type Offer = { slots: OfferedSlot[]; fits: boolean }

/** `free` in order of time; `zone`: the visitor's. */
export function findOffer(free: OfferedSlot[], wish: TimeWish, zone: string): Offer {
  const visitor = openZone(zone)
  const { isExact, weekdays, ...preference } = wish
  const fitting = (some: TimeWish) => free.filter(slot => fitsPreference(slot, some, visitor))
  const few = (slots: OfferedSlot[]) => spreadSlots(slots, most, zone)

  if (isExact) {
    const exact = findExact(free, wish, visitor)
    if (exact.length > 0) return { slots: few(exact), fits: true }
    const near = nearest(fitting({ ...(wish.days && { days: wish.days }) }), wish.after!, visitor)
    if (near.length > 0) return { slots: near, fits: false }
  }
  const asked = fitting(preference)
  if (asked.length > 0) return { slots: few(asked), fits: true }

  const { days, ...hours } = preference
  const attempts = [...(weekdays ? [{ ...hours, weekdays }] : []), ...(days ? [{ days }] : []), hours, {}]
  const near = attempts.map(fitting).find(slots => slots.length > 0) ?? []
  return { slots: few(near), fits: false }
}

/** Those that begin at the very time that was asked for. */
export function findExact(
  free: OfferedSlot[],
  { after, days, isExact }: TimeWish,
  zone: Zone,
): OfferedSlot[] {
  if (!isExact || !after) return []
  return free.filter(({ from }) => {
    const { day, minute } = zone.clockAt(from)
    return minute === minuteOf(after) && (!days || days.includes(day))
  })
}

function nearest(slots: OfferedSlot[], time: string, zone: Zone): OfferedSlot[] {
  const distance = ({ from }: OfferedSlot) => Math.abs(zone.clockAt(from).minute - minuteOf(time))
  return slots
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, most)
    .sort((one, other) => one.from - other.from)
}
