/** Codes go where they are needed: each one costs the platform money, and some countries' numbers earn their owners a share. */
import { Refusal } from '../../_platform/errors.ts'
import { homeFinder, type Places } from './home-finder.ts'

/**
 * `allowed` is the platform's list (ISO 3166); null lets codes go to the countries the companies are in, as their time zones
 * and their own numbers say. Throws a 400 that names the field `phone`.
 */
export function admitCountry(country: string | null, allowed: string[] | null, places: Places): void {
  if (country && (allowed ? allowed.includes(country) : homeFinder(places)(country))) return
  const name = country && new Intl.DisplayNames('en', { type: 'region' }).of(country)
  const where = name ? `this number’s country (${name})` : 'numbers that belong to no country'
  const instead = allowed
    ? 'Use one from another country.'
    : 'Use one from the country your company is in, which its time zone says.'
  throw new Refusal(400, 'number_blocked', `No codes are sent to ${where}. ${instead}`, { field: 'phone' })
}
