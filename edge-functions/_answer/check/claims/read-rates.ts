/** Reads what a price is paid for: £49 a month, 15 € am Tag, 28 € la hora. */
import type { Language } from '../words/language.ts'
import { digitsForWords } from '../words/number-words.ts'
import { readUnit } from './read-amounts.ts'
import { numeral, readNumber } from './read-number.ts'

const rate = new RegExp(
  `(?<![\\d.,])(${numeral})\\s?(?:[£€$]|\\p{L}{1,7})?\\s?(?:/|(?:a|an|per|each|every|pro|je|am|im|in der|die|jede[nrs]?|par|la|le|por|al|a la|cada|all'|al|ogni|op|o|het)\\s|l')\\s?(\\p{L}+)`,
  'gu',
)
const adverbs: [RegExp, string][] = [
  [/(?<!\p{L})(?:daily|taglich|tagessatz|diari[oa]|journalier)/u, 'day'],
  [/(?<!\p{L})(?:monthly|monatlich|mensual|mensuel\p{L}*|mensil\p{L}*|mensal)/u, 'month'],
  [/(?<!\p{L})(?:yearly|annual\p{L}*|jahrlich|jahres\p{L}*|anual\p{L}*|annuel\p{L}*|annuale)/u, 'year'],
]

/** Pairs of amount and span, such as `49 month:1`, and `* month:1` for a span without an amount. */
export function readRates(text: string, language: Language): Set<string> {
  const digits = digitsForWords(text, language)
  return new Set([
    ...[...digits.matchAll(rate)].flatMap(([, amount, name]) => {
      const unit = readUnit(name!)
      return unit ? [`${readNumber(amount!)} ${unit}`] : []
    }),
    ...adverbs.filter(([pattern]) => pattern.test(digits)).map(([, name]) => `* ${readUnit(name)}`),
  ])
}
