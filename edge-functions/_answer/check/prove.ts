/** Reads what a source backs, and what it backs without a no beside it. */

import { readClaims } from './claims/read-claims.ts'
import { nameKey } from './claims/read-names.ts'
import { splitClauses } from './split-clauses.ts'
import { splitSentences } from './split-sentences.ts'
import { fold, foldedWords, plain } from './words/fold.ts'
import type { Language } from './words/language.ts'
import { isNegative } from './words/negation-words.ts'

/** Keys of claims; `affirmed` is part of `proven`. */
export type Proofs = { proven: Set<string>; affirmed: Set<string> }

const refusal = /^\s*(?:no|nein|non|nao|nee)(?![\p{L}])/u

export function prove(
  { question, answer }: { question: string; answer: string },
  language: Language,
): Proofs {
  const proofs: Proofs = { proven: new Set(), affirmed: new Set() }
  const sentences = splitSentences(answer, true).sentences
  for (const sentence of sentences) readInto(proofs, sentence, language, true)

  // “Do you deliver on Sundays?” – “No.” says nothing of Sundays but no.
  const first = fold(plain(sentences[0] ?? ''))
  const isAffirmed = !refusal.test(first) && !isNegative(first, language)
  for (const sentence of splitSentences(question, true).sentences)
    readInto(proofs, sentence, language, isAffirmed)
  return proofs
}

function readInto(
  { proven, affirmed }: Proofs,
  sentence: string,
  language: Language,
  mayAffirm: boolean,
): void {
  for (const clause of splitClauses(plain(sentence))) {
    const { claims, implied } = readClaims(clause, language, false)
    const keys = claims.flatMap(claim => claim.proves).concat(implied, foldedWords(clause).map(nameKey)) // any word of a source may be written large
    const isAffirmed = mayAffirm && !isNegative(fold(clause), language)
    for (const key of keys) {
      proven.add(key)
      if (isAffirmed) affirmed.add(key)
    }
  }
}
