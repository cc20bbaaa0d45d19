import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { openDatabase } from '../../../supabase/local/stack/database/open-database.ts'
import { applyMigrations } from '../../../supabase/local/stack/host/apply-migrations.ts'
import { createDatabase } from '../../support/create-database.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { migrations } from '../../support/prepare-database.ts'
import { readCatalog } from '../support/read-catalog.ts'

/**
 * A hosted project's `postgres` is no superuser: it bypasses RLS, may make roles, and is a member of the roles of
 * the Data API and of Realtime's.
 */
const hostedRole = (role: string, database: string) => `
  create role ${role} login createrole bypassrls;
  grant anon, authenticated, service_role, supabase_realtime_admin, supabase_storage_admin to ${role};
  grant all on database ${database} to ${role};
  alter schema public owner to ${role};
  alter schema supabase_migrations owner to ${role};
  alter table supabase_migrations.schema_migrations owner to ${role};
  grant usage, create on schema extensions to ${role};
  grant usage on schema auth, realtime, storage to ${role};
  grant all on all tables in schema auth, realtime, storage to ${role};`

test('the migrations need no superuser, and make the same without one', async () => {
  const everything = await readCatalog(await openTestDatabase())
  const name = `hosted_${randomUUID().replaceAll('-', '')}`
  const url = new URL(await createDatabase(inject('postgresUrl'), name, 'template_host'))
  const admin = postgres(url.href, { max: 1 })
  await admin.unsafe(hostedRole(name, name))
  await admin.end()

  url.username = name
  const database = await openDatabase({ folder: '', url: url.href, settings: {} })
  await applyMigrations(database, migrations)
  const made = await readCatalog(database)
  await database.close()

  expect(made).toEqual(everything)
})
