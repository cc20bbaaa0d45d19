/** Reads a source clause by clause, each with its yes or no; the question belongs to the first, which answers it. */
import { contentWords } from './content-words.ts'
import { splitClauses } from './split-clauses.ts'
import { splitSentences } from './split-sentences.ts'
import { indexWords, type WordIndex } from './word-index.ts'
import { fold, foldedWords, plain } from './words/fold.ts'
import type { Language } from './words/language.ts'
import { isNegative } from './words/negation-words.ts'

export type Unit = { words: WordIndex; content: string[]; isNegative: boolean }

export function readUnits(
  { question, answer }: { question: string; answer: string },
  language: Language,
): Unit[] {
  return splitSentences(plain(answer), true)
    .sentences.flatMap(splitClauses)
    .flatMap(clause => splitTurned(clause, language))
    .map((clause, index) => ({
      words: indexWords(foldedWords(index === 0 ? `${question} ${clause}` : clause)),
      content: contentWords(clause, language),
      isNegative: isNegative(fold(clause), language),
    }))
}

const joint = /\s(?:and|und|et|y|e|en)\s/iu

/** “They are valid for a year and cannot be exchanged”: only one half says no. “Cats and dogs cannot stay” has no halves. */
function splitTurned(clause: string, language: Language): string[] {
  const parts = clause.split(joint)
  const isTurning = new Set(parts.map(part => isNegative(fold(part), language))).size > 1
  return isTurning && parts.every(part => contentWords(part, language).length > 1 || /\d/.test(part))
    ? parts
    : [clause]
}
