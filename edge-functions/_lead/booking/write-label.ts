/** A time as a choice: short enough for a button. */
export function writeLabel(at: number, { zone, locale }: { zone: string; locale: string }): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}

/** How a zone is called: "United Kingdom Time". */
export function writeZone(zone: string, locale: string, at: Date): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
