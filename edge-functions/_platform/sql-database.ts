/** The database by direct SQL, in the same process or through a pool: a tenth of an RPC's cost. */
import type { Database } from './database.ts'
import { UpstreamError } from './errors.ts'
import { lostRace } from './lost-race.ts'

/** A verb is one transaction: one that was taken back for another's sake is tried again. */
const attempts = 3

/** Runs one statement as `service_role`; parameters are positional (`$1`). */
export type RunSql = (statement: string, parameters: unknown[]) => Promise<Record<string, unknown>[]>

export function sqlDatabase(run: RunSql): Database {
  return {
    async call(verb, args) {
      // Verb and argument names come from the Verbs type alone, never from a request.
      const named = Object.keys(args).map((name, index) => `${name} => $${index + 1}`)
      const statement = `select service.${verb}(${named.join(', ')}) as result`
      for (let attempt = 1; ; attempt += 1) {
        try {
          const [row] = await run(statement, Object.values(args))
          return row?.result as never
        } catch (cause) {
          if (!lostRace(cause) || attempt === attempts)
            throw new UpstreamError(`service.${verb}`, null, cause)
        }
      }
    },
  }
}
