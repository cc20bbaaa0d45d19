/** Goes on with the appointment that is talked about: what the visitor was asked last, and what they say to it. */
import type { BookingStep, TimeWish } from '../../_platform/booking-brief.ts'
import { nameBooked } from './book-held.ts'
import { chooseService } from './choose-service.ts'
import { chooseTime } from './choose-time.ts'
import { chooseAppointment, confirmCancel } from './confirm-change.ts'
import { asksHours } from './hears/asks-hours.ts'
import { type BookingReply, hears, type Moment } from './moment.ts'
import { takeContact } from './take-contact.ts'

/** Null where the message is about something else. */
export async function goOn(step: BookingStep, wish: TimeWish, moment: Moment): Promise<BookingReply | null> {
  if (asksElse(moment)) return null
  switch (step.step) {
    case 'service':
      return chooseService(step, wish, moment)
    case 'time':
      return chooseTime(step, wish, moment)
    case 'contact':
      return takeContact(step, wish, moment)
    case 'which':
      return chooseAppointment(step, moment)
    case 'cancel':
      return confirmCancel(step, wish, moment)
    case 'name':
      return nameBooked(step, moment)
  }
}

/** A question that is the company's to answer, though a day or a time is in it. */
function asksElse(moment: Moment): boolean {
  if (!moment.text.includes('?')) return false
  if (asksHours.test(moment.folded)) return !hears(moment, ({ books }) => books)
  const isOfBooking = hears(moment, ({ books, asksForRoom, none, moves, cancels }) => {
    return new RegExp([books, asksForRoom, none, moves, cancels].map(({ source }) => source).join('|'))
  })
  return moment.knows && !isOfBooking
}
