/** A phone number as people write it, `+44 117 496 0123`; a name, which is none, stays as it is. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export function formatNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}
