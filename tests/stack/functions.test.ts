import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStack, testStack, until } from './test-stack.ts'

let local: TestStack
const done: string[] = []
beforeAll(async () => {
  local = await testStack()
  local.stack.serveFunctions({
    echo: async request =>
      Response.json({
        method: request.method,
        url: request.url,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      }),
    later: (_, { waitUntil }) => {
      waitUntil(new Promise(resolve => setTimeout(resolve, 300)).then(() => done.push('later')))
      return new Response('soon')
    },
    fails: () => {
      throw new Error('a secret detail')
    },
    stream: request => {
      const { readable, writable } = new TransformStream()
      const writer = writable.getWriter()
      const timer = setInterval(
        () => writer.write(new TextEncoder().encode('data: tick\n\n')).catch(() => {}),
        20,
      )
      request.signal.addEventListener('abort', () => {
        clearInterval(timer)
        done.push('cut')
      })
      return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
    },
  })
}, 60_000)
afterAll(() => local.close())

test('a function sees its own name first in the path, and the query', async () => {
  const seen = await (
    await fetch(`${local.url}/functions/v1/echo/a/b?c=%20d`, { method: 'POST', body: 'text' })
  ).json()

  expect(new URL(seen.url).pathname).toBe('/echo/a/b')
  expect(new URL(seen.url).search).toBe('?c=%20d')
  expect(seen).toMatchObject({ method: 'POST', body: 'text' })
})

test('supabase-js invokes it', async () => {
  const { data } = await local.client().functions.invoke('echo', { body: { a: 1 } })

  expect(data.body).toBe('{"a":1}')
  expect(data.headers.apikey).toBe(local.stack.keys.publishable)
})

test('it learns the address of the caller, not the one the caller claims', async () => {
  const claimed = { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'mine' }

  const response = await fetch(`${local.url}/functions/v1/echo`, { headers: claimed })
  const { headers } = await response.json()

  expect(headers['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1)$/)
  expect(headers['x-request-id']).not.toBe('mine')
  expect(response.headers.get('x-request-id')).toBe(headers['x-request-id'])
})

test('more than a megabyte is refused, with and without a stated length', async () => {
  const large = 'x'.repeat(1024 * 1024 + 1)

  const stated = await fetch(`${local.url}/functions/v1/echo`, { method: 'POST', body: large })
  const streamed = await fetch(`${local.url}/functions/v1/echo`, {
    method: 'POST',
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit)

  expect([stated.status, streamed.status]).toEqual([413, 413])
  expect(await stated.json()).toMatchObject({ code: 'too_large' })
})

test('a failure is told without its detail, and kept for the log', async () => {
  const response = await fetch(`${local.url}/functions/v1/fails`)

  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(local.errors.map(String)).toContain('Error: a secret detail')
})

test.each(['nothing', '', 'toString', '__proto__', 'echo%2F..'])('there is no function %s', async name => {
  const response = await fetch(`${local.url}/functions/v1/${name}`)

  expect(response.status).toBe(404)
})

test('an answer streams as it is made, and the function learns when the reader leaves', async () => {
  const leaving = new AbortController()
  const response = await fetch(`${local.url}/functions/v1/stream`, { signal: leaving.signal })
  const { value } = (await response.body?.getReader().read()) ?? {}

  expect(new TextDecoder().decode(value)).toContain('data: tick')
  leaving.abort()
  await until('the function knows', () => done.includes('cut'))
})

test('closing waits for work that outlived its request, and cuts what never ends', async () => {
  await fetch(`${local.url}/functions/v1/later`)
  const open = await fetch(`${local.url}/functions/v1/stream`)
  const reading = open.text().catch(() => 'cut')
  const before = Date.now()

  await local.restart()

  expect(done).toContain('later')
  expect(Date.now() - before).toBeLessThan(8000)
  expect(await reading).toMatch(/cut|tick/)
})
