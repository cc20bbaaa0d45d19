/** Orama as its documentation suggests: one letter of tolerance, any of the words. */
import { create, insertMultiple, search } from '@orama/orama'
import type { LibraryRow, Search } from '../find-as-library.ts'

export async function searchOrama(rows: LibraryRow[]): Promise<Search> {
  const index = create({ schema: { row: 'number', question: 'string', answer: 'string' } })
  await insertMultiple(
    index,
    rows.map(({ id, question, answer }) => ({ row: id, question, answer })),
  )
  return async question => {
    const { hits } = await search(index, {
      term: question,
      limit: 100,
      boost: { question: 2 },
      tolerance: 1,
      threshold: 1,
    })
    return hits.map(({ document, score }) => ({ id: document.row, score }))
  }
}
