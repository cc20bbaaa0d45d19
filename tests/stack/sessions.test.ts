import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStack, testStack } from './test-stack.ts'

let local: TestStack
beforeAll(async () => {
  local = await testStack()
}, 60_000)
afterAll(() => local.close())

const times = 100

test('hundreds of requests and transactions at once never run as one another', async () => {
  const ana = await local.signUp('Ana')
  const bo = await local.signUp('Bo')
  const [anaId, boId] = await Promise.all(
    [ana, bo].map(async client => (await client.auth.getUser()).data.user?.id),
  )
  await ana.from('notes').insert({ body: 'of Ana' })
  await bo.from('notes').insert({ body: 'of Bo' })
  const pause = () => new Promise(resolve => setTimeout(resolve, Math.random() * 3))

  const throughApi = async (client: typeof ana, id: string | undefined, body: string) => {
    await pause()
    expect((await client.rpc('who_am_i')).data).toEqual({
      user: 'authenticated',
      role: 'authenticated',
      uid: id,
    })
    expect((await client.from('notes').select('body')).data).toEqual([{ body }])
  }
  const asVisitor = async () => {
    await pause()
    expect((await local.client().rpc('who_am_i')).data).toEqual({ user: 'anon', role: 'anon', uid: null })
  }
  const directly = async (sub: string | undefined, role: string) => {
    await local.stack.sql.transaction(
      async query => {
        await pause() // while this one waits, the others must not get in
        const [first] = await query('select current_user::text as user, auth.uid() as uid')
        await pause()
        const [second] = await query('select current_user::text as user, auth.uid() as uid')
        expect([first, second]).toEqual(Array(2).fill({ user: role, uid: sub }))
      },
      { as: { role, claims: { sub } } },
    )
  }
  const asOwner = async () => {
    const [row] = await local.stack.sql.query<{ uid: string | null; same: boolean }>(
      'select auth.uid() as uid, current_user = session_user as same',
    )
    expect(row).toEqual({ uid: null, same: true })
  }

  const all = Array.from({ length: times }, () => [
    throughApi(ana, anaId, 'of Ana'),
    throughApi(bo, boId, 'of Bo'),
    asVisitor(),
    directly(anaId, 'authenticated'),
    directly(boId, 'service_role'),
    asOwner(),
  ])
  await Promise.all(all.flat())
}, 120_000)

test('a transaction that fails leaves nothing, and the next one starts clean', async () => {
  const { query, transaction } = local.stack.sql

  const failed = transaction(
    async inside => {
      await inside(`insert into realtime.messages (topic, extension) values ('failed', 'broadcast')`)
      await inside('select 1 / 0')
    },
    { as: { role: 'service_role' } },
  )

  await expect(failed).rejects.toMatchObject({ code: '22012' })
  expect(await query(`select from realtime.messages where topic = 'failed'`)).toEqual([])
  expect(await query('select current_user = session_user as same')).toEqual([{ same: true }])
})

test('a constraint checked at the end fails the transaction', async () => {
  await local.stack.sql.query(
    'create table public.deferred (id int primary key deferrable initially deferred)',
  )

  const failed = local.stack.sql.transaction(query => query('insert into public.deferred values (1), (1)'))

  await expect(failed).rejects.toMatchObject({ code: '23505' })
  expect(await local.stack.sql.query('select from public.deferred')).toEqual([])
})

test('values come and go alike, whatever the engine', async () => {
  const at = new Date('2026-01-31T12:00:00.500Z')
  const [row] = await local.stack.sql.query(
    `select $1::jsonb as object, $2::jsonb as list, $3::jsonb as text, $4::text[] as words, $5::timestamptz as at,
      $6::boolean as flag, $7::bigint as small, 9007199254740993::bigint as large, $8::bytea = '\\x0102' as bytes,
      $9::uuid[] as ids, $10::jsonb as nothing`,
    [{ a: [1] }, [true, 'x'], 'word', ['a', 'b,"c'], at, true, 5, new Uint8Array([1, 2]), [], null],
  )

  expect(row).toEqual({
    object: { a: [1] },
    list: [true, 'x'],
    text: 'word',
    words: ['a', 'b,"c'],
    at: '2026-01-31T12:00:00.5+00:00',
    flag: true,
    small: 5,
    large: '9007199254740993',
    bytes: true,
    ids: [],
    nothing: null,
  })
})
