/** Goes on with the appointment that is talked about: what the visitor was asked last, and what they say to it. */
import { fitsPreference } from '../../../shared/booking/fits-preference.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { BookingStep, TimeStep, TimeWish } from '../../_platform/booking-brief.ts'
import { offerService, takeUp } from './begin-talk.ts'
import { bookHeld } from './book-held.ts'
import { askToCancel, cancelNow, changeThis } from './change-appointment.ts'
import { findExact } from './find-offer.ts'
import { hearIntent } from './hear-intent.ts'
import { asksHours } from './hears/asks-hours.ts'
import { type BookingReply, hears, isEmpty, type Moment } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { pickTime } from './pick-time.ts'
import { readChoice } from './read-choice.ts'
import { readFreeTimes } from './read-free-times.ts'
import { readService } from './read-service.ts'
import { isShift } from './read-shift.ts'

type Step<Name extends BookingStep['step']> = Extract<BookingStep, { step: Name }>

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

/** What stays to be asked, after something else was answered. */
export function askAgain(step: BookingStep, moment: Moment): Pick<BookingReply, 'text' | 'suggestions'> {
  const { texts, brief } = moment
  if (step.step === 'service')
    return { text: texts.askService, suggestions: brief.services.slice(0, 9).map(({ name }) => name) }
  if (step.step === 'time')
    return { text: texts.offerAgain, suggestions: step.offered.map(({ label }) => label) }
  if (step.step === 'which')
    return { text: texts.whichOne, suggestions: step.appointments.map(({ label }) => label) }
  if (step.step === 'contact') return { text: texts.needContact, suggestions: [] }
  return askToCancel(step.appointment, moment)
}

async function chooseService(
  { wish: earlier }: Step<'service'>,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
  const { services } = moment.brief
  const asked = isEmpty(wish) ? earlier : wish
  if (hears(moment, ({ drops }) => drops)) return say(moment.texts.dropped)
  const chosen =
    services[
      readChoice(
        services.map(({ name }) => name),
        moment,
      ) ?? -1
    ] ?? readService(services, moment.folded)
  if (!chosen) {
    const isTime = !isEmpty(wish) && !moment.text.includes('?')
    if (!isTime && hearIntent(moment, wish) !== 'book') return null
    return {
      ...askAgain({ step: 'service', wish: asked }, moment),
      text: moment.texts.whichService,
      did: 'asked',
      next: { step: 'service', wish: asked },
    }
  }
  const free = await readFreeTimes({ service: chosen.id, appointment: null }, moment)
  return offerTimes(free, { service: chosen.id, appointment: null, wish: asked, passed: [] }, moment)
}

async function chooseTime(step: TimeStep, wish: TimeWish, moment: Moment): Promise<BookingReply | null> {
  const { service, appointment, offered } = step
  if (hears(moment, ({ drops }) => drops)) {
    return say(appointment ? moment.texts.kept : moment.texts.dropped)
  }
  const chosen =
    offered[
      readChoice(
        offered.map(({ label }) => label),
        moment,
      ) ?? -1
    ] ?? meantBy(wish, step, moment)
  if (chosen) return pickTime({ service, appointment, from: chosen.from }, moment)

  const booked = moment.brief.upcoming.find(({ id }) => id === appointment)
  if (booked && isShift(moment.folded)) return changeThis('move', booked, wish, moment)
  const isOther = hears(moment, ({ none }) => none)
  if (isEmpty(wish) && isOther) {
    const free = await readFreeTimes(step, moment)
    return offerTimes(free, { ...step, saying: 'offerOther' }, moment)
  }
  if (!isEmpty(wish)) return offerAnew(step, isOther ? wish : merge(step.wish, wish), moment)
  // another matter than the one that is talked about
  const intent = hearIntent(moment, wish)
  return intent === null
    ? null
    : intent === 'book'
      ? offerService(wish, moment)
      : takeUp(intent, wish, moment)
}

/** "Tuesday 4pm", among those on offer; "Tuesday", if only one is. A question asks for more than it names. */
function meantBy({ isExact, weekdays, ...wish }: TimeWish, { offered }: TimeStep, { zone, folded }: Moment) {
  if (isEmpty(wish) || (!isExact && folded.includes('?'))) return null
  const visitor = openZone(zone)
  const { after, ...rest } = wish
  const meant = offered.filter(({ from }) => {
    if (!fitsPreference({ from, to: from }, isExact ? rest : wish, visitor)) return false
    const { minute } = visitor.clockAt(from)
    return !isExact || `${two(minute / 60)}:${two(minute % 60)}` === after
  })
  return meant.length === 1 ? meant[0]! : null
}

/** A time that is named to the minute is taken at its word, if it is free. */
async function offerAnew(step: TimeStep, wish: TimeWish, moment: Moment): Promise<BookingReply> {
  const { service, appointment } = step
  const free = await readFreeTimes(step, moment)
  const exact = wish.days ? findExact(free, wish, openZone(moment.zone)) : []
  if (exact.length === 1) return pickTime({ service, appointment, from: exact[0]!.from }, moment)
  return offerTimes(free, { service, appointment, wish, passed: [] }, moment)
}

/** "After 4", after "Tuesday", is Tuesday after 4. */
function merge(earlier: TimeWish, wish: TimeWish): TimeWish {
  if (wish.days || !earlier.days) return wish
  return { days: earlier.days, ...(earlier.weekdays && { weekdays: earlier.weekdays }), ...wish }
}

async function takeContact(
  step: Step<'contact'>,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
  const { service, hold } = step
  if (moment.saysContact) return bookHeld(step, moment)
  const intent = hearIntent(moment, wish)
  if (intent === 'cancel' && moment.brief.upcoming.length > 0) return takeUp(intent, wish, moment)
  if (intent === 'cancel' || hears(moment, ({ cancels }) => cancels)) return say(moment.texts.dropped)
  if (hears(moment, ({ no, drops }) => new RegExp(`${no.source}|${drops.source}`))) {
    if (step.isDeclined) return { ...say(moment.texts.dropped), suggestions: [moment.askForPerson] }
    return {
      text: moment.texts.needContact,
      suggestions: [],
      did: 'asked',
      next: { ...step, hold, isDeclined: true },
    }
  }
  if (isEmpty(wish)) return moment.name && !moment.knows ? askReach(step, moment.name, moment) : null
  return offerAnew(
    { step: 'time', service, appointment: null, offered: [], passed: [], wish: {} },
    wish,
    moment,
  )
}

/** Of what was asked, they gave the name alone. */
function askReach(step: Step<'contact'>, name: string, { texts }: Moment): BookingReply {
  return { text: texts.needReach(name), suggestions: [], did: 'asked', next: { ...step, name } }
}

async function chooseAppointment(step: Step<'which'>, moment: Moment): Promise<BookingReply | null> {
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

async function confirmCancel(
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

function say(text: string): BookingReply {
  return { text, suggestions: [], did: 'nothing', next: null }
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}
