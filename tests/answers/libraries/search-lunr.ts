/** lunr as its documentation suggests: stemmed words, and one letter of tolerance for the longer ones. */
import lunr from 'lunr'
import type { LibraryRow, Search } from '../find-as-library.ts'

export function searchLunr(rows: LibraryRow[]): Search {
  const index = lunr(builder => {
    builder.ref('id')
    builder.field('question', { boost: 2 })
    builder.field('answer')
    for (const row of rows) builder.add(row)
  })
  return question => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const hits = index.query(query => {
      for (const word of words) {
        query.term(word, { usePipeline: true, boost: 10 })
        if (word.length > 3) query.term(word, { usePipeline: false, editDistance: 1 })
      }
    })
    return hits.map(({ ref, score }) => ({ id: Number(ref), score }))
  }
}
