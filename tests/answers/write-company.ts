/** Writes a company and its entries into a database, as an import does: many rows in one statement. */
import { uuidv7 } from 'uuidv7'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Topic } from './read-topics.ts'

/** As many rows as an import writes in one statement. */
const atOnce = 2000

/** `places`: of each entry's id among the topics. */
export type WrittenCompany = { id: string; places: Map<string, number> }

export async function writeCompany(
  database: Database,
  topics: Topic[],
  language: string,
): Promise<WrittenCompany> {
  const id = uuidv7()
  await database.query('insert into public.companies (id, name, language) values ($1, $2, $3)', [
    id,
    'A company that is asked',
    language,
  ])
  const places = new Map<string, number>()
  for (let from = 0; from < topics.length; from += atOnce) {
    const ids = await writeEntries(database, id, topics.slice(from, from + atOnce))
    for (const [place, entry] of ids.entries()) places.set(entry, from + place)
  }
  await database.query('vacuum analyze') // as a server does within a minute
  return { id, places }
}

async function writeEntries(database: Database, company: string, topics: Topic[]): Promise<string[]> {
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
