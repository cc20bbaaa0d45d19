/** Micro-USD, as people write dollars. */
const microsPerDollar = 1_000_000

/** "$0.42"; what is less than a cent keeps two figures that say something. */
export function dollars(micros: number): string {
  const value = micros / microsPerDollar
  const isTiny = value > 0 && value < 0.01
  return value.toLocaleString(navigator.language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    ...(isTiny && { maximumSignificantDigits: 2 }),
  })
}

/** As it is typed into a field: "5", "0.075". */
export function typedDollars(micros: number): string {
  return String(micros / microsPerDollar)
}

/** Null for what is no amount of at most ten thousand dollars. */
export function readDollars(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(',', '.')
  if (!/^\d{1,5}(\.\d{1,6})?$/.test(text)) return null
  const micros = Math.round(Number(text) * microsPerDollar)
  return micros <= 10_000 * microsPerDollar ? micros : null
}
