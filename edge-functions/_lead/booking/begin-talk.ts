/** Takes up what a message wants with appointments, where none is talked about yet. */
import type { TimeWish } from '../../_platform/booking-brief.ts'
import { changeAppointment } from './change-appointment.ts'
import { findService } from './find-service.ts'
import { hearIntent, type Intent } from './hear-intent.ts'
import type { BookingReply, Moment } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'

/** Null where the message is about something else. */
export async function beginTalk(wish: TimeWish, moment: Moment): Promise<BookingReply | null> {
  const intent = hearIntent(moment, wish)
  return intent && takeUp(intent, wish, moment)
}

export async function takeUp(intent: Intent, wish: TimeWish, moment: Moment): Promise<BookingReply> {
  if (intent === 'move') return changeAppointment('move', wish, moment)
  if (intent !== 'book') return changeAppointment('cancel', wish, moment) // the question offers another time, too
  return offerService(wish, moment)
}

/** Of several services, which one; then its times. `saying`: what is said over them. */
export async function offerService(wish: TimeWish, moment: Moment, saying?: 'invite'): Promise<BookingReply> {
  const { services, upcoming } = moment.brief
  // of what was spoken of before, whoever has an appointment has had theirs
  const earlier = upcoming.length > 0 ? [] : moment.spoken
  const service = findService(services, [...earlier, moment.folded])
  if (!service) {
    return {
      text: saying ? moment.texts.inviteService : moment.texts.askService,
      suggestions: services.slice(0, 9).map(({ name }) => name),
      did: 'asked',
      next: { step: 'service', wish },
    }
  }
  const free = await readFreeTimes({ service: service.id, appointment: null }, moment)
  return offerTimes(
    free,
    { service: service.id, appointment: null, wish, passed: [], ...(saying && { saying }) },
    moment,
  )
}
