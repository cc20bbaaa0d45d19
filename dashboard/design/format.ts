/** Dates, times and numbers as people read them, in the company's zone. */
import { dayOf } from './day-of.ts'

const locale = globalThis.navigator?.language
/** Whether whoever reads it counts to twelve twice a day. */
export const hasTwelveHours =
  new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false

/** "07:30", but "7:30 AM". */
const clock = { hour: hasTwelveHours ? 'numeric' : '2-digit', minute: '2-digit' } as const

/** "just now", "8 min", "14:05" today, "Mon 14:05" this week, "3 Mar" before. */
export function shortTime(iso: string, timeZone: string, now = Date.now()): string {
  const at = new Date(iso)
  const minutes = Math.floor((now - at.getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  if (dayOf(at, timeZone) === dayOf(new Date(now), timeZone)) return clockTime(iso, timeZone)
  if (minutes < 6 * 24 * 60) return dayAndTime(iso, timeZone)
  const isThisYear =
    format(at, { year: 'numeric', timeZone }) === format(new Date(now), { year: 'numeric', timeZone })
  return format(at, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }), timeZone })
}

export function clockTime(iso: string, timeZone: string): string {
  return format(new Date(iso), { ...clock, timeZone })
}

/** "07:00", or "7 AM" where people say so: for where there is little room. `minute`: of the day. */
export function hourTime(minute: number): string {
  const at = new Date(minute * 60_000)
  return hasTwelveHours
    ? format(at, { hour: 'numeric', timeZone: 'UTC' })
    : format(at, { ...clock, timeZone: 'UTC' })
}

/** A time of the day as it is stored, "07:30" to "24:00", as people read it. */
export function wallTime(time: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  const at = new Date(((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000)
  // midnight that ends a day is 24:00 where people count to it
  if (time === '24:00' && !hasTwelveHours) return time
  return format(at, { ...clock, timeZone: 'UTC' })
}

/** "Mon 14:05". */
export function dayAndTime(iso: string, timeZone: string): string {
  return format(new Date(iso), { weekday: 'short', ...clock, timeZone })
}

export function fullTime(iso: string, timeZone: string): string {
  return format(new Date(iso), { dateStyle: 'medium', timeStyle: 'short', timeZone })
}

/** "Today", "Yesterday", else "Monday, 3 March". */
export function dayHeading(iso: string, timeZone: string, now = new Date()): string {
  const day = dayOf(new Date(iso), timeZone)
  if (day === dayOf(now, timeZone)) return 'Today'
  if (day === dayOf(new Date(now.getTime() - 86_400_000), timeZone)) return 'Yesterday'
  return format(new Date(iso), { weekday: 'long', day: 'numeric', month: 'long', timeZone })
}

export function count(value: number): string {
  return value.toLocaleString(locale)
}

export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return at.toLocaleString(locale, options)
}
