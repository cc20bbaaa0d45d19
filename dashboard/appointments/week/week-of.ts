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

/** "16–22 November 2026", or as the locale says it. */
export function weekTitle(monday: string, locale: string): string {
  const title = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return title.formatRange(new Date(monday), new Date(addDays(monday, 6)))
}
