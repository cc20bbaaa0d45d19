/** The locale in which people read dates and times. Everything that is written to visitors asks here. */
import { readLanguage } from '../read-language.ts'

/**
 * A language with a region is its own locale. English without one is American where the zone is, and British elsewhere.
 * `language`: BCP 47. `zone`: IANA, of the clock that is written.
 */
export function localeOf(language: string, zone: string): string {
  return language === 'en' && !/^(?:America|US)\//.test(zone) ? 'en-GB' : readLanguage(language)
}
