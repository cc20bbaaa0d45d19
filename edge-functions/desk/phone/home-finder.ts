/** Whether a company is in a country, as its time zone and its own numbers say. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { findCountry } from './find-country.ts'

/** Where the member's companies are. */
export type Places = {
  /** IANA. */
  zones: string[]
  /** E.164: those the companies are reached at. */
  numbers: string[]
}

/** Tells of a country (ISO 3166) whether one of the places is in it. */
export function homeFinder({ zones, numbers }: Places): (country: string) => boolean {
  const named = new Set(zones.flatMap(zone => [zone, canonical(zone)]))
  const called = new Set(numbers.map(countryOf))
  return country => called.has(country) || zonesOf(country).some(zone => named.has(zone))
}

function countryOf(number: string): string | null {
  const parsed = parsePhoneNumberFromString(number)
  return parsed ? findCountry(parsed) : null
}

/** A method in newer engines, a property in older ones. */
type LocaleWithZones = Intl.Locale & { getTimeZones?(): string[] | undefined; timeZones?: string[] }

function zonesOf(country: string): string[] {
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`)
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** Zones have several names, and an engine lists one of them: Kolkata was Calcutta. */
function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return zone // the database knows zones that this engine does not
  }
}
