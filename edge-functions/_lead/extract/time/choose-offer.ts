/** Which of the days and times that were put to the visitor is meant: "the second one", "the later", "Friday then". */
import type { Lexicon } from '../words/compile-words.ts'
import type { PartOfDay } from '../words/time-words.ts'
import { type Day, weekdayOf } from './calendar.ts'
import { type Clock, isSameClock, type Offer } from './offer.ts'

/** Longer than this, "the first" may be the first of anything. */
const longest = 70
const thing =
  "(?: (?:one|slot|option|time|appointment|date|day|termin|zeit|option|horaire|rendez-?vous|creneau|opcion|hora|opcao|orario|appuntamento|optie|tijd))?(?=\\W*$|[,.!]| (?:please|works?|is|would|suits|sounds|then|bitte|passt|ware|s'il|me va|por favor|va bene|graag|thanks|thank|for))"
const earlier =
  /\b(?:earli(?:er|est)|sooner|soonest|fruher(?:e[nr]?)?|fruheste[nr]?|plus tot|mas temprano|antes|mais cedo|prima|eerder|vroegste)\b/
const later =
  /\b(?:later|latest|latter|spater(?:e[nr]?)?|spateste[nr]?|plus tard|mas tarde|mais tarde|piu tardi|latere?|laatste)\b/
const numbered = /\b(?:option|number|no\.?|nummer|numero|optie|#) ?([1-4])\b/

/** `day` and `time`: what the visitor named; the weekday of a bare one may be one of a later week. */
export function chooseOffer(
  folded: string,
  offers: Offer[],
  { day, time, isWeekday }: { day: Day | null; time: Clock | null; isWeekday: boolean },
  lexicons: Lexicon[],
): Offer | null {
  if (day !== null && time) return null
  if (day !== null) {
    const sameDay = offers.filter(offer => offer.day === day)
    const sameWeekday = isWeekday
      ? offers.filter(offer => offer.day !== null && weekdayOf(offer.day) === weekdayOf(day))
      : []
    return only(sameDay.length > 0 ? sameDay : sameWeekday)
  }
  if (time) {
    const same = offers.filter(offer => isSameClock(offer.time, time))
    // "8:15", of an evening
    return only(
      same.length > 0
        ? same
        : offers.filter(
            offer =>
              offer.time !== null &&
              isSameClock({ ...offer.time, hour: offer.time.hour % 12 }, { ...time, hour: time.hour % 12 }),
          ),
    )
  }
  if (folded.length > longest || folded.includes('?') || offers.length < 2) return null
  const named = numbered.exec(folded)
  if (named) return offers[Number(named[1]) - 1] ?? null
  const inOrder = offers.toSorted((one, other) => minutesOf(one) - minutesOf(other))
  if (earlier.test(folded)) return inOrder[0]!
  if (later.test(folded)) return inOrder.at(-1)!
  return nthOf(folded, offers, lexicons) ?? ofPart(folded, offers, lexicons)
}

function nthOf(folded: string, offers: Offer[], lexicons: Lexicon[]): Offer | null {
  for (const lexicon of lexicons)
    for (const match of folded.matchAll(lexicon.find(`{nth}${thing}`))) {
      const nth = lexicon.nth(match.groups!.nth!)
      const meant = nth < 0 ? offers.at(-1) : offers[nth - 1]
      if (meant) return meant
    }
  return null
}

function ofPart(folded: string, offers: Offer[], lexicons: Lexicon[]): Offer | null {
  for (const { words, find } of lexicons)
    for (const [part, pattern] of Object.entries(words.parts) as [PartOfDay, string][])
      if (folded.search(find(pattern)) >= 0)
        return only(offers.filter(({ time }) => time !== null && isIn(part, time.hour)))
  return null
}

function isIn(part: PartOfDay, hour: number): boolean {
  if (part === 'morning') return hour < 12
  return part === 'afternoon' ? hour >= 12 && hour < 18 : hour >= 17
}

function minutesOf({ day, time }: Offer): number {
  return (day ?? 0) * 1440 + (time ? time.hour * 60 + time.minute : 0)
}

function only(offers: Offer[]): Offer | null {
  return offers.length === 1 ? offers[0]! : null
}
