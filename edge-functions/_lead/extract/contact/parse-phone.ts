/** Makes a dialled number an E.164 one. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core'
import { phoneMetadata } from './phone-metadata.ts'

/** `isValid`: such numbers are given out. Else it has only the right length. */
export type PhoneParsed = { value: string; isValid: boolean }

/** The mobile numbers that Ofcom keeps for films and trials: nobody has one, everybody types one. */
const kept = /^\+447700900\d{3}$/

/** `digits` alone; `isInternational`: they begin with a calling code. `country` is ISO 3166. Null when no plan fits. */
export function parsePhone(digits: string, isInternational: boolean, country: string): PhoneParsed | null {
  const parsed = parsePhoneNumberFromString(
    isInternational ? `+${digits}` : digits,
    { defaultCountry: country as CountryCode, extract: false },
    phoneMetadata,
  )
  return parsed?.isPossible()
    ? { value: parsed.number, isValid: parsed.isValid() || kept.test(parsed.number) }
    : null
}
