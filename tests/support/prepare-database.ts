/** Opens a database with what a host provides, and the project's migrations unless told to stop before them. */
import { resolve } from 'node:path'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { type DatabasePlace, openDatabase } from '../../supabase/local/stack/database/open-database.ts'
import { applyMigrations } from '../../supabase/local/stack/host/apply-migrations.ts'
import { prepareHost } from '../../supabase/local/stack/host/prepare-host.ts'
import { openApi } from '../../supabase/local/stack/http/open-api.ts'

export const migrations = resolve(import.meta.dirname, '../../supabase/migrations')

export async function prepareDatabase(
  place: Pick<DatabasePlace, 'folder' | 'url'>,
  upTo: 'host' | 'migrations' = 'migrations',
): Promise<Database> {
  const database = await openDatabase({ ...place, settings: { 'stack.vault_key': testKey } })
  const { systemSchema } = await openApi({
    database,
    keys: { publishable: testKey, secret: testKey, jwt: testKey, vault: testKey, jobs: testKey },
    siteUrl: 'http://localhost',
    schemas: ['public'],
    printMail: () => {},
  })
  await prepareHost(database, systemSchema)
  if (upTo === 'migrations') await applyMigrations(database, migrations)
  return database
}

const testKey = 'opens nothing but the databases of this test run'
