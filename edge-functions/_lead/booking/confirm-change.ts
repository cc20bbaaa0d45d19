/** Takes the answer to which appointment is meant, and to whether it shall be cancelled. */
import type { BookingStep, TimeWish } from '../../_platform/booking-brief.ts'
import { cancelNow, changeThis } from './change-appointment.ts'
import { type BookingReply, hears, isEmpty, type Moment, say } from './moment.ts'
import { readChoice } from './read-choice.ts'

type Step<Name extends BookingStep['step']> = Extract<BookingStep, { step: Name }>

export async function chooseAppointment(step: Step<'which'>, moment: Moment): Promise<BookingReply | null> {
  if (hears(moment, ({ drops }) => drops)) return say(moment.texts.kept)
  const chosen =
    step.appointments[
      readChoice(
        step.appointments.map(({ label }) => label),
        moment,
      ) ?? -1
    ]
  const appointment = moment.brief.upcoming.find(({ id }) => id === chosen?.id)
  return appointment ? changeThis(step.purpose, appointment, step.wish, moment) : null
}

export async function confirmCancel(
  { appointment: id }: Step<'cancel'>,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
  const { texts, brief } = moment
  const choice = readChoice([texts.yesCancel, texts.anotherTime, texts.keep], moment)
  const appointment = brief.upcoming.find(one => one.id === id)
  const isMove = choice === 1 || !isEmpty(wish) || hears(moment, ({ moves }) => moves)
  if (choice === 0) return cancelNow(id, moment)
  if (choice === 2) return say(texts.kept)
  if (isMove && appointment) return changeThis('move', appointment, wish, moment)
  if (hears(moment, ({ yes, cancels }) => new RegExp(`${yes.source}|${cancels.source}`)))
    return cancelNow(id, moment)
  return hears(moment, ({ no, drops }) => new RegExp(`${no.source}|${drops.source}`)) ? say(texts.kept) : null
}
