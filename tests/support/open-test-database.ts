/** A database of its own for one test file, on the engine of the running project; closed after the file. */
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { openDatabase } from '../../supabase/local/stack/database/open-database.ts'
import { createDatabase } from './create-database.ts'

/** Without rows. `upTo: 'host'` leaves the project's migrations out. */
export async function openTestDatabase(upTo: 'host' | 'migrations' = 'migrations'): Promise<Database> {
  const server = process.env.FOYER_TEST_DATABASE_URL
  return server ? openCopyOnPostgres(server, upTo) : openCopyOnPglite(upTo)
}

async function openCopyOnPostgres(server: string, upTo: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await createDatabase(server, name, `template_${upTo}`)
  const database = await openDatabase({ folder: '', url, settings })
  afterAll(() => database.close())
  return database
}

async function openCopyOnPglite(upTo: string): Promise<Database> {
  const templates = inject('pgliteFolder')
  const folder = await mkdtemp(join(templates, 'copy-'))
  await cp(join(templates, upTo), folder, { recursive: true })
  const database = await openDatabase({ folder, settings })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })
  return database
}

const settings = { 'stack.vault_key': 'opens nothing but the databases of this test run' }
