/** Takes the time they pick of those on offer, or looks for the one they would rather have. */
import { fitsPreference } from '../../../shared/booking/fits-preference.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { TimeStep, TimeWish } from '../../_platform/booking-brief.ts'
import { fold } from '../extract/words/fold.ts'
import { askAgain } from './ask-again.ts'
import { offerService, takeUp } from './begin-talk.ts'
import { changeThis } from './change-appointment.ts'
import { hearIntent } from './hear-intent.ts'
import { type BookingReply, hears, isEmpty, type Moment, say } from './moment.ts'
import { offerAnew } from './offer-anew.ts'
import { offerTimes } from './offer-times.ts'
import { pickTime } from './pick-time.ts'
import { readChoice } from './read-choice.ts'
import { readFreeTimes } from './read-free-times.ts'
import { readService } from './read-service.ts'
import { isShift } from './read-shift.ts'
import { thankMeanwhile } from './thank-meanwhile.ts'

/** More than a yes says something else. */
const shortYes = 16

/** Null where the message is about something else. */
export async function chooseTime(
  step: TimeStep,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
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

  const isNone = hears(moment, ({ none }) => none)
  const isOff = isEmpty(wish) && !isNone && hears(moment, ({ cannotCome }) => cannotCome)
  if (!appointment && (isOff || hears(moment, ({ cancels }) => cancels))) return say(moment.texts.dropped)
  if (
    offered.length > 1 &&
    isEmpty(wish) &&
    hears(moment, ({ yes }) => yes) &&
    moment.folded.length < shortYes
  ) {
    return { ...askAgain(step, moment), did: 'asked', next: step }
  }
  const other = appointment ? null : otherService(service, wish, moment)
  if (other) {
    const free = await readFreeTimes({ service: other, appointment: null }, moment)
    const asked = isEmpty(wish) ? step.wish : wish
    return offerTimes(free, { service: other, appointment: null, wish: asked, passed: [] }, moment)
  }
  const booked = moment.brief.upcoming.find(({ id }) => id === appointment)
  if (booked && isShift(moment.folded)) return changeThis('move', booked, wish, moment)
  if (isEmpty(wish) && isNone) {
    const free = await readFreeTimes(step, moment)
    return offerTimes(free, { ...step, saying: 'offerOther' }, moment)
  }
  if (!isEmpty(wish)) return offerAnew(step, isNone ? wish : merge(step.wish, wish), moment)
  // another matter than the one that is talked about
  const intent = hearIntent(moment, wish)
  if (intent === null) return thankMeanwhile(step, wish, moment)
  return intent === 'book' ? offerService(wish, moment) : takeUp(intent, wish, moment)
}

/** "No, I mean the consultation": beside a day or a time it has to be named in whole. */
function otherService(current: string, wish: TimeWish, { brief, folded }: Moment): string | null {
  const meant = brief.services.length > 1 ? readService(brief.services, folded) : null
  if (!meant || meant.id === current || folded.includes('?')) return null
  return isEmpty(wish) || folded.includes(fold(meant.name)) ? meant.id : null
}

/** "Tuesday 4pm", among those on offer; "Tuesday", if only one is. A question asks for more than it names. */
function meantBy({ isExact, weekdays, ...wish }: TimeWish, { offered }: TimeStep, { zone, folded }: Moment) {
  if (isEmpty(wish) || (!isExact && folded.includes('?'))) return null
  if (weekdays && weekdays.length > 1) return null // "Wednesday or Thursday" asks for both
  const visitor = openZone(zone)
  const { after, ...rest } = wish
  const meant = offered.filter(({ from }) => {
    if (!fitsPreference({ from, to: from }, isExact ? rest : wish, visitor)) return false
    const { minute } = visitor.clockAt(from)
    return !isExact || `${two(minute / 60)}:${two(minute % 60)}` === after
  })
  return meant.length === 1 ? meant[0]! : null
}

/** "After 4", after "Tuesday", is Tuesday after 4. */
function merge(earlier: TimeWish, wish: TimeWish): TimeWish {
  if (wish.days || !earlier.days) return wish
  return { days: earlier.days, ...(earlier.weekdays && { weekdays: earlier.weekdays }), ...wish }
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}
