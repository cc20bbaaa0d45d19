/** A number as people write it, `+44 7700 900123`; a name that stands for one stays as it is. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export function formatNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}
