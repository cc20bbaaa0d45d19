/** Tells the language of what people write, short and careless as it is; null rather than a guess. */

import { askingWords } from '../check/words/asking-words.ts'
import { foldedWords } from '../check/words/fold.ts'
import { type Language, languages } from '../check/words/language.ts'
import { lightWords } from '../check/words/light-words.ts'
import { stopWords } from '../check/words/stop-words.ts'

/** Letters and signs that only one of them writes. */
const letters: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:i['’]m|don['’]t|you['’]re|it['’]s)(?!\p{L})/iu,
  de: /[äöüß]/iu,
  fr: /[œêî]|(?<!\p{L})(?:qu|j|c|n)['’]\p{L}/iu,
  es: /[ñ¿¡]/iu,
  pt: /[ãõ]|(?<!\p{L})\p{L}+ções?(?!\p{L})/iu,
  it: /(?<!\p{L})(?:c['’]è|perché|dell['’]|cos['’]è)/iu,
  nl: /\p{L}ij\p{L}|(?<!\p{L})zijn(?!\p{L})/iu,
}
const lists = [stopWords, lightWords, askingWords]

/** What two languages share tells half. `fewest`: what must speak for it, in words. */
const fewestWords = 1.5
/** How far it must be ahead of every other language. */
const lead = 1.6

export function tellClearly(text: string, fewest = fewestWords): Language | null {
  const scores = new Map<Language, number>(
    languages.map(language => [language, letters[language].test(text) ? 1 : 0]),
  )
  for (const word of foldedWords(text)) {
    const speaking = languages.filter(language => lists.some(list => list[language].has(word)))
    for (const language of speaking) scores.set(language, scores.get(language)! + 1 / speaking.length)
  }
  const [first, second] = [...scores].toSorted(([, a], [, b]) => b - a)
  return first![1] >= fewest && first![1] >= second![1] * lead ? first![0] : null
}
