/** Finds all a message says of days, times and stretches of time, each with what its surroundings make of it. */
import type { Lexicon } from '../words/compile-words.ts'
import { readClock, weekdayOf } from './calendar.ts'
import { type DayFound, readDays } from './read-days.ts'
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
  /\b(?:not(?: on)?|except|but not|never|can'?t(?: do| make)?(?: it)?(?: on)?|since|nicht(?: am)?|kein(?:en)?|au(?:ss|ß)er|seit(?: dem)?|pas(?: le)?|sauf(?: le)?|depuis(?: le)?|no(?: el| on)?|menos el|salvo el|desde(?: el| o| a)?|nao(?: na| no)?|exceto|tranne|non(?: il)?|dal|da|niet(?: op)?|behalve|sinds) $/
const notAfter =
  /^ ?(?:is|'s|are|would be|ist|est|es|e) (?:no good|not|n'?t|bad|out\b|impossible|full|taken|schlecht|impossible|imposible)|^ (?:doesn'?t|does not|won'?t|will not|isn'?t|geht nicht|passt nicht|no(?:,|$)|nao da\b|no (?:me )?va\b|non va\b|pas possible|ne va pas|no puedo|nao posso|non posso|kan niet)/

export function readMoments(
  folded: string,
  lexicons: Lexicon[],
  { now, country, isTimeAsked }: { now: string; country: string; isTimeAsked: boolean },
): Moments {
  const { today } = readClock(now)
  const allSpans = readSpans(folded, lexicons, today)
  const allDays = readDays(folded, lexicons, today, country).filter(
    ({ start, end }) => !isRuledOut(folded, start, end),
  )
  const days = allDays.filter(day => !allSpans.some(span => isInside(day, span) && span.kind !== 'asap'))
  const monday = today - weekdayOf(today) + 7
  const spans = allSpans.filter(span => !days.some(day => day.start < span.end && span.start < day.end))
  const times = readTimes(folded, lexicons, [...days, ...spans], isTimeAsked)
  const around = <T extends { start: number; end: number }>(found: T) => ({
    ...found,
    role: roleOf(folded, found.start, lexicons),
    sentence: sentenceAround(folded, found.start),
  })
  const inNextWeek = (day: (typeof days)[number]) =>
    day.kind === 'weekday' &&
    day.day < monday &&
    spans.some(
      span =>
        span.kind === 'nextWeek' && span.end <= day.start && !/[.!?]/.test(folded.slice(span.end, day.start)),
    )
  return {
    days: days.map(day => around(inNextWeek(day) ? { ...day, day: day.day + 7 } : day)),
    times: times.map(around),
    spans: spans.map(around),
    soon: readSoon(folded, lexicons),
  }
}

/** "not Mondays", "the 4th is no good", "since Tuesday". */
function isRuledOut(folded: string, start: number, end: number): boolean {
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
