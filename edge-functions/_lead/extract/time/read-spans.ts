/** Finds the stretches of time a text speaks of: "next quarter", "early May", "within two weeks", "asap". */
import type { Lexicon } from '../words/compile-words.ts'
import type { SpanKind } from '../words/time-words.ts'
import { addMonths, type Day, datePartsOf, toDay, weekdayOf } from './calendar.ts'
import { keepLongest } from './keep-longest.ts'

export type SpanFound = { start: number; end: number; kind: SpanKind; from: Day; to: Day }

type Groups = Record<string, string | undefined>
type Ends = { from: Day; to: Day } | null

export function readSpans(folded: string, lexicons: Lexicon[], today: Day): SpanFound[] {
  const found = lexicons.flatMap(lexicon =>
    ([...Object.entries(lexicon.words.spans), ...rangesIn(lexicon)] as [SpanKind, string[]][]).flatMap(
      ([kind, patterns]) =>
        patterns.flatMap(pattern =>
          [...folded.matchAll(lexicon.find(pattern))].flatMap(match => {
            const ends = resolve(kind, match.groups ?? {}, lexicon, today)
            const [start, end] = [match.index, match.index + match[0].length]
            return ends ? [{ start, end, kind, ...afterThis(kind, ends, folded, start, end, today) }] : []
          }),
        ),
    ),
  )
  return keepLongest(found)
}

/** "In two or three weeks", "between June and August": the same in every language, but for the word between. */
function rangesIn({ words: { to } }: Lexicon): [SpanKind, string[]][] {
  return [
    ['unitRange', [`{n} ?(?:${to}) ?{n2} {unit}(?! (?:ago|old|long|per|a |on|each))`]],
    ['monthRange', [`{month} ?(?:${to}|/) ?{month2}(?: {year})?`]],
  ]
}

const next =
  '(?:next|following|nachste[nrsm]?|kommende[nrsm]?|prochain|proxim[oa]|prossim[oa]|volgende?|komende?)'
const nextBefore = new RegExp(`\\b${next} $`)
const nextAfter = new RegExp(`^ ${next}\\b`)

/** In April, "next spring" is a year ahead. */
function afterThis(
  kind: SpanKind,
  ends: { from: Day; to: Day },
  folded: string,
  start: number,
  end: number,
  today: Day,
): { from: Day; to: Day } {
  const isSeason = /^(?:spring|summer|autumn|winter)$/.test(kind) && ends.from <= today
  if (!isSeason || !(nextBefore.test(folded.slice(0, start)) || nextAfter.test(folded.slice(end))))
    return ends
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[kind as 'spring']
  const { year } = datePartsOf(ends.to)
  return { from: toDay(kind === 'winter' ? year : year + 1, first, 1), to: addMonths(ends.to, 12) }
}

function resolve(kind: SpanKind, groups: Groups, lexicon: Lexicon, today: Day): Ends {
  const { year, month } = datePartsOf(today)
  const monday = today - weekdayOf(today)
  const quarter = Math.floor((month - 1) / 3)
  switch (kind) {
    case 'asap':
      return { from: today, to: today + 7 }
    case 'unitRange':
      return { from: ahead(groups, lexicon, today), to: ahead({ ...groups, n: groups.n2 }, lexicon, today) }
    case 'monthRange':
      return upcoming(groups, today, of =>
        monthsOf(of, lexicon.month(groups.month!), lexicon.month(groups.month2!)),
      )
    case 'within':
      return { from: today, to: ahead(groups, lexicon, today) }
    case 'thisWeek':
      return { from: today, to: monday + 6 }
    case 'nextWeek':
      return { from: monday + 7, to: monday + 13 }
    case 'weekend':
      return { from: Math.max(today, monday + 5), to: monday + 6 }
    case 'weekAfterNext':
      return { from: monday + 14, to: monday + 20 }
    case 'thisMonth':
      return { from: today, to: toDay(year, month + 1, 0) }
    case 'nextMonth':
      return { from: toDay(year, month + 1, 1), to: toDay(year, month + 2, 0) }
    case 'endOfMonth':
      return { from: Math.max(today, toDay(year, month, 21)), to: toDay(year, month + 1, 0) }
    case 'thisQuarter':
      return { from: today, to: toDay(year, quarter * 3 + 4, 0) }
    case 'nextQuarter':
      return { from: toDay(year, quarter * 3 + 4, 1), to: toDay(year, quarter * 3 + 7, 0) }
    case 'quarter':
      return upcoming(groups, today, of => quarterOf(groups.n ?? '', of))
    case 'endOfYear':
      return { from: Math.max(today, toDay(year, 11, 15)), to: toDay(year, 12, 31) }
    case 'thisYear':
      return { from: today, to: toDay(year, 12, 31) }
    case 'nextYear':
      return { from: toDay(year + 1, 1, 1), to: toDay(year + 1, 12, 31) }
    case 'spring':
      return upcoming(groups, today, of => ({ from: toDay(of, 3, 1), to: toDay(of, 6, 21) }))
    case 'summer':
      return upcoming(groups, today, of => ({ from: toDay(of, 6, 1), to: toDay(of, 9, 22) }))
    case 'autumn':
      return upcoming(groups, today, of => ({ from: toDay(of, 9, 1), to: toDay(of, 12, 21) }))
    case 'winter':
      return upcoming(groups, today, of => ({ from: toDay(of, 12, 1), to: toDay(of + 1, 3, 20) }))
    default:
      return upcoming(groups, today, of =>
        groups.nth
          ? weekOfMonth(lexicon.nth(groups.nth), of, lexicon.month(groups.month!))
          : partOfMonth(kind, of, lexicon.month(groups.month!)),
      )
  }
}

/** Of the year that is named; else of the first that does not lie behind. Seasons reach from the meteorologist's beginning to the astronomer's end. */
function upcoming(groups: Groups, today: Day, inYear: (year: number) => { from: Day; to: Day }): Ends {
  if (groups.year) return inYear(Number(groups.year))
  const { year } = datePartsOf(today)
  const first = [inYear(year - 1), inYear(year), inYear(year + 1)].find(({ to }) => to >= today)!
  return { from: Math.max(today, first.from), to: first.to }
}

function monthsOf(year: number, month: number, last: number): { from: Day; to: Day } {
  return { from: toDay(year, month, 1), to: toDay(last < month ? year + 1 : year, last + 1, 0) }
}

function partOfMonth(kind: SpanKind, year: number, month: number): { from: Day; to: Day } {
  const last = toDay(year, month + 1, 0)
  if (kind === 'startOfMonthName') return { from: toDay(year, month, 1), to: toDay(year, month, 10) }
  if (kind === 'middleOfMonthName') return { from: toDay(year, month, 10), to: toDay(year, month, 20) }
  if (kind === 'endOfMonthName') return { from: toDay(year, month, 21), to: last }
  return { from: toDay(year, month, 1), to: last }
}

/** The first has the first seven days, the last the last seven. */
function weekOfMonth(nth: number, year: number, month: number): { from: Day; to: Day } {
  const from = nth < 0 ? toDay(year, month + 1, 0) - 6 : toDay(year, month, 1) + 7 * (nth - 1)
  return { from, to: from + 6 }
}

function quarterOf(word: string, year: number): { from: Day; to: Day } {
  const digit =
    Number(word) ||
    [/^(?:fir|er|pr|ee)/, /^(?:se|zw|deu|tw)/, /^(?:th|dr|tr|te|de)/, /^(?:f|v|q|c)/].findIndex(start =>
      start.test(word),
    ) + 1
  return { from: toDay(year, digit * 3 - 2, 1), to: toDay(year, digit * 3 + 1, 0) }
}

function ahead(groups: Groups, lexicon: Lexicon, today: Day): Day {
  const { units } = lexicon.words
  const count = groups.n === undefined ? 1 : (lexicon.number(groups.n) ?? 1)
  const is = (unit: keyof typeof units) => new RegExp(`^(?:${units[unit]})$`).test(groups.unit ?? '')
  if (is('month')) return addMonths(today, count)
  if (is('year')) return addMonths(today, 12 * count)
  if (is('week')) return today + 7 * count
  if (units.fortnight && is('fortnight')) return today + 14 * count
  return today + (is('day') ? count : 1)
}
