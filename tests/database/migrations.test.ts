import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applyMigrations } from '../../supabase/local/stack/host/apply-migrations.ts'
import { splitStatements } from '../../supabase/local/stack/host/split-statements.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { migrations } from '../support/prepare-database.ts'
import { readCatalog } from './support/read-catalog.ts'

const migrated = await openTestDatabase()
const files = (await readdir(migrations)).filter(file => file.endsWith('.sql')).sort()
const atOnce = await readCatalog(migrated)

const folder = await mkdtemp(join(tmpdir(), 'foyer-migrations-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the migrations make something', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(atOnce.length).toBeGreaterThan(300)
})

test('applied a second time they do nothing', async () => {
  expect(await applyMigrations(migrated, migrations)).toEqual([])

  expect(await readCatalog(migrated)).toEqual(atOnce)
})

test('however many are applied first, the rest leads to the same end', async () => {
  const database = await openTestDatabase('host')

  for (const file of files) {
    await cp(join(migrations, file), join(folder, file))
    expect(await applyMigrations(database, folder)).toEqual([file])
  }

  expect(await readCatalog(database)).toEqual(atOnce)
})

test('they are recorded as the Supabase CLI records them', async () => {
  const recorded = await migrated.query(
    `select version || '_' || name || '.sql' as file from supabase_migrations.schema_migrations order by version`,
  )

  expect(recorded).toEqual(files.map(file => ({ file })))
})

test.each(files)('%s leaves beginning and ending the transaction to whoever applies it', async file => {
  const statements = splitStatements(await readFile(join(migrations, file), 'utf8'))
  const words = statements.map(statement => statement.replace(/^(--[^\n]*\n|\s)+/, '').toLowerCase())

  expect(words.filter(text => /^(begin|commit|rollback|start\s+transaction|end)\b/.test(text))).toEqual([])
})

test.each(files)('%s makes no role, and drops nothing of the host’s', async file => {
  const script = (await readFile(join(migrations, file), 'utf8')).replace(/--[^\n]*/g, '')

  expect(script).not.toMatch(/\b(create|alter|drop)\s+(role|user)\b/i)
  expect(script).not.toMatch(/\b(alter|drop)\s+\w+\s+(if exists\s+)?(auth|realtime|vault|storage)\./i)
})
