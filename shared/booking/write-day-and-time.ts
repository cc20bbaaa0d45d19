/** When an appointment is, in two pieces: "Tuesday, 5 January" and "14:30". */
import { localeOf } from '../hours/locale-of.ts'
import { readZone } from '../hours/read-zone.ts'

/** As `writeTime`, without the zone's name. */
export function writeDayAndTime(at: number, zone: string, language: string): { day: string; time: string } {
  const write = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language, zone), { timeZone: readZone(zone), ...style }).format(at)
  return {
    day: write({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: write({ hour: '2-digit', minute: '2-digit' }),
  }
}
