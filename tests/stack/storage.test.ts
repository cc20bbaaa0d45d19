import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SupabaseClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStorage } from '../../edge-functions/_platform/storage.ts'
import { pathSigner } from '../../supabase/local/stack/storage/sign-path.ts'
import { type TestStack, testStack } from './test-stack.ts'

const loaf = 'sourdough, 900 g'

let local: TestStack
let ana: SupabaseClient
let bo: SupabaseClient
let bakery: string
beforeAll(async () => {
  local = await testStack()
  ana = await local.signUp('Ana')
  bo = await local.signUp('Bo')
  bakery = await joinCompany(ana)
  await joinCompany(bo)
}, 60_000)
afterAll(() => local.close())

test('a member reads what the server stored for the company', async () => {
  const path = await stores(loaf, 'image/png')

  const read = await files(ana).download(path)
  const listed = await files(ana).list(bakery, { search: path.slice(37, 45) })
  const folders = await files(ana).list()

  expect(await read.data?.text()).toBe(loaf)
  expect(listed.data?.map(({ name, metadata }) => [name, metadata?.mimetype, metadata?.size])).toEqual([
    [path.split('/').at(-1), 'image/png', loaf.length],
  ])
  expect(folders.data).toMatchObject([{ name: bakery, id: null }])
  expect((await files(ana).exists(path)).data).toBe(true)
})

test.each([
  ['a member of another company', () => bo],
  ['a visitor who is not signed in', () => local.client()],
])('%s neither finds nor changes a company’s file, even knowing its path', async (_, who) => {
  const path = await stores(loaf, 'image/png')
  const stranger = files(who())

  expect((await stranger.download(path)).error).toMatchObject({ message: 'Object not found' })
  expect((await stranger.list(bakery)).data).toEqual([])
  expect((await stranger.createSignedUrl(path, 60)).error).toMatchObject({ message: 'Object not found' })
  expect((await stranger.createSignedUrls([path], 60)).data).toMatchObject([{ path, signedUrl: null }])
  expect((await stranger.upload(path, 'rye', { upsert: true })).error).toMatchObject(refused)
  expect((await stranger.upload(`${bakery}/new`, 'rye')).error).toMatchObject(refused)
  expect((await stranger.remove([path])).data).toEqual([])
  expect(await (await files(server()).download(path)).data?.text()).toBe(loaf)
})

test('a member may not put files where only the server does, nor remove them', async () => {
  const path = await stores(loaf, 'image/png')

  expect((await files(ana).upload(path, 'rye', { upsert: true })).error).toMatchObject(refused)
  expect((await files(ana).upload(`${bakery}/new`, 'rye')).error).toMatchObject(refused)
  expect((await files(ana).remove([path])).data).toEqual([])
})

test('a signed address opens one file to anybody, and only until it ends', async () => {
  const path = await stores(loaf, 'image/png')
  const other = await stores(loaf, 'image/png')
  const { data } = await files(ana).createSignedUrl(path, 60)
  const [many] = (await files(ana).createSignedUrls([path], 60)).data ?? []
  const signed = data?.signedUrl ?? ''
  const ended = pathSigner(local.stack.keys.jwt).sign(`attachments/${path}`, -1)

  expect(await (await fetch(signed)).text()).toBe(loaf)
  expect(await (await fetch(many?.signedUrl ?? '')).text()).toBe(loaf)
  expect((await fetch(signed.replace(path, other))).status).toBe(400)
  expect((await fetch(signed.replace(/token=.*/, `token=${ended}`))).status).toBe(400)
  expect((await fetch(signed.replace(/token=\d+/, 'token=9999999999'))).status).toBe(400)
})

test.each([
  ['text/html', 'text/plain'],
  ['image/svg+xml', 'image/svg+xml'],
  ['text/calendar', 'text/calendar'],
  ['not a type', 'application/octet-stream'],
])('a file that came as %s is downloaded, never run', async (given, served) => {
  const path = await stores('<script>alert(1)</script>', given)

  const { headers } = await atPath(path)

  expect(headers.get('content-type')).toBe(served)
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename=/)
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('an image is shown, and is taken for nothing else', async () => {
  const path = await stores(loaf, 'image/png')

  const { headers } = await atPath(path)
  const named = await atPath(`${path}?download=${encodeURIComponent('Loaf "één".png')}`)

  expect(headers.get('content-disposition')).toBeNull()
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(named.headers.get('content-disposition')).toBe(
    `attachment; filename="Loaf ___n_.png"; filename*=UTF-8''Loaf%20%22%C3%A9%C3%A9n%22.png`,
  )
})

test('a player may ask for a part of a recording', async () => {
  const path = await stores('0123456789', 'audio/ogg')
  const part = (range: string) => atPath(path, { range })

  const middle = await part('bytes=2-4')
  expect([middle.status, await middle.text(), middle.headers.get('content-range')]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
  ])
  expect(await (await part('bytes=-3')).text()).toBe('789')
  expect(await (await part('bytes=8-99')).text()).toBe('89')
  expect((await part('bytes=10-')).status).toBe(416)
  expect(await (await part('bytes=4-2')).text()).toBe('0123456789')
})

test('what is larger than its bucket allows is refused, however it is sent, and leaves nothing', async () => {
  const before = await readdir(join(local.folder, 'storage'))
  const bytes = new Uint8Array(65_537)
  const unannounced = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(4096))
    },
  })

  for (const body of [bytes, new Blob([bytes]), unannounced]) {
    const { error } = await files(server()).upload(`${bakery}/large`, body, { duplex: 'half' })
    expect(error).toMatchObject({ statusCode: '413' })
  }

  expect(await readdir(join(local.folder, 'storage'))).toEqual(before)
  expect((await files(server()).exists(`${bakery}/large`)).data).toBe(false)
})

test('a file as browsers send it keeps its type, and fills its bucket to the last byte', async () => {
  const whole = new Blob([new Uint8Array(65_536)], { type: 'image/jpeg' })

  const { data } = await files(server()).upload(`${bakery}/${randomUUID()}`, whole)
  const read = await files(ana).download(data?.path ?? '')

  expect([read.data?.size, read.data?.type]).toEqual([65_536, 'image/jpeg'])
})

test('a path is taken once, unless the upload says it replaces', async () => {
  const path = await stores('first', 'image/png')
  const kept = await readdir(join(local.folder, 'storage'))

  const second = await files(server()).upload(path, 'second')
  const third = await files(server()).upload(path, 'third', { upsert: true })

  expect(second.error).toMatchObject({ statusCode: '409' })
  expect(third.error).toBeNull()
  expect(await (await files(ana).download(path)).data?.text()).toBe('third')
  expect(await readdir(join(local.folder, 'storage'))).toHaveLength(kept.length) // the first one's bytes are gone
})

test.each(['a\r\nb', 'a\u0000b', 'a\u202egnp', 'a\\b', 'ü'])('%j is no name for a file', async name => {
  const response = await atPath(`${bakery}/${encodeURIComponent(name)}`, {}, { method: 'POST', body: loaf })

  expect(response.ok).toBe(false)
})

test('removing a file removes its bytes, and no row is removed by hand', async () => {
  const kept = await readdir(join(local.folder, 'storage'))
  const path = await stores(loaf, 'image/png')

  const byHand = local.stack.sql.query('delete from storage.objects where name = $1', [path])
  await expect(byHand).rejects.toMatchObject({ code: '42501' })
  await files(server()).remove([path, `${bakery}/never`])

  expect(await readdir(join(local.folder, 'storage'))).toEqual(kept)
  expect((await files(ana).download(path)).error).toMatchObject({ message: 'Object not found' })
})

test('a file is there after a restart, an unfinished one is not', async () => {
  const path = await stores(loaf, 'image/png')
  await writeFile(join(local.folder, 'storage', `${randomUUID()}.part`), 'half a lo')

  await local.restart()

  expect(await (await files(ana).download(path)).data?.text()).toBe(loaf)
  expect((await readdir(join(local.folder, 'storage'))).filter(file => file.endsWith('.part'))).toEqual([])
})

test.each([
  ['no key', {}],
  ['a wrong key', { apikey: 'sb_secret_wrong' }],
  ['a key as bearer alone', { authorization: 'Bearer sb_secret_wrong' }],
  ['a forged session', { authorization: `Bearer ${'e30.'.repeat(2)}e30` }],
])('%s opens nothing', async (_, headers) => {
  const path = await stores(loaf, 'image/png')

  const response = await fetch(`${local.url}/storage/v1/object/attachments/${path}`, { headers })

  expect([response.status, await response.json()]).toMatchObject([400, { statusCode: '403' }])
})

test('the secret key is refused when it comes from a browser', async () => {
  const path = await stores(loaf, 'image/png')

  const response = await atPath(path, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' })

  expect(response.status).toBe(400)
})

test('a bucket is known to those whom a policy shows it', async () => {
  const seen = await server().storage.getBucket('attachments')

  expect(seen.data).toMatchObject({ id: 'attachments', public: false, file_size_limit: 65_536 })
  expect((await ana.storage.getBucket('attachments')).error).toMatchObject({ message: 'Bucket not found' })
})

test('an edge function keeps a file, signs for it and removes it', async () => {
  const storage = openStorage({ supabaseUrl: local.url, secretKey: local.stack.keys.secret })
  const path = `${bakery}/${randomUUID()}/1 of 2`
  const file = { contentType: 'image/webp', maxBytes: 100 }

  await storage.put(path, new Blob(['half']).stream(), file)
  await storage.put(path, new TextEncoder().encode(loaf), file)

  const signed = await fetch(await storage.sign(path, 60))
  expect([await signed.text(), signed.headers.get('content-type')]).toEqual([loaf, 'image/webp'])
  await storage.remove([path])
  await expect(storage.sign(path, 60)).rejects.toMatchObject({ name: 'UpstreamError', status: 400 })
})

test('an edge function is told when a file is too large, and when Storage cannot be reached', async () => {
  const storage = openStorage({ supabaseUrl: local.url, secretKey: local.stack.keys.secret })
  const nowhere = openStorage({ supabaseUrl: 'http://127.0.0.1:1', secretKey: local.stack.keys.secret })
  const file = { contentType: 'image/webp', maxBytes: 3 }
  const path = `${bakery}/${randomUUID()}`

  const large = storage.put(path, new Blob(['loaf']).stream(), file)
  await expect(large).rejects.toMatchObject({ name: 'Refusal', body: { code: 'too_large' } })
  await expect(storage.sign(path, 60)).rejects.toMatchObject({ status: 400 })
  await expect(nowhere.put(path, new Uint8Array(3), file)).rejects.toMatchObject({
    name: 'UpstreamError',
    status: null,
  })
})

const refused = { statusCode: '403', message: 'new row violates row-level security policy' }

function server(): SupabaseClient {
  return local.client(local.stack.keys.secret)
}

function files(client: SupabaseClient) {
  return client.storage.from('attachments')
}

/** Asks for a file as the server may, without supabase-js in between. */
function atPath(path: string, headers = {}, request: RequestInit = {}): Promise<Response> {
  return fetch(`${local.url}/storage/v1/object/attachments/${path}`, {
    ...request,
    headers: { apikey: local.stack.keys.secret, ...headers },
  })
}

async function joinCompany(client: SupabaseClient): Promise<string> {
  const company = randomUUID()
  const { data } = await client.auth.getUser()
  await local.stack.sql.query('insert into public.crews values ($1, $2)', [company, data.user?.id])
  return company
}

/** Stored by the server for the bakery; returns the path. */
async function stores(body: string, contentType: string): Promise<string> {
  const { data, error } = await files(server()).upload(`${bakery}/${randomUUID()}`, body, { contentType })
  if (error) throw error
  return data.path
}
