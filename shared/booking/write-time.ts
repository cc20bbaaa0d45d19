/** When an appointment is, in words: weekday, day and hour, with the zone's name, for who reads it may be elsewhere by now. */

/** `at`: milliseconds since 1970. `zone`: IANA. `language`: BCP 47. */
export function writeTime(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}
