/** Days as whole numbers, so that they can be added up. Knows no zone: all of it is the wall clock of one place. */

/** Days since 1 January 1970. */
export type Day = number

/** `month` counts from 1, and may lie outside of the year: month 13 is the next January. */
export function toDay(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function datePartsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * 86_400_000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** 'YYYY-MM-DD'. */
export function writeDay(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Null when there is no such day, as the 31st of June. */
export function dayIfReal(year: number, month: number, date: number): Day | null {
  const day = toDay(year, month, date)
  const parts = datePartsOf(day)
  return parts.date === date && parts.month === month ? day : null
}

/** The same date so many months on, or the month's last day where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = datePartsOf(day)
  const last = datePartsOf(toDay(year, month + months + 1, 0)).date
  return toDay(year, month + months, Math.min(date, last))
}

/** Easter Sunday, by the anonymous Gregorian computus. */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return toDay(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** A wall clock as 'YYYY-MM-DDTHH:MM', with or without what follows. */
export function readClock(now: string): { today: Day; minutes: number } {
  const [year = 1970, month = 1, date = 1, hour = 0, minute = 0] = now.split(/[^0-9]/).map(Number)
  return { today: toDay(year, month, date), minutes: hour * 60 + minute }
}
