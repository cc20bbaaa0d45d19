/** How long the database may take for a verb. Almost all answer a person who waits. */
import type { Verb } from './verbs.ts'

const usualMs = 8_000

/** A little longer than the verb's own statement_timeout, so that the database is the one to say that it took too long. */
const slowMs: Partial<Record<Verb, number>> = {
  import_entries: 125_000,
}

/** Milliseconds. */
export function deadlineOf(verb: Verb): number {
  return slowMs[verb] ?? usualMs
}
