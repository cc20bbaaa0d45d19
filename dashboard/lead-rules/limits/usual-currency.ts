/** The currency a company most likely counts in, by the zone it is in: a first guess, changed with one choice. */
const byZone: [start: string, currency: string][] = [
  ['Europe/London', 'GBP'],
  ['Europe/Zurich', 'CHF'],
  ['Europe/Stockholm', 'SEK'],
  ['Europe/Oslo', 'NOK'],
  ['Europe/Copenhagen', 'DKK'],
  ['Europe/Warsaw', 'PLN'],
  ['Europe/', 'EUR'],
  ['America/Toronto', 'CAD'],
  ['America/Vancouver', 'CAD'],
  ['America/Sao_Paulo', 'BRL'],
  ['Australia/', 'AUD'],
  ['Pacific/Auckland', 'NZD'],
]

export const currencies = [...new Set([...byZone.map(([, currency]) => currency), 'USD'])].sort()

/** `timeZone`: IANA. ISO 4217. */
export function usualCurrency(timeZone: string): string {
  return byZone.find(([start]) => timeZone.startsWith(start))?.[1] ?? 'USD'
}
