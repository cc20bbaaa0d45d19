import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStack, testStack } from './test-stack.ts'

let local: TestStack
beforeAll(async () => {
  local = await testStack()
}, 60_000)
afterAll(() => local.close())

const asService = { as: { role: 'service_role' } }

test('a secret is given back to the service as it was stored', async () => {
  const name = randomUUID()
  const { query, transaction } = local.stack.sql

  const [made] = await query<{ id: string }>('select vault.create_secret($1, $2, $3) as id', [
    's3cret – ü',
    name,
    'why',
  ])
  const [read] = await transaction(
    inside =>
      inside('select id, name, description, decrypted_secret from vault.decrypted_secrets where name = $1', [
        name,
      ]),
    asService,
  )

  expect(read).toEqual({ id: made?.id, name, description: 'why', decrypted_secret: 's3cret – ü' })
})

test('what lies in the table is not the secret, and differs for equal secrets', async () => {
  const { query } = local.stack.sql
  const plain = `plain-${randomUUID()}`

  await query('select vault.create_secret($1), vault.create_secret($1)', [plain])
  const rows = await query<{ secret: string }>(
    'select secret from vault.secrets order by created_at desc limit 2',
  )

  const opened = rows.map(({ secret }) => Buffer.from(secret, 'base64').toString('latin1') + secret)
  expect(opened.join()).not.toContain(plain)
  expect(rows[0]?.secret).not.toBe(rows[1]?.secret)
})

test('a secret moved to another row cannot be opened', async () => {
  const { query } = local.stack.sql
  const [pair] = await query<{ a: string; b: string }>(
    `select vault.create_secret('a') as a, vault.create_secret('b') as b`,
  )

  await query(
    'update vault.secrets set secret = (select secret from vault.secrets where id = $1) where id = $2',
    [pair?.a, pair?.b],
  )

  const opening = query('select decrypted_secret from vault.decrypted_secrets where id = $1', [pair?.b])
  await expect(opening).rejects.toMatchObject({ code: 'XX001' })
  await query('delete from vault.secrets where id = $1', [pair?.b])
})

test('a session without the key opens nothing', async () => {
  const opening = local.stack.sql.transaction(query => query('select * from vault.decrypted_secrets'), {
    as: { role: 'service_role', settings: { 'stack.vault_key': '' } },
  })

  await expect(opening).rejects.toMatchObject({ code: '42501' })
})

test('updating a secret changes what is given and keeps the rest', async () => {
  const { query } = local.stack.sql
  const name = randomUUID()
  const [made] = await query<{ id: string }>(`select vault.create_secret('old', $1) as id`, [name])

  await local.stack.sql.transaction(
    inside => inside(`select vault.update_secret($1, 'new')`, [made?.id]),
    asService,
  )

  const [read] = await query('select name, decrypted_secret from vault.decrypted_secrets where id = $1', [
    made?.id,
  ])
  expect(read).toEqual({ name, decrypted_secret: 'new' })
})

test('two secrets cannot bear one name, many may bear none', async () => {
  const { query } = local.stack.sql
  const name = randomUUID()
  await query(`select vault.create_secret('one', $1)`, [name])

  await expect(query(`select vault.create_secret('two', $1)`, [name])).rejects.toMatchObject({
    code: '23505',
  })
  await query(`select vault.create_secret('x'), vault.create_secret('y')`)
})

test('a deleted secret is gone', async () => {
  const [made] = await local.stack.sql.query<{ id: string }>(`select vault.create_secret('gone') as id`)

  await local.stack.sql.transaction(
    inside => inside('delete from vault.secrets where id = $1', [made?.id]),
    asService,
  )

  expect(
    await local.stack.sql.query('select from vault.decrypted_secrets where id = $1', [made?.id]),
  ).toEqual([])
})

test.each([
  ['anon', `select vault.create_secret('x')`, 'permission denied for schema vault'],
  ['anon', 'select * from vault.decrypted_secrets', 'permission denied for schema vault'],
  ['authenticated', 'select * from vault.secrets', 'permission denied for schema vault'],
  ['service_role', `insert into vault.secrets (secret) values ('x')`, 'permission denied for table secrets'],
  ['service_role', `update vault.secrets set name = 'x'`, 'permission denied for table secrets'],
])('%s may not: %s', async (role, statement, message) => {
  const trying = local.stack.sql.transaction(query => query(statement), { as: { role } })

  await expect(trying).rejects.toMatchObject({ code: '42501', message })
})

test('the key is in no table and no setting that the server lists', async () => {
  const [row] = await local.stack.sql.query<{ listed: number }>(
    `select count(*)::int as listed from pg_settings where setting = $1`,
    [local.stack.keys.vault],
  )

  expect(row?.listed).toBe(0)
})

test('secrets outlive a restart', async () => {
  const name = randomUUID()
  await local.stack.sql.query('select vault.create_secret($1, $2)', ['still here', name])

  await local.restart()

  const [read] = await local.stack.sql.query(
    'select decrypted_secret from vault.decrypted_secrets where name = $1',
    [name],
  )
  expect(read).toEqual({ decrypted_secret: 'still here' })
})
