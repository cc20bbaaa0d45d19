/** Days of a period as people write them. A day has no zone any more: it is shown as it is. */

/** "3 Mar" */
export function shortDay(day: string): string {
  return format(day, { day: 'numeric', month: 'short' })
}

/** "Tue, 3 Mar 2026" */
export function longDay(day: string): string {
  return format(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(navigator.language, { ...options, timeZone: 'UTC' })
}
