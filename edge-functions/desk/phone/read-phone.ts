/** A phone number as a member types it, in E.164, and the country it belongs to. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { Refusal } from '../../_platform/errors.ts'
import { findCountry } from './find-country.ts'

/** `phone` in E.164; `country` as `findCountry` says. */
export type Phone = { phone: string; country: string | null }

/**
 * Spaces and punctuation may be anywhere. Only the length is judged, since countries open new ranges all the time; the
 * rest is Twilio's to say. Throws a 400 that names the field `phone`.
 */
export function readPhone(given: string): Phone {
  const international = given
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^00/, '+') // copied numbers carry invisible marks
  const number = parsePhoneNumberFromString(international, { extract: false })
  if (number?.isPossible()) return { phone: number.number, country: findCountry(number) }
  throw new Refusal(
    400,
    'invalid_request',
    international.startsWith('+')
      ? 'There is no such number. Check its digits.'
      : 'Write the number with its country code, such as +44 7700 900123.',
    { field: 'phone' },
  )
}
