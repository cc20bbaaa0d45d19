/** Opens a Postgres server by its URL, through the pool @supabase/lite makes. */
import { createPostgresConnection } from '@supabase/lite/postgres'
import postgres, { type Sql } from 'postgres'
import { StackError } from '../stack-error.ts'
import { becomeCaller } from './become-caller.ts'
import type { Database, Query } from './database.ts'
import { quietError } from './quiet-error.ts'
import { tameLite } from './tame-lite.ts'
import { valueParsers } from './value-parsers.ts'

/**
 * `settings` travel in each connection's startup packet: they are no statement, so neither the server's log nor
 * pg_stat_statements sees them. A transaction pooler refuses such packets; the URL must reach the server itself.
 */
export async function openPostgres(url: string, settings: Record<string, string>): Promise<Database> {
  if (!/^postgres(ql)?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new StackError(
      'database_unreachable',
      'The database URL must look like postgres://user:password@host:5432/name.',
    )
  }
  const options = { max: 8, connect_timeout: 10, onnotice: () => {}, connection: settings }
  const connection = createPostgresConnection({
    url,
    postgresOptions: { ...options, types: { ...postgresTypes, ...jsonAsText } },
  })
  const pool = postgres(url, { ...options, types: postgresTypes })
  try {
    await pool.unsafe('select 1')
  } catch (cause) {
    await pool.end({ timeout: 0 })
    throw unreachable(url, cause)
  }
  tameLite(connection)

  return {
    kind: 'postgres',
    connection,
    query: queryWith(pool),
    transaction: (run, { as, rollback = false } = {}) => {
      let result: Awaited<ReturnType<typeof run>>
      return pool
        .begin(async session => {
          const inside = queryWith(session)
          if (as) await becomeCaller(inside, as)
          result = await run(inside)
          if (rollback) throw undo
        })
        .catch(error => {
          if (error !== undo) throw error
        })
        .then(() => result)
    },
    listen: async (channel, heard) => {
      const { unlisten } = await pool.listen(channel, heard)
      return () => unlisten()
    },
    close: async () => {
      await Promise.all([pool.end({ timeout: 5 }), connection.driver.end({ timeout: 5 })])
    },
  }
}

/** Parameters are typed by the server, never guessed from the value: an array may be meant for jsonb. */
function queryWith(session: Pick<Sql, 'unsafe' | 'typed'>): Query {
  return async (text, params = []) => {
    const typed = params.map(value => session.typed(value, 0))
    const rows = await session.unsafe(text, typed as never[], { prepare: params.length > 0 }).catch(error => {
      throw quietError(error)
    })
    return [...rows] as never[]
  }
}

/** Undoes a transaction without being an error. */
const undo = Symbol('undo')

const postgresTypes = Object.fromEntries(
  Object.entries(valueParsers).map(([id, parse]) => [
    `type ${id}`,
    { to: Number(id), from: [Number(id)], serialize: asText, parse },
  ]),
)

function asText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

function unreachable(url: string, cause: unknown): StackError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StackError(
    'database_unreachable',
    `The database at ${new URL(url).host} cannot be reached: ${reason}.`,
    cause,
  )
}

/** Lite hands JSON over as its text, the rest of the stack as the value: the one pool cannot serve both. */
const jsonAsText = {
  json: { to: 114, from: [114], serialize: asJsonText, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: asJsonText, parse: JSON.parse },
}

function asJsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
