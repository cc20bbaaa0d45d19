/** Judges whether a sentence as a whole says what some source says. */
import type { ClaimKind } from './claims/claim.ts'
import { confirmsWrongly } from './confirms-wrongly.ts'
import { contentWords } from './content-words.ts'
import type { Clause } from './find-unbacked.ts'
import type { Grounds } from './lay-grounds.ts'
import type { Unit } from './read-units.ts'
import type { Stop, Verdict } from './verdict.ts'
import { indexWords } from './word-index.ts'
import { isAffirmation } from './words/affirmation-words.ts'
import { fold } from './words/fold.ts'
import type { Language } from './words/language.ts'
import { isNegative } from './words/negation-words.ts'

/** Parts of a sentence's content that the sources, and one source alone, must hold. */
const shareOfAll = 0.6
const shareOfOne = 0.5
/** A clause this close to a source says the same, or the opposite. */
const shareOfUnit = 0.8
/** A promise is judged by itself, and a bare number says little. */
const vague = new Set<ClaimKind>(['promise', 'number'])
/** What is claimed and backed is content, too; so many claims make up for words of the model's own. */
const mostClaims = 2
/** “No cash”: a no beside so few words is about them. */
const fewDenied = 2
/** In another language, a sentence with more content than this must hold something recognisable. */
const fewUntied = 2

export function judgeSupport(
  text: string,
  grounds: Grounds,
  { language, clauses }: { language: Language; clauses: Clause[] },
): Verdict {
  const words = [...new Set(contentWords(text, language))]
  const isEcho = clauses.some(clause => clause.isEcho)
  const claims = clauses.flatMap(clause => clause.claims)
  const specific = new Set(claims.filter(({ kind }) => !vague.has(kind)).map(({ token }) => token)).size
  if (clauses.every(clause => !clause.isNegative) && confirmsWrongly(text, grounds, language))
    return contradiction
  const isUnconfirmed = isEcho || claims.length > 0 || isAffirmation(fold(text))
  if (words.length === 0)
    return stand(specific > 0 && !isEcho ? 'grounded' : isUnconfirmed ? 'unconfirmed' : 'courtesy')

  if (clauses.some(clause => clause.isForeign)) {
    const isTied = specific > 0 || words.some(grounds.words.has)
    if (!isTied && words.length > fewUntied) return unsupported
    const known = words.filter(grounds.words.has)
    const speaking = grounds.units.filter(unit => known.some(unit.words.has))
    const isDenied = speaking.length > 0 && speaking.every(unit => unit.isNegative)
    if (specific === 0 && isDenied && !clauses.some(clause => clause.isNegative)) return contradiction
    return stand(isTied && !isEcho ? 'grounded' : 'unconfirmed')
  }

  const known = words.filter(grounds.words.has).length + Math.min(specific, mostClaims)
  const asked = words.filter(
    word => !grounds.words.has(word) && grounds.visitorWords.has(word) && !isNegative(word, language),
  ).length
  const all = words.length + Math.min(specific, mostClaims)
  if (isEcho) return known + asked >= all * shareOfAll ? stand('unconfirmed') : unsupported
  if (asked > 0) return unsupported // what only the visitor spoke of is what they hope to hear
  if (known < all * shareOfAll) return unsupported
  if (addsToList(text, grounds, language) || clauses.some(clause => isNew(clause, grounds)))
    return unsupported
  const isDenying = clauses.some(clause => clause.isNegative)
  if (specific === 0 && Math.max(...grounds.entries.map(entry => share(words, entry.words.has))) < shareOfOne)
    return unsupported
  return clauses.some(clause => isTurned(clause, grounds, isDenying)) ? contradiction : stand('grounded')
}

const lastOfList =
  /(\p{L}{3,}) (?:and|or|und|oder|sowie|et|ou|y|o|e|en|of) (?:an?|the|ein\p{L}*|der|die|das|une?|les?|la|el|l[oa]s|una|unos|uma?|os?|il|gli|het|de|een)? ?(\p{L}{3,})(?=[.,;!?)]|$)/gu

/** “Bosch, Shimano and Yamaha”: what the sources list does not grow. */
function addsToList(text: string, { words }: Grounds, language: Language): boolean {
  return [...fold(text).matchAll(lastOfList)].some(
    ([, before, last]) => words.has(before!) && contentWords(last!, language).some(word => !words.has(word)),
  )
}

/** “…, and students get in for less”: half a sentence that holds nothing the sources know. */
function isNew({ words, claims }: Clause, { words: known }: Grounds): boolean {
  return words.length > 0 && claims.every(({ kind }) => vague.has(kind)) && !words.some(known.has)
}

/** The sources that speak of this all do so with a no, and the clause without; or the other way round. */
function isTurned(
  { words, isNegative }: Clause,
  { words: all, units }: Grounds,
  isDenying: boolean,
): boolean {
  const known = words.filter(all.has)
  if (known.length === 0 || isNegative !== isDenying) return false
  if (!isNegative && words.some(word => isDenied(word, units))) return true
  const said = indexWords(words)
  const close = units.filter(
    unit =>
      share(known, unit.words.has) >= shareOfUnit ||
      (unit.isNegative && unit.content.length > 1 && unit.content.every(said.has)),
  )
  return close.length > 0 && close.every(unit => unit.isNegative !== isNegative)
}

/** “We repair chairs, but no upholstery”: whoever says upholstery must say no. */
function isDenied(word: string, units: Unit[]): boolean {
  const speaking = units.filter(unit => unit.words.has(word))
  return speaking.some(unit => unit.content.length <= fewDenied) && speaking.every(unit => unit.isNegative)
}

function share(words: string[], isKnown: (word: string) => boolean): number {
  return words.filter(isKnown).length / words.length
}

const stand = (standing: 'grounded' | 'courtesy' | 'unconfirmed'): Verdict => ({ stop: null, standing })
const unsupported: { stop: Stop } = { stop: { kind: 'unsupported', token: '' } }
const contradiction: { stop: Stop } = { stop: { kind: 'contradiction', token: '' } }
