/** How a language says days, times and stretches of time: patterns over folded text, one list for each meaning. */

/**
 * `{n}`, `{count}` (of any size), `{hour}`, `{minute}`, `{date}`, `{year}`, `{weekday}`, `{month}` and `{unit}` stand for what they name; `{ordinal}` is
 * a date in a word, `{nth}` the first to fourth, or the last.
 */
export type Pattern = string

export type DayKind =
  | 'today'
  | 'tomorrow'
  | 'overmorrow'
  | 'yesterday'
  | 'weekday'
  | 'nextWeekday'
  | 'thisWeekday'
  | 'weekAfterWeekday'
  | 'lastWeekday'
  | 'nthWeekday'
  | 'nthWeekdayThisMonth'
  | 'nthWeekdayNextMonth'
  | 'date'
  | 'lastOfMonth'
  | 'dateThisMonth'
  | 'dateNextMonth'
  | 'dateOnly'
  | 'inUnits'
  | 'agoUnits'
  | 'christmasEve'
  | 'christmas'
  | 'newYearsEve'
  | 'newYear'
  | 'easter'
  | 'halloween'
  | 'valentines'

export type TimeKind =
  | 'noon'
  | 'midnight'
  | 'hour'
  | 'halfPast'
  | 'halfTo'
  | 'quarterPast'
  | 'quarterTo'
  | 'minutesPast'
  | 'minutesTo'
  | 'hourMinutes'

export type SpanKind =
  | 'asap'
  | 'within'
  | 'unitRange'
  | 'monthRange'
  | 'thisWeek'
  | 'nextWeek'
  | 'weekAfterNext'
  | 'weekOfMonthName'
  | 'weekend'
  | 'thisMonth'
  | 'nextMonth'
  | 'endOfMonth'
  | 'thisQuarter'
  | 'nextQuarter'
  | 'quarter'
  | 'endOfYear'
  | 'thisYear'
  | 'nextYear'
  | 'startOfMonthName'
  | 'middleOfMonthName'
  | 'endOfMonthName'
  | 'monthName'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

export type TimeWords = {
  /** From January. */
  months: Pattern[]
  /** From Monday. */
  weekdays: Pattern[]
  units: Record<'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', Pattern> & { fortnight?: Pattern }
  days: Partial<Record<DayKind, Pattern[]>>
  times: Partial<Record<TimeKind, Pattern[]>>
  parts: Record<PartOfDay, Pattern>
  spans: Partial<Record<SpanKind, Pattern[]>>
  /** What stands before a day: the last one, a deadline, the first one; and what joins the two ends of a range. */
  until: Pattern
  before: Pattern
  after: Pattern
  to: Pattern
  /** What stands before an hour that is nothing but a number. */
  at: Pattern
  /** Hours of half a day: "4" is in the afternoon. */
  isTwelveHour: boolean
}
