/** When an appointment is, in words: weekday, day and hour, with the zone's name, for who reads it may be elsewhere by now. */
import { localeOf } from '../hours/locale-of.ts'
import { readZone } from '../hours/read-zone.ts'

/** `at`: milliseconds since 1970. `zone`: IANA. `language`: BCP 47. What cannot be read is UTC, and English. */
export function writeTime(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language, zone), {
    timeZone: readZone(zone),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}
