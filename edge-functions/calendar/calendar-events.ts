/** Appointments as calendars show them: to the company, and to whoever booked. */
import type { CalendarEvent } from '../../shared/booking/calendar.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'

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
export function visitorEvent(appointment: Appointment, company: string, url: string): CalendarEvent {
  const { service, staff } = appointment
  return { ...event(appointment), summary: `${service.name} · ${company}`, description: staff.name, url }
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
