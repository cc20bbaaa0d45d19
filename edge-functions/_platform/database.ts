/** The port to the database: one verb, one round trip. Functions know nothing else of it. */
import type { Verb, Verbs } from './verbs.ts'

export type Database = {
  /** Throws `UpstreamError` when the database does not answer in time or refuses the call. */
  call<V extends Verb>(verb: V, args: Verbs[V]['args']): Promise<Verbs[V]['result']>
}
