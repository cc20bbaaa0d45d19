/** The times an appointment can be moved to. */
import { type OfferedSlot, offerSlots } from '../../shared/booking/offer-slots.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'
import type { Database } from '../_platform/database.ts'

/** In order of time; without the one it has. */
export async function findTimes(appointment: Appointment, database: Database): Promise<OfferedSlot[]> {
  const brief = await database.call('brief_booking', {
    company_id: appointment.company_id,
    service_id: appointment.service.id,
    conversation_id: appointment.conversation_id,
    appointment_id: appointment.id,
  })
  const [service] = brief.services
  if (!service) return [] // it is offered no more
  const slots = offerSlots({
    service,
    staff: brief.staff,
    limits: brief.limits,
    closedDays: brief.closed_days,
    visitorZone: appointment.visitor_zone ?? brief.zone,
    preference: {},
    now: new Date(),
  })
  return slots.filter(({ from }) => from !== Date.parse(appointment.starts_at))
}
