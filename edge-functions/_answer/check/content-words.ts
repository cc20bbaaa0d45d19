/** The words of a text that say something: no grammar, no courtesy, no digits. */
import { monthNumbers, weekdayNumbers } from './words/day-words.ts'
import { foldedWords } from './words/fold.ts'
import type { Language } from './words/language.ts'
import { lightWords } from './words/light-words.ts'
import { stopWords } from './words/stop-words.ts'

export function contentWords(text: string, language: Language): string[] {
  return foldedWords(text).filter(
    word =>
      word.length > 2 &&
      !/\p{N}/u.test(word) &&
      !stopWords[language].has(word) &&
      !lightWords[language].has(word) &&
      !weekdayNumbers.has(word) &&
      !weekdayNumbers.has(word.replace(/s$/, '')) &&
      !monthNumbers.has(word),
  )
}
