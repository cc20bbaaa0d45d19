/** What the outside world knows outlives a `kill -9`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProviders, type Providers } from '../../supabase/local/providers/open-providers.ts'
import { type Business, openBusiness } from './open-business.ts'
import { bakerySms, tom } from './open-scene.ts'

let folder: string
let bakery: Business
let after: Providers
let before: { sid: string; authToken: string; id: string; apiKey: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'providers-'))
  bakery = await openBusiness()
  const file = join(folder, 'world.json')
  const script = join(import.meta.dirname, 'run-providers.ts')
  const running = spawn(process.execPath, ['--import', 'tsx', script, file, `${bakery.url}/sms`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(running.stdout, 'data')
  running.kill('SIGKILL')
  await once(running, 'exit')
  before = JSON.parse(String(said))
  after = openProviders({ url: () => 'http://localhost/world', file, pace: 0 })
})
afterAll(async () => {
  await after.close()
  await bakery.close()
  await rm(folder, { recursive: true, force: true })
})

test('accounts, numbers, keys, switches and threads are there again, in a file nobody else may read', async () => {
  expect(after.twilio.accounts()).toMatchObject([{ sid: before.sid, authToken: before.authToken }])
  expect(after.twilio.numbers()).toMatchObject([{ phoneNumber: bakerySms, smsUrl: `${bakery.url}/sms` }])
  expect(after.kapso.apiKey).toBe(before.apiKey)
  expect(after.twilio.switches.read().delayMs).toBe(60_000)
  expect(after.phones.thread(tom)).toMatchObject([{ id: before.id, text: 'Hello', state: 'sending' }])
  expect((await stat(join(folder, 'world.json'))).mode & 0o777).toBe(0o600)
})

test('so are the bytes of pictures', async () => {
  const [picture] = after.phones.thread(tom)[0]!.media
  const authorization = `Basic ${Buffer.from(`${before.sid}:${before.authToken}`).toString('base64')}`
  const redirect = await after.fetch(new Request(picture!.url, { headers: { authorization } }))
  const found = await after.fetch(new Request(redirect.headers.get('location')!))

  expect([...new Uint8Array(await found.arrayBuffer())]).toEqual([1, 2])
})

test('a webhook that was not delivered yet is delivered', async () => {
  after.twilio.switches.reset()
  after.resume()
  await after.settled()

  expect(bakery.webhooks).toHaveLength(1)
  expect(after.phones.thread(tom)).toMatchObject([{ state: 'delivered' }])
})
