/** The times at which a service can be booked, or an appointment moved to: one read. */
import { type OfferedSlot, offerSlots } from '../../../shared/booking/offer-slots.ts'
import type { Moment } from './moment.ts'

/** In order. Empty, too, where the service is offered no more. */
export async function readFreeTimes(
  { service, appointment }: { service: string; appointment: string | null },
  { brief, conversation, database, zone, now }: Moment,
): Promise<OfferedSlot[]> {
  const { services, staff, limits, closed_days } = await database.call('brief_booking', {
    company_id: brief.company_id,
    service_id: service,
    conversation_id: conversation,
    appointment_id: appointment,
  })
  const [offered] = services
  if (!offered) return []
  const already = brief.upcoming.find(({ id }) => id === appointment)
  const slots = offerSlots({
    ...{ service: offered, staff, limits, closedDays: closed_days, now },
    ...{ visitorZone: zone, preference: {} },
  })
  return slots.filter(({ from }) => !already || from !== Date.parse(already.starts_at))
}
