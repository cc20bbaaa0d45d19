/** Takes the time somebody picked: holds it and books it, or moves their appointment there. */
import type { OfferedSlot } from '../../../shared/booking/offer-slots.ts'
import { writeTime } from '../../../shared/booking/write-time.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { BookingStep } from '../../_platform/booking-brief.ts'
import { isRefused } from '../../_platform/refused.ts'
import { bookHeld } from './book-held.ts'
import { type BookingReply, type Moment, unheard } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'

type Picked = { service: string; appointment: string | null; from: number }

/** Whoever does it may be another than when it was offered. When somebody was quicker, says so and offers others. */
export async function pickTime(picked: Picked, moment: Moment): Promise<BookingReply> {
  const { brief, conversation, turn, database, zone } = moment
  const starts_at = new Date(picked.from).toISOString()
  // the turn was cut off after it was booked
  const already = brief.upcoming.find(
    ({ service, starts_at: at, conversation_id }) =>
      service.id === picked.service && Date.parse(at) === picked.from && conversation_id === conversation,
  )
  if (already && !picked.appointment) return bookHeld({ ...picked, hold: already.id }, moment)

  const free = await readFreeTimes(picked, moment)
  const slot = free.find(({ from }) => from === picked.from)
  if (!slot) return offerOthers(free, picked, moment)
  if (picked.appointment) return move(slot, free, { ...picked, appointment: picked.appointment }, moment)

  const held = await database.call('hold_slot', {
    conversation_id: conversation,
    turn,
    service_id: picked.service,
    staff_id: slot.staff,
    starts_at,
    visitor_zone: zone,
  })
  if (!('appointment' in held))
    return held.refused === 'superseded' ? unheard : offerOthers(free, picked, moment)
  const { id: hold, state } = held.appointment // booked: it was picked twice
  const isReachable = brief.is_reachable || moment.contact !== null
  if (state === 'booked' || (isReachable && !moment.needsPlace)) return bookHeld({ ...picked, hold }, moment)
  const when = writeTime(picked.from, zone, moment.language)
  const { askContact, askReach, keepForPlace } = moment.texts
  const isNamed = moment.name !== null || moment.knownName !== null
  const ask = isReachable ? keepForPlace : isNamed ? askReach : askContact // where they are is asked for next
  const next: BookingStep = {
    ...{ step: 'contact', service: picked.service, hold, from: picked.from, isDeclined: false },
    ...(isReachable && { hasContact: true }),
  }
  return { text: ask(when), suggestions: [], did: 'held', next }
}

async function move(
  slot: OfferedSlot,
  free: OfferedSlot[],
  picked: Picked & { appointment: string },
  moment: Moment,
): Promise<BookingReply> {
  const { conversation, turn, database, texts, zone, language } = moment
  const moved = await database.call('move_appointment', {
    shown: { conversation_id: conversation, turn, appointment_id: picked.appointment },
    staff_id: slot.staff,
    starts_at: new Date(slot.from).toISOString(),
  })
  if (isRefused(moved)) {
    if (moved.refused === 'superseded') return unheard
    const isGone = moved.refused === 'unknown_appointment' || moved.refused === 'not_changeable'
    return isGone
      ? { text: texts.notChangeable, suggestions: [], did: 'nothing', next: null }
      : offerOthers(free, picked, moment)
  }
  const { service, staff } = moved.appointment
  const when = writeTime(slot.from, zone, language)
  const text = texts.moved({ service: service.name, staff: staff.name, when })
  return { text, suggestions: [], did: 'moved', next: null }
}

function offerOthers(
  free: OfferedSlot[],
  { service, appointment, from }: Picked,
  moment: Moment,
): BookingReply {
  const others = free.filter(slot => slot.from !== from)
  const wish = { days: [openZone(moment.zone).clockAt(from).day] } // the day may matter to them
  return offerTimes(others, { service, appointment, wish, passed: [], saying: 'gone' }, moment)
}
