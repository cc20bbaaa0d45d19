/** wink-bm25-text-search as its documentation suggests: stemmed words without stop words. */
import openEngine from 'wink-bm25-text-search'
import nlp from 'wink-nlp-utils'
import type { LibraryRow, Search } from '../find-as-library.ts'

export function searchWink(rows: LibraryRow[]): Search {
  const engine = openEngine()
  engine.defineConfig({ fldWeights: { question: 2, answer: 1 } })
  engine.definePrepTasks([
    nlp.string.lowerCase,
    nlp.string.tokenize0,
    nlp.tokens.removeWords,
    nlp.tokens.stem,
    nlp.tokens.propagateNegations,
  ])
  for (const { id, question, answer } of rows) engine.addDoc({ question, answer }, id)
  engine.consolidate()
  return question => engine.search(question, 100).map(([id, score]) => ({ id: Number(id), score }))
}
