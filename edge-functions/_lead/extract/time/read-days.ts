/** Finds the days a text speaks of, in any wording, as days of the calendar. */
import type { Lexicon } from '../words/compile-words.ts'
import type { DayKind } from '../words/time-words.ts'
import { type Day, datePartsOf, dayIfReal, weekdayOf } from './calendar.ts'
import type { DayFound } from './day-found.ts'
import { keepLongest } from './keep-longest.ts'
import { readDigitDates } from './read-digit-dates.ts'
import { readFeasts } from './read-feasts.ts'
import { relateDays } from './relate-days.ts'
import { type DayMeaning, resolveDay } from './resolve-day.ts'

const kinds: DayKind[] = [
  'today',
  'tomorrow',
  'overmorrow',
  'yesterday',
  'weekday',
  'nextWeekday',
  'thisWeekday',
  'weekAfterWeekday',
  'lastWeekday',
  'nthWeekday',
  'nthWeekdayThisMonth',
  'nthWeekdayNextMonth',
  'date',
  'lastOfMonth',
  'dateThisMonth',
  'dateNextMonth',
  'dateOnly',
  'inUnits',
  'agoUnits',
  'christmasEve',
  'christmas',
  'newYearsEve',
  'newYear',
  'easter',
  'halloween',
  'valentines',
]

const isHour = /^(?::\d\d|h\d\d| ?[ap]\.?m\b)/

/** `country` (ISO 3166) says whether 3/4 is in March or in April. Longer wordings win over shorter ones inside them. */
export function readDays(folded: string, lexicons: Lexicon[], today: Day, country: string): DayFound[] {
  const found: DayFound[] = [
    ...readDigitDates(folded, today, country),
    ...readFeasts(folded, today, country),
  ].map(date => ({ ...date, kind: 'date' }))
  for (const lexicon of lexicons) {
    const own: DayFound[] = []
    for (const kind of kinds)
      for (const pattern of lexicon.words.days[kind] ?? [])
        for (const match of folded.matchAll(lexicon.find(pattern))) {
          const [start, end] = [match.index, match.index + match[0].length]
          if (isHour.test(folded.slice(end)) && /\d$/.test(match[0])) continue // "Nov, 15:00"
          const meaning = resolveDay(kind, match.groups ?? {}, lexicon, today)
          if (meaning) own.push({ start, end, kind, ...withRange(folded, start, meaning, lexicon) })
        }
    found.push(
      ...own.filter(
        ({ start, end }) =>
          !found.some(
            other => other.start < end && start < other.end && other.end - other.start >= end - start,
          ),
      ),
    )
  }
  const dated = found.map(one =>
    found.some(other => other.start === one.end + 1) ? one : withDate(one, folded, today),
  ) // "sat 5 dec"
  const joined = joinWeekdays(keepLongest(dated), folded, today)
  return relateDays(joined, folded, lexicons)
}

/** "18 to 21 April": the first number belongs to it. */
function withRange(
  folded: string,
  start: number,
  meaning: DayMeaning,
  lexicon: Lexicon,
): DayMeaning & { from?: Day } {
  if (meaning.weekday !== undefined || meaning.rough) return meaning
  const before = new RegExp(
    `(?<![\\d.,:])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)? ?(?:${lexicon.words.to}) ?(?:the |den |el |le |il )?$`,
  ).exec(folded.slice(0, start))
  if (!before) return meaning
  const { year, month } = datePartsOf(meaning.day)
  const from = dayIfReal(year, month, Number(before[1]))
  return from !== null && from < meaning.day ? { ...meaning, from } : meaning
}

/** "Venerdì 18": a number behind a weekday is its date where the calendar agrees, and no time of day. */
function withDate(found: DayFound, folded: string, today: Day): DayFound {
  if (found.kind !== 'weekday') return found
  const date =
    /^,? (?:the |le |el |il |den |de |dia )?([1-3]?\d)(?![\d:.,/h-]| ?(?:[ap]\.?m?|h|uhr|uur|heures|o'?clock|-|to|bis|ish|past|after|minutes|till?|nach|vor|over|voor)\b| ?- ?\d)/.exec(
      folded.slice(found.end),
    )
  const day = date && dayOnWeekday(Number(date[1]), found.weekday!, today)
  if (!day || day > today + 62) return found
  return { ...found, kind: 'date', day, end: found.end + date[0].length }
}

/** "Monday the 23rd" is one day, which the number decides. */
function joinWeekdays(found: DayFound[], folded: string, today: Day): DayFound[] {
  return found.flatMap((one, index) => {
    const previous = found[index - 1]
    const next = found[index + 1]
    if (next && one.kind === 'weekday' && isJoined(one, next, folded)) return []
    if (next?.kind === 'weekday' && isWeekOf(one, next, folded)) return []
    if (previous && one.kind === 'weekday' && isWeekOf(previous, one, folded))
      return [{ ...one, start: previous.start, day: previous.day - weekdayOf(previous.day) + one.weekday! }]
    if (previous?.kind !== 'weekday' || !isJoined(previous, one, folded)) return [one]
    if (one.rough)
      // of the week that lies so far ahead
      return [{ ...previous, end: one.end, day: one.day - weekdayOf(one.day) + previous.weekday! }]
    const day =
      one.kind === 'dateOnly'
        ? (dayOnWeekday(datePartsOf(one.day).date, previous.weekday!, today) ?? one.day)
        : one.day
    return [{ ...one, start: previous.start, day }]
  })
}

function isJoined(one: DayFound, next: DayFound, folded: string): boolean {
  return (
    (/^date/.test(next.kind) || next.rough?.unit === 'week') &&
    /^(?: after)?[ ,.]*(?:the|den|dem|le|el|il|de|on|dia)? ?$/.test(folded.slice(one.end, next.start))
  )
}

/** "In two weeks, on Friday". */
function isWeekOf(one: DayFound, next: DayFound, folded: string): boolean {
  const between = folded.slice(one.end, next.start)
  return one.rough?.unit === 'week' && /^,? ?(?:on|am|le|el|il|op|na|no)? ?(?:the|a)? ?$/.test(between)
}

function dayOnWeekday(date: number, weekday: number, today: Day): Day | null {
  for (let at = today; at < today + 400; at++)
    if (weekdayOf(at) === weekday && datePartsOf(at).date === date) return at
  return null
}
