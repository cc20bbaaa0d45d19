/** Codes go where they are needed: each one costs the platform money, and some countries' numbers earn their owners a share. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { Refusal } from '../../_platform/errors.ts'
import { findCountry } from './find-country.ts'

/** Where the member's companies are. */
export type Places = {
  /** IANA. */
  zones: string[]
  /** E.164: those the companies are reached at. */
  numbers: string[]
}

/**
 * `allowed` is the platform's list (ISO 3166); null lets codes go to the countries the companies are in, as their time zones
 * and their own numbers say. Throws a 400 that names the field `phone`.
 */
export function admitCountry(country: string | null, allowed: string[] | null, places: Places): void {
  if (country && (allowed ? allowed.includes(country) : isHome(country, places))) return
  const name = country && new Intl.DisplayNames('en', { type: 'region' }).of(country)
  const where = name ? `this number’s country (${name})` : 'numbers that belong to no country'
  const instead = allowed
    ? 'Use one from another country.'
    : 'Use one from the country your company is in, which its time zone says.'
  throw new Refusal(400, 'number_blocked', `No codes are sent to ${where}. ${instead}`, { field: 'phone' })
}

function isHome(country: string, { zones, numbers }: Places): boolean {
  const own = zonesOf(country)
  return zones.some(zone => own.has(canonical(zone))) || numbers.some(number => countryOf(number) === country)
}

function countryOf(number: string): string | null {
  const parsed = parsePhoneNumberFromString(number)
  return parsed ? findCountry(parsed) : null
}

/** A method in newer engines, a property in older ones. */
type LocaleWithZones = Intl.Locale & { getTimeZones?(): string[] | undefined; timeZones?: string[] }

function zonesOf(country: string): Set<string> {
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`)
  return new Set((locale.getTimeZones?.() ?? locale.timeZones ?? []).map(canonical))
}

/** Zones have several names: Kolkata was Calcutta. */
function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return zone // the database knows zones that this engine does not
  }
}
