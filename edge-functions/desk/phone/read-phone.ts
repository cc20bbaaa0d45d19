/** A phone number as a member types it, in E.164, and the country it belongs to. */
import {
  type CountryCode,
  getCountries,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { Refusal } from '../../_platform/errors.ts'
import { findCountry } from './find-country.ts'
import { homeFinder, type Places } from './home-finder.ts'

/** `phone` in E.164; `country` as `findCountry` says. */
export type Phone = { phone: string; country: string | null }

/**
 * Spaces and punctuation may be anywhere. A number without its country code is one of the country the member's companies
 * are in, if it fits one of them only. Only the length is judged, since countries open new ranges all the time; the rest
 * is Twilio's to say. Throws a 400 that names the field `phone`.
 */
export function readPhone(given: string, places: Places): Phone {
  const written = given
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^00/, '+') // copied numbers carry invisible marks
  const number = parse(written) ?? readAtHome(written, places)
  if (number) return { phone: number.number, country: findCountry(number) }
  throw new Refusal(
    400,
    'invalid_request',
    written.startsWith('+')
      ? 'There is no such number. Check its digits.'
      : 'Write the number with its country code, such as +44 7700 900123.',
    { field: 'phone' },
  )
}

function readAtHome(written: string, places: Places): PhoneNumber | null {
  const isHome = homeFinder(places)
  const fitting = getCountries().flatMap(country => {
    const number = parse(written, country)
    return number && isHome(country) ? number : []
  })
  const [only, ...others] = fitting
  return only && others.every(({ number }) => number === only.number) ? only : null
}

function parse(written: string, defaultCountry?: CountryCode): PhoneNumber | null {
  const number = parsePhoneNumberFromString(written, {
    extract: false,
    ...(defaultCountry && { defaultCountry }),
  })
  return number?.isPossible() ? number : null
}
