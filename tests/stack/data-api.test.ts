import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStack, testStack } from './test-stack.ts'

let local: TestStack
beforeAll(async () => {
  local = await testStack()
}, 60_000)
afterAll(() => local.close())

test('Ana reads what she wrote and Bo does not', async () => {
  const ana = await local.signUp('Ana')
  const bo = await local.signUp('Bo')

  await ana.from('notes').insert({ body: 'Rye needs two days', tags: ['rye'] })

  expect((await ana.from('notes').select('body, tags')).data).toEqual([
    { body: 'Rye needs two days', tags: ['rye'] },
  ])
  expect((await bo.from('notes').select()).data).toEqual([])
})

test('Bo cannot write in the name of Ana', async () => {
  const ana = await local.signUp('Ana')
  const bo = await local.signUp('Bo')
  const anaId = (await ana.auth.getUser()).data.user?.id

  const { error } = await bo.from('notes').insert({ body: 'forged', owner_id: anaId })

  expect(error?.code).toBe('42501')
})

test('a visitor who is not signed in sees no table that was not granted', async () => {
  const { error, status } = await local.client().from('notes').select()

  expect(error?.code).toBe('42501')
  expect(status).toBe(401)
})

test('functions of the schema service run with the secret key alone', async () => {
  const ana = await local.signUp('Ana')
  await ana.from('notes').insert({ body: 'one' })
  const owner = (await ana.auth.getUser()).data.user?.id

  const asServer = await local.client(local.stack.keys.secret).schema('service').rpc('count_notes', { owner })
  const asAna = await ana.schema('service').rpc('count_notes', { owner })
  const asVisitor = await local.client().schema('service').rpc('count_notes', { owner })

  expect(asServer.data).toBe(1)
  expect(asAna.error?.code).toBe('42501')
  expect(asVisitor.error?.code).toBe('42501')
})

test.each(['vault', 'auth', 'realtime', 'supabase_migrations', 'extensions'])(
  'the schema %s is not on show, even with the secret key',
  async schema => {
    const { error } = await local.client(local.stack.keys.secret).schema(schema).from('secrets').select()

    expect(error?.code).toBe('PGRST106')
  },
)

test('a request without a key, or with a wrong one, is refused', async () => {
  const without = await fetch(`${local.url}/rest/v1/notes`)
  const wrong = await fetch(`${local.url}/rest/v1/notes`, { headers: { apikey: 'sb_publishable_wrong' } })

  expect([without.status, wrong.status]).toEqual([401, 401])
})

test('the secret key is refused when it comes from a browser', async () => {
  const response = await fetch(`${local.url}/rest/v1/notes`, {
    headers: { apikey: local.stack.keys.secret, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' },
  })

  expect(response.status).toBe(401)
})

test.each([
  ['expired', () => jwt({ role: 'authenticated', sub: crypto.randomUUID(), exp: 1 }, local.stack.keys.jwt)],
  ['signed by someone else', () => jwt({ role: 'service_role', exp: 4e9 }, 'x'.repeat(43))],
  ['unsigned', () => jwt({ role: 'service_role', exp: 4e9 }, null)],
])('a session that is %s is refused', async (_, token) => {
  const response = await fetch(`${local.url}/rest/v1/notes`, {
    headers: { apikey: local.stack.keys.publishable, authorization: `Bearer ${token()}` },
  })

  expect(response.status).toBe(401)
})

test('any website may ask, and is told what it may send', async () => {
  for (const path of ['/rest/v1/notes', '/auth/v1/token']) {
    const preflight = await fetch(local.url + path, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://juniper.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,authorization',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('apikey,authorization')

    const refused = await fetch(local.url + path, { headers: { origin: 'https://juniper.example' } })
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  }
})

test('lite serves nothing beside the Data API and auth', async () => {
  for (const path of ['/_system/config', '/_system/introspect', '/storage/v1/bucket', '/', '/static/x']) {
    const response = await fetch(local.url + path, { headers: { apikey: local.stack.keys.secret } })
    expect(response.status, path).toBe(404)
  }
})

test('times come as ISO 8601', async () => {
  const ana = await local.signUp('Ana')

  const { data } = await ana.from('notes').insert({ body: 'now' }).select('written_at').single()

  expect(data?.written_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/)
})

function jwt(claims: object, secret: string | null): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg: secret ? 'HS256' : 'none', typ: 'JWT' })}.${part(claims)}`
  return `${head}.${secret ? createHmac('sha256', secret).update(head).digest('base64url') : ''}`
}
