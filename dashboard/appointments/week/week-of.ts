/** A week by its Monday: which days it has, and what it is called. */
import { addDays, weekdayOf } from '../../../shared/hours/add-days.ts'

/** The Monday of the week a day is in; both `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** Monday to Sunday. */
export function daysOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** `wanted` is what an address says; nonsense is no week, and so the one `today` is in. */
export function readWeek(wanted: string | null, today: string): string {
  const isDay = wanted !== null && /^\d{4}-\d{2}-\d{2}$/.test(wanted) && !Number.isNaN(Date.parse(wanted))
  return mondayOf(isDay ? wanted : today)
}

/** "16 to 22 November 2026", "28 December 2026 to 3 January 2027". */
export function weekTitle(monday: string, locale: string): string {
  const sunday = addDays(monday, 6)
  const [one, other] = [monday, sunday].map(day => new Date(day)) as [Date, Date]
  const write = (at: Date, options: Intl.DateTimeFormatOptions) =>
    at.toLocaleDateString(locale, { ...options, timeZone: 'UTC' })
  const isOneYear = monday.slice(0, 4) === sunday.slice(0, 4)
  const isOneMonth = isOneYear && monday.slice(5, 7) === sunday.slice(5, 7)
  const first = write(one, {
    day: 'numeric',
    ...(!isOneMonth && { month: 'long' }),
    ...(!isOneYear && { year: 'numeric' }),
  })
  return `${first} to ${write(other, { day: 'numeric', month: 'long', year: 'numeric' })}`
}
