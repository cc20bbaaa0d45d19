/** A person with an account, speaking SQL as the Data API would for them. */
import { uuidv7 } from 'uuidv7'
import type { Database, Query } from '../../supabase/local/stack/database/database.ts'

export type Person = {
  id: string
  name: string
  /** One statement, one transaction, with this person's role and claims. */
  query: Query
}

export async function signUp(database: Database, name: string): Promise<Person> {
  const id = uuidv7()
  await database.query('insert into auth.users (id, email) values ($1, $2)', [id, `${id}@example.com`])
  const claims = { sub: id, role: 'authenticated' }
  return { id, name, query: speakAs(database, 'authenticated', claims) }
}

/** Someone without an account, or a server with its secret key. */
export function speakAs(database: Database, role: string, claims: Record<string, unknown> = { role }): Query {
  return (text, params) => database.transaction(query => query(text, params), { as: { role, claims } })
}
