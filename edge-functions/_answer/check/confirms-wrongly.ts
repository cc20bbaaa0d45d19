/** Whether a yes answers a question that the sources answer with no, or that asks for a name they do not know. */
import { readNames } from './claims/read-names.ts'
import { contentWords } from './content-words.ts'
import type { Grounds } from './lay-grounds.ts'
import { fold, plain } from './words/fold.ts'
import type { Language } from './words/language.ts'

const yes =
  /^\W*(?:yes|yep|yeah|sure|of course|absolutely|certainly|definitely|indeed|ja|klar|naturlich|gerne?|sicher|oui|bien sur|si|claro|por supuesto|sim|com certeza|certo|certamente|zeker)(?!\p{L})/u
/** Whoever says their own name asks for nobody. */
const introduces =
  /(?:^|\P{L})(?:i'm|i am|my name|this is|ich bin|ich heisse|mein name|je suis|je m'appelle|soy|me llamo|sou|sono|mi chiamo|ik ben)(?!\p{L})/u
const shareOfQuestion = 0.8

export function confirmsWrongly(text: string, { asked, units, words, company }: Grounds, language: Language) {
  if (!yes.test(fold(text))) return false
  const question = plain(asked)
  const wanted = contentWords(question, language).filter(words.has)
  const close = units.filter(
    ({ words }) => wanted.length > 0 && wanted.filter(words.has).length >= wanted.length * shareOfQuestion,
  )
  const said = contentWords(text, language).filter(words.has)
  const isBacked = said.length > 1 && units.some(unit => !unit.isNegative && said.every(unit.words.has))
  if (!isBacked && close.length > 0 && close.every(unit => unit.isNegative)) return true
  if (introduces.test(fold(question))) return false
  return readNames(question, language, true).some(
    ({ needs, token }) => !needs.some(key => company.proven.has(key)) && !words.has(fold(token)),
  )
}
