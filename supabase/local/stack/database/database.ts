/** What the rest of the stack, and whoever embeds it, may ask of a database, whichever engine answers. */
import type { Connection } from '@supabase/lite'

export type Row = Record<string, unknown>

/**
 * Runs one statement. Parameters are `$1`, `$2`, …; a jsonb parameter takes the value, not its text.
 * Rows come back alike from every engine: bigint as a number (a decimal string past 2^53), timestamps as
 * ISO 8601, jsonb parsed, bytea as Uint8Array. Throws the engine's error, whose `code` is the SQLSTATE.
 */
export type Query = <R = Row>(text: string, params?: readonly unknown[]) => Promise<R[]>

/** Whom a transaction speaks for: a role, its JWT claims and further settings, all gone at its end. */
export type Caller = {
  role: string
  claims?: Record<string, unknown>
  settings?: Record<string, string>
}

export type TransactionOptions = {
  as?: Caller
  /** Undo everything at the end; for asking the database what it would allow. */
  rollback?: boolean
}

export type Database = {
  kind: 'pglite' | 'postgres'
  /** The same database as @supabase/lite wants it. */
  connection: Connection
  /** One statement as the owner of everything. Inside `transaction`, use the query given there: this one would wait for ever. */
  query: Query
  transaction<T>(run: (query: Query) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Hears NOTIFY on a channel until the returned function is called. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
