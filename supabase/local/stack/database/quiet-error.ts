/** Keeps what people wrote out of the log: a database error prints as its code and statement, never with values. */
import { inspect } from 'node:util'

/** Returns the same error; only what `console` makes of it changes. */
export function quietError(error: unknown): unknown {
  const { code, routine, query } = (error ?? {}) as { code?: unknown; routine?: unknown; query?: unknown }
  if (!(error instanceof Error) || typeof code !== 'string') return error
  const ours = code === 'P0001' ? error.message : null // raised by our own SQL, which quotes nobody
  const first = `the database refused a statement: ${[code, routine, ours].filter(Boolean).join(' ')}`
  const print = typeof query === 'string' ? `${first}\n  ${oneLine(query)}` : first
  Object.defineProperty(error, inspect.custom, { value: () => print, configurable: true })
  return error
}

function oneLine(query: string): string {
  return query.replace(/\s+/g, ' ').trim().slice(0, 200)
}
