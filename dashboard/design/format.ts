/** Dates, times and numbers as people read them, in the company's zone. */
import { dayOf } from './day-of.ts'

const locale = globalThis.navigator?.language

/** "just now", "8 min", "14:05" today, "Mon 14:05" this week, "3 Mar" before. */
export function shortTime(iso: string, timeZone: string, now = Date.now()): string {
  const at = new Date(iso)
  const minutes = Math.floor((now - at.getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  if (dayOf(at, timeZone) === dayOf(new Date(now), timeZone)) return clockTime(iso, timeZone)
  if (minutes < 6 * 24 * 60)
    return format(at, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone })
  const isThisYear =
    format(at, { year: 'numeric', timeZone }) === format(new Date(now), { year: 'numeric', timeZone })
  return format(at, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }), timeZone })
}

export function clockTime(iso: string, timeZone: string): string {
  return format(new Date(iso), { hour: '2-digit', minute: '2-digit', timeZone })
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
