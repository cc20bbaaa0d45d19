/** Takes what is missing of whoever holds a time: how they can be reached, and where the company is to come. */
import type { BookingStep, TimeWish } from '../../_platform/booking-brief.ts'
import { readPlace } from '../extract/fit/read-place.ts'
import { takeUp } from './begin-talk.ts'
import { bookHeld } from './book-held.ts'
import { hearIntent } from './hear-intent.ts'
import { type BookingReply, hears, isEmpty, type Moment, say } from './moment.ts'
import { offerAnew } from './offer-anew.ts'
import { offerTimes } from './offer-times.ts'
import { readFreeTimes } from './read-free-times.ts'

type ContactStep = Extract<BookingStep, { step: 'contact' }>

const longestPlace = 200
const thanks = /\b(?:thank\w*|thx|cheers|danke|merci|gracias|obrigad[oa]|grazie|bedankt)\b/

/** Null where the message is about something else. */
export async function takeContact(
  step: ContactStep,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
  const { service, hold } = step
  const { upcoming } = moment.brief
  const isOff = hears(moment, ({ cancels, drops, cannotCome }) => {
    return new RegExp([cancels, drops, cannotCome].map(({ source }) => source).join('|'))
  })
  if (isOff && !moment.saysContact) {
    const isOther = upcoming.length > 0 && hearIntent(moment, wish) === 'cancel'
    return isOther ? takeUp('cancel', wish, moment) : say(moment.texts.dropped)
  }
  if (
    isEmpty(wish) &&
    hears(moment, ({ moves, none }) => new RegExp(`${moves.source}|${none.source}`)) &&
    !hears(moment, ({ no }) => no)
  ) {
    const free = await readFreeTimes({ service, appointment: null }, moment)
    const passed = [step.from]
    return offerTimes(free, { service, appointment: null, wish, passed, saying: 'offerOther' }, moment)
  }
  const said = takeSaid(step, moment)
  if (said) return said
  if (hears(moment, ({ no }) => no)) {
    if (step.isDeclined) return { ...say(moment.texts.dropped), suggestions: [moment.askForPerson] }
    return {
      text: step.hasContact ? moment.texts.askPlace : moment.texts.needContact,
      suggestions: [],
      did: 'asked',
      next: { ...step, hold, isDeclined: true },
    }
  }
  if (isEmpty(wish)) return moment.name && !moment.knows ? askReach(step, moment.name, moment) : null
  return offerAnew({ service, appointment: null }, wish, moment)
}

/** What they say of what is missing; once nothing is, it is booked. Null where they say nothing of it. */
function takeSaid(step: ContactStep, moment: Moment): Promise<BookingReply> | BookingReply | null {
  const { texts, needsPlace, saysContact, text } = moment
  const isAnswer = !text.includes('?') && (/\d/.test(text) || namesPlace(moment))
  const isPlaceAlone = needsPlace && step.hasContact === true && isAnswer
  const found = needsPlace ? readPlace(text, { ...moment, isAsked: isPlaceAlone }) : null
  if (!saysContact && !found) return null
  const place = found
    ? (isPlaceAlone ? text : text.slice(found.start, found.end)).slice(0, longestPlace)
    : step.place
  const next = {
    ...step,
    ...(place && { place }),
    ...(moment.name && { name: moment.name }),
    ...((saysContact || step.hasContact) && { hasContact: true }),
  }
  if (!next.hasContact) return { text: texts.needContact, suggestions: [], did: 'asked', next }
  if (needsPlace && !place) return { text: texts.askPlace, suggestions: [], did: 'asked', next }
  return bookHeld(next, moment)
}

/** Without a number in it: more than a word, or a name. */
function namesPlace(moment: Moment): boolean {
  const { text, folded, knows } = moment
  const isWord = !/\s/.test(text.trim()) && !/^\s*\p{Lu}/u.test(text)
  return !knows && !isWord && !thanks.test(folded) && !hears(moment, ({ yes }) => yes)
}

/** Of what was asked, they gave the name alone. */
function askReach(step: ContactStep, name: string, { texts }: Moment): BookingReply {
  return { text: texts.needReach(name), suggestions: [], did: 'asked', next: { ...step, name } }
}
