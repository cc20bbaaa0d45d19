/** Opens the database: a Postgres server when a URL is given, else PGlite in the data folder. */
import { join } from 'node:path'
import type { Database } from './database.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'

export type DatabasePlace = {
  folder: string
  url?: string | undefined
  /** Held by every session, written nowhere. */
  settings: Record<string, string>
}

export function openDatabase({ folder, url, settings }: DatabasePlace): Promise<Database> {
  return url ? openPostgres(url, settings) : openPglite(join(folder, 'database'), settings)
}
