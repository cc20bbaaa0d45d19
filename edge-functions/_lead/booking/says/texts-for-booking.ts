/** What is said about appointments, by language. */
import type { BookingTexts } from './booking-texts.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const byLanguage: Record<string, BookingTexts> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
}

/** `language`: BCP 47; English where we have no words of it. */
export function textsForBooking(language: string): BookingTexts {
  return byLanguage[language.slice(0, 2).toLowerCase()] ?? english
}
