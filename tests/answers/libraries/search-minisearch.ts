/** MiniSearch as its documentation suggests: fuzzy, with prefixes. */
import MiniSearch from 'minisearch'
import type { LibraryRow, Search } from '../find-as-library.ts'

export function searchMiniSearch(rows: LibraryRow[]): Search {
  const index = new MiniSearch<LibraryRow>({
    fields: ['question', 'answer'],
    searchOptions: { boost: { question: 2 }, fuzzy: 0.2, prefix: true },
  })
  index.addAll(rows)
  return question => index.search(question).map(({ id, score }) => ({ id: Number(id), score }))
}
