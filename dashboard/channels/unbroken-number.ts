/** A phone number that no end of a line tears apart. */
import { formatNumber } from '../design/format-number.ts'

export function unbrokenNumber(number: string): string {
  return formatNumber(number).replaceAll(' ', '\u00a0')
}
