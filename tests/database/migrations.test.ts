import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applyMigrations } from '../../supabase/local/stack/host/apply-migrations.ts'
import { splitStatements } from '../../supabase/local/stack/host/split-statements.ts'
import { addEntry, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { migrations } from '../support/prepare-database.ts'
import { signUp } from '../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'
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

test('a house that ran before it had phones keeps every row, and its messages were sent when they were written', async () => {
  const [before, old] = [await openTestDatabase('host'), await mkdtemp(join(tmpdir(), 'foyer-migrations-'))]
  afterAll(() => rm(old, { recursive: true, force: true }))
  const withoutPhones = files.filter(file => file < '20261122100000')
  await Promise.all(withoutPhones.map(file => cp(join(migrations, file), join(old, file))))
  await applyMigrations(before, old)
  const ana = await signUp(before, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')
  const { conversation, turn } = turnOf(await visit(before, juniper).says('Do you deliver?'))
  await verbs(before).call('record_reply', { conversation_id: conversation, turn, reply: reply() })
  await before.query(
    `with person as (insert into contacts (company_id, name) values ($1, 'Vi') returning company_id, id)
    insert into addresses (company_id, contact_id, kind, value) select company_id, id, 'sms', '+5511987654321' from person`,
    [juniper.id],
  )
  const kept = `select (select count(*) from messages) as messages, (select count(*) from conversations) as conversations,
    (select count(*) from conversation_events) as events, (select count(*) from contacts) as contacts,
    (select count(*) from entry_versions) as versions, (select count(*) from private.turns) as turns`
  const [counted] = await before.query(kept)

  expect(await applyMigrations(before, migrations)).toEqual(files.filter(file => file >= '20261122100000'))

  expect(await before.query(kept)).toEqual([counted])
  expect(counted).toMatchObject({ messages: 2, conversations: 1, contacts: 1 })
  expect(await before.query('select text from messages where sent_at <> created_at')).toEqual([])
  expect(await before.query('select value, match_key from addresses')).toEqual([
    { value: '+5511987654321', match_key: '+551187654321' },
  ])
  expect(turnOf(await visit(before, juniper).says('Do you deliver?')).questions).toHaveLength(1)
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
