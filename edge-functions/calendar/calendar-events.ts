/** Appointments as calendars show them: to the company, and to whoever booked. */
import type { CalendarEvent } from '../../shared/booking/calendar.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'
import { findAddress } from './find-address.ts'

type Company = { name: string; facts: { label: string; value: string }[] }

export function feedEvent(
  appointment: Appointment & { visitor: string | null; note: string },
): CalendarEvent {
  const { service, staff, visitor, note } = appointment
  return {
    ...event(appointment),
    summary: [service.name, visitor].filter(Boolean).join(' · '),
    description: [staff.name, note].filter(Boolean).join('\n'),
  }
}

/** `url`: the page on which it can be moved or cancelled. */
export function visitorEvent(appointment: Appointment, company: Company, url: string): CalendarEvent {
  const { service, staff } = appointment
  const location = findAddress(company.facts)
  return {
    ...event(appointment),
    summary: `${service.name} · ${company.name}`,
    description: staff.name,
    ...(location && { location }),
    url,
  }
}

function event({ id, sequence, changed_at, starts_at, ends_at, state }: Appointment) {
  return {
    uid: `${id}@foyer`,
    sequence,
    stamp: new Date(changed_at), // not now: what has not changed is the same file
    from: new Date(starts_at),
    to: new Date(ends_at),
    isCancelled: state === 'cancelled',
  }
}
