/** FlexSearch as its documentation suggests: forward, with suggestions. It gives an order but no score. */
import { Index } from 'flexsearch'
import type { LibraryRow, Search } from '../find-as-library.ts'

export function searchFlexSearch(rows: LibraryRow[]): Search {
  const index = new Index({ tokenize: 'forward', resolution: 9 })
  for (const { id, question, answer } of rows) index.add(id, `${question} ${answer}`)
  return question =>
    index.search(question, { suggest: true, limit: 100 }).map(id => ({ id: Number(id), score: null }))
}
