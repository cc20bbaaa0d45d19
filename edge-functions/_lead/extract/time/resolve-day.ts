/** What the words for a day mean, on the calendar. */
import type { Lexicon } from '../words/compile-words.ts'
import type { DayKind } from '../words/time-words.ts'
import { addMonths, type Day, datePartsOf, dayIfReal, easterOf, toDay, weekdayOf } from './calendar.ts'
import { nextDate } from './next-date.ts'

export type DayMeaning = {
  day: Day
  /** In how many weeks or months; then the day is rough. */
  rough?: { count: number; unit: 'week' | 'month' | 'year' }
  weekday?: number
}

type Groups = Record<string, string | undefined>

/** `groups`: what the pattern found of numbers and names. Null when there is no such day. */
export function resolveDay(kind: DayKind, groups: Groups, lexicon: Lexicon, today: Day): DayMeaning | null {
  const { year, month } = datePartsOf(today)
  if (groups.nth !== undefined) return maybe(nthWeekdayOf(kind, groups, lexicon, today))
  if (groups.weekday !== undefined) return { ...resolveWeekday(kind, lexicon.weekday(groups.weekday), today) }
  const date = groups.date === undefined ? 0 : (lexicon.number(groups.date) ?? 0)
  switch (kind) {
    case 'today':
      return { day: today }
    case 'tomorrow':
      return { day: today + 1 }
    case 'overmorrow':
      return { day: today + 2 }
    case 'yesterday':
      return { day: today - 1 }
    case 'date':
      return maybe(
        groups.year
          ? dayIfReal(Number(groups.year), lexicon.month(groups.month!), date)
          : nextDate(lexicon.month(groups.month!), date, today),
      )
    case 'lastOfMonth':
      return { day: toDay(year, month + 1, 0) }
    case 'dateThisMonth':
      return maybe(dayIfReal(year, month, date))
    case 'dateNextMonth':
      return maybe(dayIfReal(...nextMonthOf(year, month), date))
    case 'dateOnly':
      return maybe(nextDateOfAnyMonth(date, today))
    case 'inUnits':
    case 'agoUnits':
      return moveBy(kind === 'inUnits' ? 1 : -1, groups, lexicon, today)
    default:
      return { day: holiday(kind, year, today) }
  }
}

function resolveWeekday(kind: DayKind, weekday: number, today: Day): DayMeaning {
  const monday = today - weekdayOf(today)
  const coming = today + (((weekday - weekdayOf(today) + 6) % 7) + 1)
  if (kind === 'nextWeekday') return { day: monday + 7 + weekday, weekday }
  if (kind === 'thisWeekday') return { day: weekday === weekdayOf(today) ? today : coming, weekday }
  if (kind === 'weekAfterWeekday') return { day: coming + 7, weekday }
  if (kind === 'lastWeekday' || kind === 'yesterday')
    return { day: coming - (coming - today === 7 ? 14 : 7), weekday }
  return { day: coming, weekday }
}

/** "The last Friday in April": of the next one, unless a year is named. */
function nthWeekdayOf(kind: DayKind, groups: Groups, lexicon: Lexicon, today: Day): Day | null {
  const [nth, weekday] = [lexicon.nth(groups.nth!), lexicon.weekday(groups.weekday!)]
  const { year, month } = datePartsOf(today)
  const of = (inYear: number, inMonth: number): Day => {
    if (nth < 0) {
      const last = toDay(inYear, inMonth + 1, 0)
      return last - ((weekdayOf(last) - weekday + 7) % 7)
    }
    const first = toDay(inYear, inMonth, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  }
  if (kind === 'nthWeekdayThisMonth') return of(year, month)
  if (kind === 'nthWeekdayNextMonth') return of(year, month + 1)
  const named = lexicon.month(groups.month!)
  if (groups.year) return of(Number(groups.year), named)
  return of(year, named) >= today ? of(year, named) : of(year + 1, named)
}

function moveBy(direction: number, groups: Groups, lexicon: Lexicon, today: Day): DayMeaning | null {
  const { units } = lexicon.words
  const count = groups.n === undefined ? 1 : (lexicon.number(groups.n) ?? 1)
  const is = (unit: keyof typeof units) => new RegExp(`^(?:${units[unit]})$`).test(groups.unit ?? '')
  if (is('day')) return { day: today + direction * count }
  if (is('week')) return { day: today + direction * 7 * count, rough: { count, unit: 'week' } }
  if (units.fortnight && is('fortnight'))
    return { day: today + direction * 14 * count, rough: { count: 2 * count, unit: 'week' } }
  if (is('month')) return { day: addMonths(today, direction * count), rough: { count, unit: 'month' } }
  if (is('year')) return { day: addMonths(today, direction * 12 * count), rough: { count, unit: 'year' } }
  return null
}

function holiday(kind: DayKind, year: number, today: Day): Day {
  const inYear = (of: number): Day => {
    if (kind === 'christmasEve') return toDay(of, 12, 24)
    if (kind === 'christmas') return toDay(of, 12, 25)
    if (kind === 'newYearsEve') return toDay(of, 12, 31)
    if (kind === 'newYear') return toDay(of, 1, 1)
    if (kind === 'halloween') return toDay(of, 10, 31)
    if (kind === 'valentines') return toDay(of, 2, 14)
    return easterOf(of)
  }
  return inYear(year) >= today ? inYear(year) : inYear(year + 1)
}

function maybe(day: Day | null): DayMeaning | null {
  return day === null ? null : { day }
}

function nextDateOfAnyMonth(date: number, today: Day): Day | null {
  const { year, month } = datePartsOf(today)
  for (let ahead = 0; ahead < 12; ahead++) {
    const first = datePartsOf(toDay(year, month + ahead, 1))
    const day = dayIfReal(first.year, first.month, date)
    if (day !== null && day >= today) return day
  }
  return null
}

function nextMonthOf(year: number, month: number): [number, number] {
  return month === 12 ? [year + 1, 1] : [year, month + 1]
}
