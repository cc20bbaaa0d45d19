/** Keeps what people wrote out of the log: a database error prints as its code, not with its parameters and rows. */
import { inspect } from 'node:util'

export function quietError(error: unknown): unknown {
  const { code, routine } = (error ?? {}) as { code?: unknown; routine?: unknown }
  if (!(error instanceof Error) || typeof code !== 'string') return error
  const print = `the database refused a statement: ${[code, routine].filter(Boolean).join(' ')}`
  Object.defineProperty(error, inspect.custom, { value: () => print, configurable: true })
  return error
}
