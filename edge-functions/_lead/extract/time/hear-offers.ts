/** Hears the days and times that are put to the visitor: "Would Tuesday do?", "I have Friday at 10 or Monday at 2". */
import type { Conversation } from '../conversation.ts'
import { fold } from '../words/fold.ts'
import { lexiconsFor } from '../words/lexicons.ts'
import type { Offer } from './offer.ts'
import { readAppointment } from './read-appointment.ts'
import { readMoments } from './read-moments.ts'

const puts =
  /\b(?:would|could|how about|what about|instead|works?|suits?|shall|passt|ginge|stattdessen|convient|irait|viene bien|mejor|pode ser|va bene|invece|schikt|past)\b/
const has =
  /(?:'ve|\b(?:have|has|got|free|available|availability|openings?|open slots?|slots?|options?|could do|can do|can offer|left|fit you in|hatten|haben|frei|waren moglich|avons|libre|disponible|tenemos|queda|temos|livre|abbiamo|liber[oi]|disponibil[ei]|hebben|vrij|beschikbaar|kan|(?:are|is) (?:on|at))\b)/
const lacks =
  /\b(?:taken|full|fully|booked|closed|unavailable|not|no|nothing|can'?t|gone|ausgebucht|belegt|nicht|kein\w*|complet|pas|completo|lleno|ocupad[oa]|lotad[oa]|non|nao|vol|bezet|niet|geen)\b/

/** When something is brought back. */
const gives =
  /\b(?:return\w*|drop\w*|bring\w*|give|check\w* ?out|zuruck\w*|rend\w*|devol\w*|restitu\w*|terug\w*)\b[^,]{0,28}$/

type Where = Pick<Conversation, 'country' | 'language' | 'now'>

/** What the last question puts forward; else what the text says is free. In their order. */
export function hearOffers(text: string, where: Where): Offer[] {
  const parts = fold(text).split(/(?<=[.!?])\s+|; | - |\bbut /)
  const question = parts.findLast(part => /\?\W*$/.test(part))
  const asked = question ? offersIn(question, where, true) : []
  if (asked.length > 0) return asked
  return parts
    .filter(part => part !== question && has.test(part) && !lacks.test(part))
    .flatMap(part => offersIn(part, where, false))
}

/** "6 pm or 8:15": both in the evening. */
function sameHalf<T extends { start: number; end: number; hour: number }>(times: T[], part: string): T[] {
  return times.map((time, index) => {
    const previous = times[index - 1]
    const isOpen =
      time.hour < 12 &&
      !/^ ?a\.?m/.test(part.slice(time.end)) &&
      !/a\.?m\W*$/.test(part.slice(time.start, time.end))
    const isLate =
      previous &&
      previous.hour >= 12 &&
      time.hour + 12 >= previous.hour &&
      /p\.?m/.test(part.slice(previous.start, previous.end + 3))
    return isOpen && isLate ? { ...time, hour: time.hour + 12 } : time
  })
}

/** A time belongs to the day before it, unless the sentence goes "10 on Monday or 2 on Tuesday". */
function offersIn(part: string, { country, language, now }: Where, isQuestion: boolean): Offer[] {
  const lexicons = lexiconsFor(part, language)
  const isBare = isQuestion && part.split(' ').length <= 5 && /\d ?(?:or|oder|ou|o|of) \d/.test(part)
  const moments = readMoments(part, lexicons, { now, country, isTimeAsked: isBare })
  const { day, time } = readAppointment(part, moments, now, false, true)
  const { times } = moments
  const days = moments.days.filter(({ role, start }) => role !== 'until' && !gives.test(part.slice(0, start)))
  if (!day && times.length < 2) return time && puts.test(part) ? [{ day: null, time }] : []
  if (times.length === 0) return days.map(({ day: on }) => ({ day: on, time: null }))
  const ranged = sameHalf(times, part).filter(
    ({ role, start }) =>
      role !== 'until' &&
      !/(?:between|zwischen|entre|tra|tussen)\b[^.?!]*\b(?:and|und|et|y|e|en) $/.test(part.slice(0, start)),
  )
  const isTimeFirst = days[0] !== undefined && ranged[0] !== undefined && ranged[0].start < days[0].start
  const offers = ranged.map(({ start, end, hour, minute }) => ({
    day:
      (isTimeFirst ? days.find(on => on.start >= end) : undefined)?.day ??
      days.findLast(on => on.end <= start)?.day ??
      days[0]?.day ??
      null,
    time: { hour, minute },
  }))
  const bare = days.filter(({ day: on }) => !offers.some(offer => offer.day === on))
  return [...offers, ...bare.map(({ day: on }) => ({ day: on, time: null }))]
}
