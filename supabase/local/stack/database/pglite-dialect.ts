/**
 * A Kysely dialect in which a transaction has PGlite's one session to itself.
 *
 * The dialect that comes with @supabase/lite sends BEGIN and COMMIT as plain statements, so the statements of
 * concurrent requests interleave inside each other's transactions, and run under each other's role. Here every
 * transaction is PGlite's own, which holds the session's lock; single statements and direct SQL wait for it.
 */
import type { PGlite, Transaction } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { quietError } from './quiet-error.ts'

export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => pgliteSession(pglite),
      beginTransaction: (session, settings) => (session as PgliteSession).begin(settings),
      commitTransaction: session => (session as PgliteSession).end('commit'),
      rollbackTransaction: session => (session as PgliteSession).end('rollback'),
      releaseConnection: async () => {},
      destroy: async () => {}, // whoever opened PGlite closes it
    }),
  }
}

type PgliteSession = DatabaseConnection & {
  begin(settings: TransactionSettings): Promise<void>
  end(how: 'commit' | 'rollback'): Promise<void>
}

function pgliteSession(pglite: PGlite): PgliteSession {
  let open: OpenTransaction | null = null

  return {
    async begin(settings) {
      open = await openTransaction(pglite)
      const modes = transactionModes(settings)
      if (modes) await open.transaction.query(`set transaction ${modes}`)
    },
    async end(how) {
      const ending = open
      open = null
      await ending?.end(how)
    },
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const result = await (open?.transaction ?? pglite).query<R>(sql, [...parameters]).catch(error => {
        throw quietError(error)
      })
      const rows = result.rows as R[]
      return result.affectedRows === undefined
        ? { rows }
        : { rows, numAffectedRows: BigInt(result.affectedRows) }
    },
    // biome-ignore lint/correctness/useYield: it only refuses
    async *streamQuery() {
      throw new Error('PGlite does not stream rows')
    },
  }
}

type OpenTransaction = { transaction: Transaction; end(how: 'commit' | 'rollback'): Promise<void> }

/** Holds PGlite's transaction open until `end`: PGlite wants a callback, Kysely wants begin and commit. */
function openTransaction(pglite: PGlite): Promise<OpenTransaction> {
  return new Promise((opened, failed) => {
    let finish = () => {}
    const until = new Promise<void>(resolve => {
      finish = resolve
    })
    const closed = pglite.transaction(async transaction => {
      opened({
        transaction,
        async end(how) {
          if (how === 'rollback') await transaction.rollback()
          finish()
          await closed
        },
      })
      await until
    })
    closed.catch(failed) // a BEGIN that fails; a COMMIT that fails is thrown by `end`
  })
}

function transactionModes({ isolationLevel, accessMode }: TransactionSettings): string {
  return [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(', ')
}
