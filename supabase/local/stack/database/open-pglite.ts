/** Opens PGlite, Postgres inside this process, in a folder of its own. */
import type { PGlite, QueryOptions } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { Kysely } from 'kysely'
import { StackError } from '../stack-error.ts'
import { becomeCaller } from './become-caller.ts'
import type { Database, Query } from './database.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import { quietError } from './quiet-error.ts'
import { tameLite } from './tame-lite.ts'
import { valueParsers } from './value-parsers.ts'

/** Extensions a hosted project can enable and a migration may name. */
const extensions = { btree_gin, btree_gist, citext, fuzzystrmatch, pg_trgm, pgcrypto, unaccent, uuid_ossp }

/** A jsonb parameter takes the value; PGlite on its own would take a string for JSON text. */
const byValue: QueryOptions = { serializers: { 114: JSON.stringify, 3802: JSON.stringify } }

/** `settings` live in the session only: they reach neither a table nor a log. */
export async function openPglite(folder: string, settings: Record<string, string>): Promise<Database> {
  const connection = await createPgliteConnection({
    url: folder,
    pgliteOptions: { extensions, parsers: valueParsers },
  })
  const pglite: PGlite = connection.driver
  try {
    await pglite.waitReady
  } catch (cause) {
    throw new StackError('database_broken', `The database in ${folder} could not be opened.`, cause)
  }
  connection.kysely = new Kysely({ dialect: pgliteDialect(pglite) })
  tameLite(connection)

  const query = queryWith(pglite)
  for (const setting of Object.entries({ TimeZone: 'UTC', ...settings })) {
    await query('select set_config($1, $2, false)', setting)
  }

  return {
    kind: 'pglite',
    connection,
    query,
    transaction: (run, { as, rollback = false } = {}) =>
      pglite.transaction(async transaction => {
        const inside = queryWith(transaction)
        if (as) await becomeCaller(inside, as)
        const result = await run(inside)
        if (rollback) await transaction.rollback()
        return result
      }),
    listen: (channel, heard) => pglite.listen(channel, heard).then(stop => () => stop()),
    close: () => connection.close(),
  }
}

function queryWith(runner: Pick<PGlite, 'query'>): Query {
  return async <R>(text: string, params: readonly unknown[] = []) => {
    const result = await runner.query<R>(text, [...params], byValue).catch(error => {
      throw quietError(error)
    })
    return result.rows
  }
}
