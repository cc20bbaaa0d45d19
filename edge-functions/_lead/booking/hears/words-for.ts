/** The words to listen for: of the languages a visitor may write, and English, which many do. */
import type { BookingWords } from './booking-words.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const byLanguage: Record<string, BookingWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
}

/** `languages`: BCP 47, the likeliest first. */
export function wordsFor(...languages: string[]): BookingWords[] {
  const known = [...languages, 'en'].flatMap(language => byLanguage[language.slice(0, 2).toLowerCase()] ?? [])
  return [...new Set(known)]
}
