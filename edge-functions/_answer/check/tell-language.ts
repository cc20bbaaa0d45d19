/** Tells the language of a text by its small words and its letters. */
import { foldedWords } from './words/fold.ts'
import { type Language, languages } from './words/language.ts'
import { lightWords } from './words/light-words.ts'
import { stopWords } from './words/stop-words.ts'

const letters: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/iu,
  fr: /[êîœ]|(?<!\p{L})[ldnq][’']/iu,
  es: /[ñ¿¡]/iu,
  pt: /[ãõ]/iu,
  it: /[ìò]/iu,
  nl: /ij/iu,
}

/** Every language that fits best; none when fewer than `fewest` of its words are there. */
export function tellLanguages(text: string, fewest = 1): Language[] {
  const words = foldedWords(text)
  const scores = languages.map(language => ({
    language,
    score:
      words.filter(word => stopWords[language].has(word)).length +
      words.filter(word => lightWords[language].has(word)).length / 2 +
      (letters[language]?.test(text) ? 1 : 0),
  }))
  const best = Math.max(...scores.map(({ score }) => score))
  return best < fewest ? [] : scores.filter(({ score }) => score === best).map(({ language }) => language)
}

/** Null when it is not certain. */
export function tellLanguage(text: string, fewest = 2): Language | null {
  const [told = null, ...others] = tellLanguages(text, fewest)
  return others.length === 0 ? told : null
}
