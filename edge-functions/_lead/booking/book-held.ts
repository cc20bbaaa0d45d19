/** Books the time that is held, and says when, where, and how to change it. */
import { writeTime } from '../../../shared/booking/write-time.ts'
import type { BookingStep } from '../../_platform/booking-brief.ts'
import { isRefused } from '../../_platform/refused.ts'
import { hash, makeToken } from '../../_platform/secrets.ts'
import { type BookingReply, type Moment, unheard } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'

/** `place`: where they are to be visited, as they said it. */
type Held = { service: string; hold: string; from: number; name?: string; place?: string }

/** When the hold ran out and somebody else has the time by now, says so and offers others. */
export async function bookHeld(held: Held, moment: Moment): Promise<BookingReply> {
  const { service, hold, from } = held
  const { conversation, turn, database, texts, brief, zone, language, place, linkTo } = moment
  const token = makeToken()
  const name = moment.name ?? held.name ?? moment.knownName
  const booked = await database.call('book_slot', {
    conversation_id: conversation,
    turn,
    appointment_id: hold,
    token_hash: await hash(token),
    note: held.place ?? '',
    name: name ?? '',
  })
  if (isRefused(booked)) {
    if (booked.refused === 'superseded') return unheard
    const free = await readFreeTimes({ service, appointment: null }, moment)
    const others = free.filter(slot => slot.from !== from)
    return offerTimes(others, { service, appointment: null, wish: {}, passed: [], saying: 'ranOut' }, moment)
  }
  const { appointment, reminds, called } = booked
  const when = writeTime(Date.parse(appointment.starts_at), zone, language)
  const said = { service: appointment.service.name, staff: appointment.staff.name, when }
  const link = linkTo(token)
  const lines = [
    texts.booked(said),
    ...(place ? [texts.where(place)] : []),
    brief.is_reachable ? texts.change(link) : texts.keepLink(link), // elsewhere nobody writes to them later
    texts.calendar(`${link}.ics`),
    ...(reminds?.is_certain ? [texts.reminds[reminds.by]] : []), // promised only where it comes
  ]
  const next: BookingStep | null = called ? null : { step: 'name', service, hold: appointment.id, from }
  if (next) lines.push(texts.askName)
  return { text: lines.join('\n'), suggestions: [], did: 'booked', next }
}

/** What they are called, asked for under the booking. Null where they say something else. */
export async function nameBooked(
  { hold }: { hold: string },
  { conversation, turn, database, texts, name }: Moment,
): Promise<BookingReply | null> {
  if (name === null) return null
  const named = await database.call('book_slot', {
    ...{ conversation_id: conversation, turn, appointment_id: hold, note: '', name },
    token_hash: await hash(makeToken()),
  })
  if (isRefused(named)) return named.refused === 'superseded' ? unheard : null
  return { text: texts.thanksName(name), suggestions: [], did: 'nothing', next: null }
}
