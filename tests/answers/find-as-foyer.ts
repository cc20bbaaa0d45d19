/** Foyer's own finding, in a database with the project's migrations. */
import { uuidv7 } from 'uuidv7'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Finder } from './finder.ts'
import type { Topic } from './read-topics.ts'

/** As many rows as an import writes in one statement. */
const atOnce = 2000

export function findAsFoyer(database: Database): Finder {
  return {
    name: `Foyer (${database.kind})`,
    async open(topics, language) {
      const company = uuidv7()
      await database.query('insert into public.companies (id, name, language) values ($1, $2, $3)', [
        company,
        'A company that is asked',
        language,
      ])
      const places = new Map<string, number>()
      for (let from = 0; from < topics.length; from += atOnce) {
        const ids = await write(database, company, topics.slice(from, from + atOnce))
        for (const [place, id] of ids.entries()) places.set(id, from + place)
      }
      await database.query('vacuum analyze') // as a server does within a minute

      return async question => {
        const found = await database.query<{ entry_id: string; confidence: number }>(
          'select entry_id, confidence from private.find_entries($1, $2, 10)',
          [company, question],
        )
        return {
          topics: found.map(({ entry_id }) => places.get(entry_id) ?? -1),
          certainty: Number(found[0]?.confidence ?? 0),
        }
      }
    },
  }
}

async function write(database: Database, company: string, topics: Topic[]): Promise<string[]> {
  const rows = topics.map(({ question, answer, alternatives }) => ({
    id: uuidv7(),
    question,
    answer,
    alternatives,
  }))
  await database.query(
    `insert into public.entries (id, company_id, question, answer, alternatives)
    select row.id, $1, row.question, row.answer, row.alternatives
    from jsonb_to_recordset($2) as row (id uuid, question text, answer text, alternatives text[])`,
    [company, rows],
  )
  return rows.map(({ id }) => id)
}
