/** The next time a date comes around: of this year, or of the next when it has passed. */
import { type Day, datePartsOf, dayIfReal } from './calendar.ts'

export function nextDate(month: number, date: number, today: Day): Day | null {
  const { year } = datePartsOf(today)
  const thisYear = dayIfReal(year, month, date)
  return thisYear !== null && thisYear >= today ? thisYear : dayIfReal(year + 1, month, date)
}
