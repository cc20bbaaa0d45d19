/** Answers what people ask about the appointment they have, or had: when it is, whether it is off, where to go. */
import { writeTime } from '../../../shared/booking/write-time.ts'
import type { Appointment } from '../../_platform/booking-verbs.ts'
import { ownAppointment } from './hears/own-appointment.ts'
import type { BookingReply, Moment } from './moment.ts'

/** Null where nothing of the kind is asked, or there is no appointment to speak of. */
export function tellOwn(moment: Moment): BookingReply | null {
  const { brief, folded, texts, place } = moment
  const { when, whether, where } = ownAppointment
  const asksWhere = where.test(folded)
  if (!asksWhere && !when.test(folded) && !whether.test(folded)) return null

  const written = ({ service, staff, starts_at }: Appointment) => ({
    service: service.name,
    staff: staff.name,
    when: writeTime(Date.parse(starts_at), moment.zone, moment.language),
  })
  const { upcoming, cancelled } = brief
  if (upcoming.length > 0) {
    if (asksWhere && !place) return null
    const lines = upcoming.map(each => texts.booked(written(each)))
    return say([...lines, ...(place ? [texts.where(place)] : [])].join('\n'))
  }
  if (!cancelled || asksWhere) return null
  const { service, when: then } = written(cancelled)
  return say(texts.cancelled(service, then))
}

function say(text: string): BookingReply {
  return { text, suggestions: [], did: 'nothing', next: null }
}
