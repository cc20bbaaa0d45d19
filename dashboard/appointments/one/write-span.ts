/** When an appointment is, in words of one zone: the day, and from when to when. */
import { clockTime } from '../../design/format.ts'

export function writeSpan(from: string, to: string, timeZone: string): { day: string; time: string } {
  const write = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString(navigator.language, { ...options, timeZone })
  return {
    day: write(from, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: `${clockTime(from, timeZone)} to ${clockTime(to, timeZone)}`,
  }
}
