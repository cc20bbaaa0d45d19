/** Offers times for what was asked for anew, or takes one that is named. */
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { TimeStep, TimeWish } from '../../_platform/booking-brief.ts'
import { findExact } from './find-offer.ts'
import type { BookingReply, Moment } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { pickTime } from './pick-time.ts'
import { readFreeTimes } from './read-free-times.ts'

/** A time that is named to the minute is taken at its word, if it is free. */
export async function offerAnew(
  step: Pick<TimeStep, 'service' | 'appointment'>,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply> {
  const { service, appointment } = step
  const free = await readFreeTimes(step, moment)
  const exact = wish.days ? findExact(free, wish, openZone(moment.zone)) : []
  if (exact.length === 1) return pickTime({ service, appointment, from: exact[0]!.from }, moment)
  return offerTimes(free, { service, appointment, wish, passed: [] }, moment)
}
