/** A search library as a finder: it is given a row per phrasing, and judged by the best row of each topic. */
import type { Finder } from './finder.ts'
import type { Topic } from './read-topics.ts'

export type LibraryRow = { id: number; question: string; answer: string }

/** Best first; a null score says that the library gives none. */
export type Hit = { id: number; score: number | null }

export type Library = (rows: LibraryRow[]) => Promise<Search> | Search
export type Search = (question: string) => Promise<Hit[]> | Hit[]

export function findAsLibrary(name: string, open: Library): Finder {
  return {
    name,
    async open(topics) {
      const { rows, topicOf } = toRows(topics)
      const search = await open(rows)
      return async question => {
        const hits = await search(question)
        return {
          topics: [...new Set(hits.map(({ id }) => topicOf[id] ?? -1))].slice(0, 10),
          certainty: hits[0]?.score === null ? null : (hits[0]?.score ?? 0),
        }
      }
    },
  }
}

function toRows(topics: Topic[]): { rows: LibraryRow[]; topicOf: number[] } {
  const rows: LibraryRow[] = []
  const topicOf: number[] = []
  for (const [place, { question, alternatives, answer }] of topics.entries()) {
    for (const phrasing of [question, ...alternatives]) {
      rows.push({ id: rows.length, question: phrasing, answer })
      topicOf.push(place)
    }
  }
  return { rows, topicOf }
}
