/** The country a number belongs to, as ISO 3166 writes it; null for what belongs to none, such as satellites. */
import type { PhoneNumber } from 'libphonenumber-js/min'

/**
 * A range that is newer than the library's list is taken for the country that gives out its calling code: Britain for +44,
 * the US for +1.
 */
export function findCountry(number: PhoneNumber): string | null {
  return number.country ?? number.getPossibleCountries()[0] ?? null
}
