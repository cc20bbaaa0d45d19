/** What goes wrong when it is switched on, on either network. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formOf, openBusiness } from './open-business.ts'
import { bakerySms, bakeryWhatsApp, connectWhatsApp, openScene, type Scene, tom } from './open-scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const texts = (text: string) => scene.providers.phones.send({ phone: tom, to: bakerySms, via: 'sms', text })
const sends = (body: string, signal: AbortSignal | null = null) => {
  const { sid, authToken } = scene.account
  return fetch(`${scene.providers.url}/twilio/api/2010-04-01/Accounts/${sid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}` },
    body: new URLSearchParams({
      From: bakerySms,
      To: tom,
      Body: body,
      StatusCallback: `${scene.bakery.url}/status`,
    }),
    signal,
  })
}

test('copies of a webhook arrive at once, with the same token', async () => {
  scene.providers.twilio.switches.turn({ duplicates: 5 })
  await texts('Hello')
  await scene.providers.settled()

  expect(scene.bakery.webhooks).toHaveLength(5)
  expect(
    new Set(scene.bakery.webhooks.map(({ headers }) => headers['i-twilio-idempotency-token'])).size,
  ).toBe(1)
})

test('shuffled webhooks arrive in another order', async () => {
  await scene.close()
  scene = await openScene({ random: () => 0 })
  scene.providers.twilio.switches.turn({ shuffleMs: 30 })
  for (const text of ['One', 'Two', 'Three', 'Four']) await texts(text)
  await scene.providers.settled()

  const order = scene.bakery.webhooks.map(webhook => formOf(webhook).Body)
  expect([...order].sort()).toEqual(['Four', 'One', 'Three', 'Two'])
})

test('a forged webhook carries a signature of somebody else’s', async () => {
  await texts('Hello')
  await scene.providers.settled()
  scene.providers.twilio.switches.turn({ wrongSignature: true })
  await texts('Hello')
  await scene.providers.settled()

  const [right, wrong] = scene.bakery.webhooks.map(({ headers }) => headers['x-twilio-signature'])
  expect(wrong).toBeTruthy()
  expect(wrong).not.toBe(right)
})

test('a message whose call is never answered arrives all the same, once', async () => {
  scene.providers.twilio.switches.turn({ hangNext: 1 })
  await expect(sends('Did you get this?', AbortSignal.timeout(200))).rejects.toThrow()
  await scene.providers.settled()

  expect(scene.providers.phones.received(tom)).toMatchObject([{ text: 'Did you get this?' }])
  expect(scene.providers.twilio.requests.at(-1)).toMatchObject({ status: null })
  expect((await sends('And this?')).status).toBe(201)
})

test('the same holds for WhatsApp', async () => {
  const { says } = await connectWhatsApp(scene)
  await scene.providers.phones.send({ phone: tom, to: bakeryWhatsApp, via: 'whatsapp', text: 'Hi' })
  scene.providers.kapso.switches.turn({ hangNext: 1 })
  const outcome = await Promise.race([says('Hello'), scene.providers.settled().then(() => 'never answered')])

  expect(outcome).toBe('never answered')
  expect(scene.providers.phones.received(tom)).toMatchObject([{ text: 'Hello' }])
  expect((await says('Hello again')).status).toBe(200)
})

test('statuses may come before the answer to the call', async () => {
  scene.providers.twilio.switches.turn({ statusFirst: true })
  const sent = await sends('Hello')
  const { sid } = (await sent.json()) as { sid: string }

  const told = scene.bakery.webhooks.map(formOf).filter(({ MessageSid }) => MessageSid === sid)
  expect(told.map(({ MessageStatus }) => MessageStatus)).toContain('delivered')
})

test('a provider that is down cuts the connection', async () => {
  scene.providers.twilio.switches.turn({ isDown: true })
  await expect(sends('Hello')).rejects.toThrow('fetch failed')
  scene.providers.twilio.switches.turn({ isDown: false })
  expect((await sends('Hello')).status).toBe(201)
})

test('refused, failing and revoked calls do nothing', async () => {
  const { switches } = scene.providers.twilio
  const statuses: number[] = []
  for (const change of [{ refuseNext: 1 }, { failShare: 1 }, { failShare: 0, isRevoked: true }]) {
    switches.turn(change)
    statuses.push((await sends('Hello')).status)
  }
  await scene.providers.settled()

  expect(statuses).toEqual([429, expect.toSatisfy((status: number) => status === 500 || status === 503), 401])
  expect(scene.providers.twilio.messages()).toEqual([])
})

test('a webhook nobody answers is tried once more, with the same token, then at the fallback', async () => {
  const closed = await openBusiness()
  await closed.close()
  const nowhere = `${closed.url}/sms`
  const fallback = `${scene.bakery.url}/fallback`
  await scene.client
    .incomingPhoneNumbers(scene.number.sid)
    .update({ smsUrl: nowhere, smsFallbackUrl: fallback })
  await texts('Anybody?')
  await scene.providers.settled()

  expect(scene.bakery.webhooks.map(({ path }) => path)).toEqual(['/fallback'])
  expect(formOf(scene.bakery.webhooks[0]!)).toMatchObject({
    Body: 'Anybody?',
    ErrorCode: '11205',
    ErrorUrl: nowhere,
  })
  expect(scene.providers.twilio.alerts().map(({ code }) => code)).toEqual([11205, 11205])
})

test('a switch says what it does, and takes nothing it does not know', () => {
  const { switches } = scene.providers.kapso
  for (const [name, { label, description }] of Object.entries(switches.descriptions)) {
    expect([name, label.length > 3, description.endsWith('.')]).toEqual([name, true, true])
  }
  expect(() => switches.turn({ delayMs: -1 })).toThrow('delayMs')
  expect(() => switches.turn({ gravity: true } as object)).toThrow('gravity')
  expect(switches.read().delayMs).toBe(0)
})
