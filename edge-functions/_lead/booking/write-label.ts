/** A time as a choice: short enough for a button. */
import { localeOf } from '../../../shared/hours/locale-of.ts'

type Clock = { zone: string; language: string }

export function writeLabel(at: number, { zone, language }: Clock): string {
  return new Intl.DateTimeFormat(localeOf(language, zone), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}

/** How a zone is called: "United Kingdom Time". */
export function writeZone({ zone, language }: Clock, at: Date): string {
  const locale = localeOf(language, zone)
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
