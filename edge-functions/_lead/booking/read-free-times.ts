/** The times at which a service can be booked, or an appointment moved to: one read. */
import { type OfferedSlot, offerSlots } from '../../../shared/booking/offer-slots.ts'
import { fold } from '../extract/words/fold.ts'
import type { Moment } from './moment.ts'

/** In order; those of whom they asked for by name, where there are any. Empty, too, where the service is offered no more. */
export async function readFreeTimes(
  { service, appointment }: { service: string; appointment: string | null },
  { brief, conversation, database, zone, now, spoken }: Moment,
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
  const slotsOf = (who: typeof staff) =>
    offerSlots({
      ...{ service: offered, staff: who, limits, closedDays: closed_days, now },
      ...{ visitorZone: zone, preference: {} },
    })
  const chosen = findNamed(staff, spoken)
  const theirs = slotsOf(staff.filter(({ id }) => id === chosen))
  const slots = theirs.length > 0 ? theirs : slotsOf(staff)
  return slots.filter(({ from }) => !already || from !== Date.parse(already.starts_at))
}

/** "With Owen", as they said last. */
function findNamed(staff: { id: string; name: string }[], spoken: string[]): string | undefined {
  const asked = staff.map(({ id, name }) => {
    const [first = ''] = fold(name).match(/[a-z]+/g) ?? []
    return {
      id,
      pattern: new RegExp(`\\b(?:with|see|bei|mit|avec|chez|con|com|met|bij) (?:[a-z]+ )?${first}\\b`),
    }
  })
  const line = spoken.findLast(text => asked.some(({ pattern }) => pattern.test(text)))
  return asked.find(({ pattern }) => line !== undefined && pattern.test(line))?.id
}
