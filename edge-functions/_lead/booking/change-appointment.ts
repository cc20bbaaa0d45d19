/** Moves or cancels what somebody has booked: which one, whether they are sure, and then does it. */
import { fitsPreference } from '../../../shared/booking/fits-preference.ts'
import { writeTime } from '../../../shared/booking/write-time.ts'
import { minuteOf } from '../../../shared/hours/list-openings.ts'
import { type Clock, openZone } from '../../../shared/hours/open-zone.ts'
import type { BookingStep, TimeWish } from '../../_platform/booking-brief.ts'
import type { Appointment } from '../../_platform/booking-verbs.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type BookingReply, type Moment, say, unheard } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'
import { readShift } from './read-shift.ts'
import { writeLabel } from './write-label.ts'

type Purpose = 'move' | 'cancel'

export async function changeAppointment(
  purpose: Purpose,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply> {
  const { upcoming } = moment.brief
  const [only, ...others] = upcoming
  if (!only) return say(moment.texts.noneOfYours)
  if (others.length === 0) return changeThis(purpose, only, wish, moment)

  // "cancel Tuesday's" names the one; "move it to Wednesday" does not
  const named = upcoming.filter(appointment => isMeant(appointment, wish, moment))
  if (purpose === 'cancel' && named.length === 1) return changeThis(purpose, named[0]!, {}, moment)
  const appointments = upcoming.map(({ id, starts_at, service }) => ({
    id,
    label: `${service.name}, ${writeLabel(Date.parse(starts_at), moment)}`,
  }))
  return {
    text: moment.texts.whichOne,
    suggestions: appointments.map(({ label }) => label),
    did: 'asked',
    next: { step: 'which', purpose, appointments, wish },
  }
}

/** Cancelling is asked about once; for moving, there has to be a time first. */
export async function changeThis(
  purpose: Purpose,
  appointment: Appointment,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply> {
  const { id, service, staff, starts_at } = appointment
  if (purpose === 'cancel') return askToCancel(id, moment)
  const clock = openZone(moment.zone).clockAt(Date.parse(starts_at))
  const on = wishFor(clock, wish, moment)
  if (on.isExact && on.days?.join() === clock.day && minuteOf(on.after ?? '') === clock.minute) {
    const when = writeTime(Date.parse(starts_at), moment.zone, moment.language)
    const text = moment.texts.isThen({ service: service.name, staff: staff.name, when })
    const next: BookingStep = {
      ...{ step: 'time', service: service.id, appointment: id },
      ...{ offered: [], passed: [], wish: { days: [clock.day] } },
    }
    return { text, suggestions: [], did: 'asked', next }
  }
  const free = await readFreeTimes({ service: service.id, appointment: id }, moment)
  return offerTimes(free, { service: service.id, appointment: id, wish: on, passed: [] }, moment)
}

/** "An hour later" counts from the one they have; "make it five" is the same day. */
function wishFor(clock: Clock, wish: TimeWish, { folded }: Moment): TimeWish {
  const shifted = readShift(folded, clock, wish)
  if (shifted) return shifted
  const isTime = wish.after ?? wish.before ?? wish.parts
  return isTime && !wish.days ? { ...wish, days: [clock.day] } : wish
}

export function askToCancel(id: string, { brief, texts, zone, language }: Moment): BookingReply {
  const appointment = brief.upcoming.find(one => one.id === id)
  if (!appointment) return say(texts.notChangeable)
  const when = writeTime(Date.parse(appointment.starts_at), zone, language)
  return {
    text: texts.confirmCancel(appointment.service.name, when),
    suggestions: [texts.yesCancel, texts.anotherTime, texts.keep],
    did: 'asked',
    next: { step: 'cancel', appointment: id },
  }
}

export async function cancelNow(
  id: string,
  { conversation, turn, database, texts, zone, language }: Moment,
): Promise<BookingReply> {
  const cancelled = await database.call('cancel_appointment', {
    shown: { conversation_id: conversation, turn, appointment_id: id },
  })
  if (isRefused(cancelled)) return cancelled.refused === 'superseded' ? unheard : say(texts.notChangeable)
  const { service, starts_at } = cancelled.appointment
  return say(texts.cancelled(service.name, writeTime(Date.parse(starts_at), zone, language)), 'cancelled')
}

function isMeant(
  { starts_at, ends_at }: Appointment,
  { isExact, weekdays, ...wish }: TimeWish,
  { zone }: Moment,
): boolean {
  const span = { from: Date.parse(starts_at), to: Date.parse(ends_at) }
  return Object.keys(wish).length > 0 && fitsPreference(span, wish, openZone(zone))
}
