/** The times that can be booked. */
import { addDays } from '../hours/add-days.ts'
import type { BusinessHours } from '../hours/business-hours.ts'
import { listOpenings } from '../hours/list-openings.ts'
import { openZone, type Zone } from '../hours/open-zone.ts'
import type { BookingLimits, Preference, Service, Span, Staff } from './booking-rules.ts'
import { fitsPreference } from './fits-preference.ts'

export type OfferedSlot = Span & { staff: string }

export type SlotRequest = {
  service: Service
  staff: Staff[]
  limits: BookingLimits
  /** Days on which nobody can be booked, `YYYY-MM-DD` in the zone of each member's hours. */
  closedDays: string[]
  /** IANA; for the preference, and for nothing else. */
  visitorZone: string
  preference: Preference
  now: Date
}

/**
 * One slot for each time at which anybody is free, in order; where several are, whoever has the fewest appointments that
 * day, then whoever comes first. The appointment lies within somebody's hours; its buffers may reach beyond them.
 */
export function offerSlots(request: SlotRequest): OfferedSlot[] {
  const visitor = openZone(request.visitorZone)
  const offered = new Map<number, { slot: OfferedSlot; load: number }>()
  for (const member of request.staff) {
    for (const { load, ...slot } of freeTimes(member, request)) {
      if (!fitsPreference(slot, request.preference, visitor)) continue
      const rival = offered.get(slot.from)
      if (!rival || load < rival.load) offered.set(slot.from, { slot, load })
    }
  }
  return [...offered.values()].map(({ slot }) => slot).sort((one, other) => one.from - other.from)
}

function freeTimes({ id, hours, busy, booked }: Staff, { service, limits, closedDays, now }: SlotRequest) {
  const zone = openZone(hours.zone)
  const earliest = now.getTime() + limits.notice_minutes * 60_000
  const latest = zone.instantOf(addDays(zone.clockAt(now.getTime()).day, limits.horizon_days + 1), 0)
  const loads = countByDay(booked, zone)

  return startsOf(hours, closedDays, zone, now, limits, service).flatMap(from => {
    const to = from + service.minutes * 60_000
    const taken = { from: from - service.buffer_before * 60_000, to: to + service.buffer_after * 60_000 }
    if (from < earliest || from >= latest || busy.some(span => overlap(span, taken))) return []
    const load = loads.get(zone.clockAt(from).day) ?? 0
    if (limits.daily_cap !== null && load >= limits.daily_cap) return []
    return [{ staff: id, from, to, load }]
  })
}

/** Every step of every opening that leaves room for the service. */
function startsOf(
  hours: BusinessHours,
  closedDays: string[],
  zone: Zone,
  now: Date,
  limits: BookingLimits,
  service: Service,
): number[] {
  const closed = closedDays.map(day => ({ day, hours: [] }))
  const open = { ...hours, holidays: [...closed, ...hours.holidays] }
  const yesterday = addDays(zone.clockAt(now.getTime()).day, -1) // what began then may not be over
  return listOpenings(open, zone, yesterday, limits.horizon_days + 2).flatMap(opening => {
    const starts: number[] = []
    const last = opening.to - service.minutes * 60_000
    for (let from = opening.from; from <= last; from += limits.step_minutes * 60_000) starts.push(from)
    return starts
  })
}

function countByDay(booked: number[], zone: Zone): Map<string, number> {
  const counts = new Map<string, number>()
  for (const at of booked) {
    const { day } = zone.clockAt(at)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}
