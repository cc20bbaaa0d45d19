/** What stays to be asked, after something else was answered. */
import type { BookingStep } from '../../_platform/booking-brief.ts'
import { askToCancel } from './change-appointment.ts'
import type { BookingReply, Moment } from './moment.ts'

export function askAgain(step: BookingStep, moment: Moment): Pick<BookingReply, 'text' | 'suggestions'> {
  const { texts, brief } = moment
  if (step.step === 'service')
    return { text: texts.askService, suggestions: brief.services.slice(0, 9).map(({ name }) => name) }
  if (step.step === 'time')
    return { text: texts.offerAgain, suggestions: step.offered.map(({ label }) => label) }
  if (step.step === 'which')
    return { text: texts.whichOne, suggestions: step.appointments.map(({ label }) => label) }
  if (step.step === 'name') return { text: texts.askName, suggestions: [] }
  if (step.step === 'contact') {
    return { text: step.hasContact ? texts.askPlace : texts.needContact, suggestions: [] }
  }
  return askToCancel(step.appointment, moment)
}
