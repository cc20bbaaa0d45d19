/** Opens the database: a Postgres server when a URL is given, else PGlite in the data folder. */
import { join } from 'node:path'
import type { Database } from './database.ts'

export type DatabasePlace = {
  folder: string
  url?: string | undefined
  /** Held by every session, written nowhere. */
  settings: Record<string, string>
}

export async function openDatabase({ folder, url, settings }: DatabasePlace): Promise<Database> {
  // only the engine in use is loaded: each costs a good part of the start
  if (url) {
    const { openPostgres } = await import('./open-postgres.ts')
    return openPostgres(url, settings)
  }
  const { openPglite } = await import('./open-pglite.ts')
  return openPglite(join(folder, 'database'), settings)
}
