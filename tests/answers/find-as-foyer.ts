/** Foyer's own finding, in a database with the project's migrations. */
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Finder } from './finder.ts'
import { writeCompany } from './write-company.ts'

export function findAsFoyer(database: Database): Finder {
  return {
    name: `Foyer (${database.kind})`,
    async open(topics, language) {
      const { id, places } = await writeCompany(database, topics, language)
      return async question => {
        const found = await database.query<{ entry_id: string; confidence: number }>(
          'select entry_id, confidence from private.find_entries($1, $2, 10)',
          [id, question],
        )
        return {
          topics: found.map(({ entry_id }) => places.get(entry_id) ?? -1),
          certainty: Number(found[0]?.confidence ?? 0),
        }
      }
    },
  }
}
