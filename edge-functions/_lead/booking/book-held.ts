/** Books the time that is held, and says when, where, and how to change it. */
import { writeTime } from '../../../shared/booking/write-time.ts'
import { isRefused } from '../../_platform/refused.ts'
import { hash, makeToken } from '../../_platform/secrets.ts'
import { type BookingReply, type Moment, unheard } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'

type Held = { service: string; hold: string; from: number; name?: string }

/** When the hold ran out and somebody else has the time by now, says so and offers others. */
export async function bookHeld({ service, hold, from, name }: Held, moment: Moment): Promise<BookingReply> {
  const { conversation, turn, database, texts, brief, zone, language, place, linkTo } = moment
  const token = makeToken()
  const booked = await database.call('book_slot', {
    conversation_id: conversation,
    turn,
    appointment_id: hold,
    token_hash: await hash(token),
    note: '',
    name: moment.name ?? name ?? moment.knownName ?? '',
  })
  if (isRefused(booked)) {
    if (booked.refused === 'superseded') return unheard
    const free = await readFreeTimes({ service, appointment: null }, moment)
    const others = free.filter(slot => slot.from !== from)
    return offerTimes(others, { service, appointment: null, wish: {}, passed: [], saying: 'ranOut' }, moment)
  }
  const { appointment } = booked
  const when = writeTime(Date.parse(appointment.starts_at), zone, language)
  const said = { service: appointment.service.name, staff: appointment.staff.name, when }
  const link = linkTo(token)
  const lines = [
    texts.booked(said),
    ...(place ? [texts.where(place)] : []),
    brief.is_reachable ? texts.change(link) : texts.keepLink(link), // elsewhere nobody writes to them later
    texts.calendar(`${link}.ics`),
  ]
  return { text: lines.join('\n'), suggestions: [], did: 'booked', next: null }
}
