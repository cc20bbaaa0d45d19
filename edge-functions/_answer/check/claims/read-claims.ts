/** Reads all that a clause claims. */
import { fold } from '../words/fold.ts'
import type { Language } from '../words/language.ts'
import { digitsForWords } from '../words/number-words.ts'
import type { Claim } from './claim.ts'
import { impliedMeasures, readAmounts, readMeasures } from './read-amounts.ts'
import { readContacts } from './read-contacts.ts'
import { readDays } from './read-days.ts'
import { readNames } from './read-names.ts'
import { impliedPromises, readPromises } from './read-promises.ts'
import { readTimes } from './read-times.ts'

export type Claims = { claims: Claim[]; implied: string[] }

/** The text must be plain. `isStart`: it begins a sentence, where a capital means nothing. */
export function readClaims(text: string, language: Language, isStart: boolean): Claims {
  const contacts = readContacts(text)
  const names = readNames(contacts.rest, language, isStart)
  const folded = digitsForWords(fold(contacts.rest), language)
  const large = new Set(contacts.rest.match(/\p{Lu}\p{Ll}*/gu)?.map(fold))
  const amounts = readAmounts(folded)
  const days = readDays(amounts.rest, language, word => large.has(word))
  const times = readTimes(days.rest)
  const measures = readMeasures(times.rest)
  return {
    claims: [contacts, amounts, days, times, measures]
      .flatMap(({ claims }) => claims)
      .concat(names, readPromises(folded)),
    implied: [...impliedMeasures(folded), ...impliedPromises(folded)],
  }
}
