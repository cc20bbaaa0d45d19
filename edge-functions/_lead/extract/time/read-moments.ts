/** Finds all a message says of days, times and stretches of time, each with what its surroundings make of it. */
import type { Lexicon } from '../words/compile-words.ts'
import { readClock } from './calendar.ts'
import type { DayFound } from './day-found.ts'
import { readDays } from './read-days.ts'
import { readSpans, type SpanFound } from './read-spans.ts'
import { readTimes, type TimeFound } from './read-times.ts'

/** `until` and `before`: an end, not a beginning. */
export type Role = 'until' | 'before' | 'after' | null

export type Moments = {
  days: (DayFound & { role: Role; sentence: string })[]
  times: (TimeFound & { role: Role; sentence: string })[]
  spans: (SpanFound & { role: Role; sentence: string })[]
  /** A day and a time at once: "in an hour". */
  soon: { start: number; end: number; minutes: number } | null
}

const notBefore =
  /\b(?:not(?: on)?|(?:any(?:thing|time|where)?(?: \w+)?|every ?day|all(?: days)?) (?:but|except)(?: on)?|apart from|except|but not|never|(?:can'?t|cannot|couldn'?t)(?: do| make| come)?(?: it)?(?: in)?(?: on)?|since|nicht(?: am)?|kein(?:en)?|au(?:ss|ß)er|seit(?: dem)?|pas(?: le)?|sauf(?: le)?|depuis(?: le)?|no(?: el| on)?|menos el|salvo el|desde(?: el| o| a)?|nao(?: na| no)?|exceto|tranne|non(?: il)?|dal|da|niet(?: op)?|behalve|sinds) $/
const notAfter =
  /^,? (?:so |but )?(?:not then|i'?m (?:away|busy|working|out\b|off|abroad)|we'?re (?:away|busy|working|out\b)|(?:i|we) (?:can'?t|cannot|couldn'?t))|^ ?(?:is|'s|are|would be|ist|est|es|e) (?:no good|not|n'?t|bad|out\b|impossible|full|taken|tricky|difficult|no use|busy|fully booked|booked|schlecht|impossible|imposible)|^ (?:doesn'?t|does not|won'?t|will not|isn'?t|wouldn'?t|didn'?t|geht nicht|passt nicht|no(?:,|$)|nao da\b|no (?:me )?va\b|non va\b|pas possible|ne va pas|no puedo|nao posso|non posso|kan niet)/

export function readMoments(
  folded: string,
  lexicons: Lexicon[],
  { now, country, isTimeAsked }: { now: string; country: string; isTimeAsked: boolean },
): Moments {
  const { today } = readClock(now)
  const allSpans = readSpans(folded, lexicons, today)
  const allDays = keepWanted(readDays(folded, lexicons, today, country), folded)
  const days = allDays.filter(day => !allSpans.some(span => isInside(day, span) && span.kind !== 'asap'))
  const spans = allSpans.filter(span => !days.some(day => day.start < span.end && span.start < day.end))
  const times = readTimes(folded, lexicons, [...days, ...spans], isTimeAsked)
  const around = <T extends { start: number; end: number }>(found: T) => ({
    ...found,
    role: roleOf(folded, found.start, lexicons),
    sentence: sentenceAround(folded, found.start),
  })
  const weekOf = (day: (typeof days)[number]) =>
    day.kind === 'weekday' ? spans.find(span => isItsWeek(span, day, folded)) : undefined
  return {
    days: days.map(day => {
      const week = weekOf(day)
      return around(week ? { ...day, day: week.from + day.weekday! } : day)
    }),
    times: times
      .filter(({ start }) => !notTime.test(folded.slice(Math.max(0, start - 8), start)))
      .map(around),
    spans: spans.map(around),
    soon: readSoon(folded, lexicons),
  }
}

/** "Next week, Thursday maybe"; "Tuesday, the week after next". */
function isItsWeek(span: SpanFound, day: DayFound, folded: string): boolean {
  if (span.kind !== 'nextWeek' && span.kind !== 'weekAfterNext') return false
  if (span.end <= day.start) return !/[.!?]/.test(folded.slice(span.end, day.start))
  return /^,? ?(?:of |in |de |della |der |van )?(?:the )?$/.test(folded.slice(day.end, span.start))
}

const notTime = /\b(?:not|nicht|pas|niet|nao) $/
/** "I have the dentist on Wednesday", "he has practice Mondays", "I'm flying on the 30th": days that are taken. */
const busy =
  /\b(?:i|we|he|she|they|kids?)(?:'ve| have|'s| has)(?: got)? (?!time\b|any|free|nothing|space|room|off\b|availab\w+|until|till)(?:an? |the |my |his |her |another |our )?(?!time\b|day\b|appointment|booking|reservation|table|slot|wedding|party|event|deadline)\w+(?: \w+)? (?:on )?(?:the )?$|\b(?:flying|born|landing|away|abroad) (?:out |off |back )?(?:on )?(?:the )?$/
const alsoNot =
  /^ ?(?:,|or|and|nor|oder|und|ou|et|o|y|e|of|en|noch|ni|nem|ne)(?: (?:on|the|am|den|le|el|il|op))? ?$/

/** "My boyf's 30th" is how old he will be. */
const ages =
  /\b(?:(?:my|his|her|our|their)(?: (?!is\b|on\b|by\b|for\b)[a-z']+){0,2}|(?!(?:it|that|let|what)'s)[a-z]+'s|(?:mum|mom|dad|nan|gran|son|daughter|boyf|girlf|boyfriend|girlfriend|husband|wife|brother|sister|friend|partner)s) $/

/** Without those ruled out, one by one or as a list: "I can't do Monday or Tuesday". */
function keepWanted(days: DayFound[], folded: string): DayFound[] {
  const isOut: boolean[] = []
  for (const [index, { start, end, kind }] of days.entries()) {
    const previous = days[index - 1]
    isOut.push(
      isRuledOut(folded, start, end) ||
        (kind === 'dateOnly' && /^\d/.test(folded.slice(start)) && ages.test(folded.slice(0, start))) ||
        (previous !== undefined && isOut[index - 1]! && alsoNot.test(folded.slice(previous.end, start))),
    )
  }
  return days.filter((_, index) => !isOut[index])
}

/** "not Mondays", "the 4th is no good", "since Tuesday". */
function isRuledOut(folded: string, start: number, end: number): boolean {
  if (busy.test(folded.slice(Math.max(0, start - 44), start))) return true
  return notBefore.test(folded.slice(Math.max(0, start - 24), start)) || notAfter.test(folded.slice(end))
}

function isInside(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start
}

function roleOf(folded: string, start: number, lexicons: Lexicon[]): Role {
  const before = folded.slice(Math.max(0, start - 28), start)
  if (
    /\b(?:can'?t|cannot|not|won'?t|nicht|kann nicht|pas|niet|no|nao|non|no puedo|nao posso|non posso|kan niet)\b[^.?!]{0,20}\b(?:until|till|before|vor(?: dem)?|avant(?: le)?|antes d[aeo]l?|prima d\w+|voor) ?(?:the |next |le |la |el |o |a )?$/.test(
      before,
    )
  )
    return 'after'
  for (const { words } of lexicons) {
    const stands = (pattern: string) =>
      new RegExp(
        `(?<![a-z])(?:${pattern})(?: (?:the|about|around|maybe|on|next|den|dem|der|le|la|el|il|de))? ?$`,
      ).test(before)
    if (stands(words.before)) return 'before'
    if (stands(words.until)) return 'until'
    if (stands(words.after)) return 'after'
  }
  return / ?- ?$/.test(before) && /\d ?- ?$/.test(before) ? 'until' : null
}

/** From the last full stop to the next; a dot inside of a number is none. */
function sentenceAround(folded: string, at: number): string {
  const from =
    Math.max(folded.lastIndexOf('. ', at), folded.lastIndexOf('? ', at), folded.lastIndexOf('! ', at)) + 1
  const end = folded.slice(at).search(/[.?!](?:\s|$)/)
  return folded.slice(from, end < 0 ? undefined : at + end + 1)
}

function readSoon(folded: string, lexicons: Lexicon[]): Moments['soon'] {
  const half =
    /\bin (?:half an hour|einer halben stunde)|\bdans une demi-heure|\ben media hora|\bem meia hora|\btra mezz'?ora|\bover een half uur/.exec(
      folded,
    )
  if (half) return { start: half.index, end: half.index + half[0].length, minutes: 30 }
  for (const lexicon of lexicons)
    for (const pattern of lexicon.words.days.inUnits ?? [])
      for (const match of folded.matchAll(lexicon.find(pattern))) {
        const { units } = lexicon.words
        const { n = '1', unit = '' } = match.groups ?? {}
        const minutes = new RegExp(`^(?:${units.hour})$`).test(unit)
          ? 60
          : new RegExp(`^(?:${units.minute})$`).test(unit)
            ? 1
            : 0
        if (minutes > 0)
          return {
            start: match.index,
            end: match.index + match[0].length,
            minutes: minutes * (lexicon.number(n) ?? 1),
          }
      }
  return null
}
