/** Reads a number in digits, whichever mark a country groups thousands by: "12.500", "12,500", "1 240,50", "2.5". */
export function readNumber(written: string): number {
  const compact = written.replace(/[' ]/g, '')
  const decimal = /[.,](\d{1,2})$/.exec(compact)
  const whole = (decimal ? compact.slice(0, decimal.index) : compact).replace(/[.,]/g, '')
  return Number(whole) + (decimal ? Number(`0.${decimal[1]}`) : 0)
}
