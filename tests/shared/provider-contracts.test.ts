/** The stand-ins answer, and write webhooks, as the vendors' contracts say; and take what those contracts allow. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordedRequest } from '../../supabase/local/providers/network/record-requests.ts'
import {
  bakerySms,
  bakeryWhatsApp,
  connectWhatsApp,
  openScene,
  type Scene,
  tom,
} from '../providers/open-scene.ts'
import { openContracts, type VendorContracts } from './vendor-contracts.ts'

let scene: Scene
let contracts: VendorContracts
type Exchanged = { request: RecordedRequest; status: number; body: unknown }
const exchanged: Exchanged[] = []

beforeAll(async () => {
  contracts = await openContracts(process.env.FOYER_SHARED ?? '')
  scene = await openScene()
})
afterAll(() => scene.close())

/** One call, kept together with its answer. */
async function call(
  path: string,
  { headers, body, method }: RequestInit = {},
): Promise<{ status: number; body: unknown }> {
  const { twilio, kapso } = scene.providers
  const response = await fetch(scene.providers.url + path, {
    ...(headers && { headers }),
    method: method ?? (body ? 'POST' : 'GET'),
    body: body ?? null,
  })
  const text = await response.text()
  const answer = { status: response.status, body: (text ? JSON.parse(text) : null) as unknown }
  const { requests } = path.startsWith('/twilio') ? twilio : kapso
  exchanged.push({ request: requests.at(-1)!, ...answer })
  return answer
}

const twilio = (path: string, form?: Record<string, string>, method?: string) => {
  const { sid, authToken } = scene.account
  return call(`/twilio/${path.replace(':account', sid)}`, {
    headers: { authorization: `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}` },
    ...(method && { method }),
    ...(form && { body: new URLSearchParams(form) }),
  })
}
const kapso = (path: string, json?: object) =>
  call(`/kapso/meta/whatsapp/v24.0/${path}`, {
    headers: {
      'x-api-key': scene.providers.kapso.apiKey,
      ...(json && { 'content-type': 'application/json' }),
    },
    ...(json && { body: JSON.stringify(json) }),
  })

/** What does not fit, of everything exchanged so far; every exchange is one the contracts speak of. */
function problems() {
  return exchanged.splice(0).flatMap(({ request, status, body }) => {
    const name = `${request.method} ${request.path} ${status}`
    const asked = status < 300 ? contracts.requestProblems(request) : []
    const answered = contracts.responseProblems(request, { status, body })
    return [...(asked ?? ['in no contract']), ...(answered ?? ['in no contract'])].map(
      problem => `${name}: ${problem}`,
    )
  })
}

test('Twilio: messages, media and numbers', async () => {
  const messages = 'api/2010-04-01/Accounts/:account/Messages'
  const sent = await twilio(`${messages}.json`, {
    From: bakerySms,
    To: tom,
    Body: 'Hello',
    ValidityPeriod: '600',
  })
  const media = [{ contentType: 'image/png', bytes: new Uint8Array([1]) }]
  const received = await scene.providers.phones.send({ phone: tom, to: bakerySms, via: 'sms', media })
  await scene.providers.settled()
  const { sid } = sent.body as { sid: string }
  for (const path of [
    '.json',
    '.json?PageSize=1',
    `/${sid}.json`,
    `/${received.id}.json`,
    `/${received.id}/Media.json`,
  ]) {
    expect((await twilio(messages + path)).status).toBe(200)
  }
  for (const form of [{ From: bakerySms }, { From: bakerySms, To: '1', Body: 'x' }]) {
    expect((await twilio(`${messages}.json`, form as never)).status).toBe(400)
  }
  const numbers = 'api/2010-04-01/Accounts/:account/IncomingPhoneNumbers'
  await twilio(`${numbers}.json?PageSize=50&PhoneNumber=%2B447700900456`)
  await twilio(`${numbers}/${scene.number.sid}.json`)
  await twilio(`${numbers}/${scene.number.sid}.json`, {
    SmsUrl: `${scene.bakery.url}/sms`,
    SmsMethod: 'POST',
  })
  expect((await twilio(`${numbers}/PN${'0'.repeat(32)}.json`)).status).toBe(404)

  expect(problems()).toEqual([])
})

test('Twilio: services, verifications, and being refused', async () => {
  const made = await twilio('messaging/v1/Services', {
    FriendlyName: 'All',
    UseInboundWebhookOnNumber: 'true',
  })
  const { sid } = made.body as { sid: string }
  await twilio(`messaging/v1/Services/${sid}/PhoneNumbers`, { PhoneNumberSid: scene.number.sid })
  for (const path of ['', `/${sid}`, `/${sid}/PhoneNumbers`]) await twilio(`messaging/v1/Services${path}`)
  await twilio(`messaging/v1/Services/${sid}/PhoneNumbers/${scene.number.sid}`, undefined, 'DELETE')

  const service = scene.providers.twilio.openVerifyService(scene.account.sid, 'Foyer')
  const verify = `verify/v2/Services/${service.sid}`
  await twilio(verify)
  await twilio(`${verify}/Verifications`, { To: tom, Channel: 'sms' })
  await twilio(`${verify}/VerificationCheck`, { To: tom, Code: '0000' })
  expect((await twilio(`${verify}/VerificationCheck`, { To: '+447700900000', Code: '0000' })).status).toBe(
    404,
  )

  const { switches } = scene.providers.twilio
  for (const change of [{ refuseNext: 1 }, { isRevoked: true }]) {
    switches.turn(change)
    await twilio('messaging/v1/Services')
  }
  switches.reset()

  expect(problems()).toEqual([])
})

test('WhatsApp: every kind of message, templates, numbers, and being refused', async () => {
  const { number } = await connectWhatsApp(scene)
  const messages = `${number.id}/messages`
  const base = { messaging_product: 'whatsapp', recipient_type: 'individual', to: tom }
  const text = { ...base, type: 'text', text: { body: 'Hi' } }
  expect((await kapso(messages, text)).status).toBe(400)
  const { id } = await scene.providers.phones.send({
    phone: tom,
    to: bakeryWhatsApp,
    via: 'whatsapp',
    text: 'Hi',
  })
  const reply = { type: 'reply', reply: { id: 'yes', title: 'Yes' } }
  const rows = [{ id: 'rye', title: 'Rye' }]
  const link = 'https://juniper.example/cake.jpg'
  for (const message of [
    { ...text, context: { message_id: id }, biz_opaque_callback_data: 'delivery-7' },
    { ...text, to: undefined, recipient: scene.providers.phones.add({ number: tom }).userId },
    { ...base, type: 'image', image: { link, caption: 'Cake' } },
    { ...base, type: 'document', document: { link, filename: 'menu.pdf' } },
    { ...base, type: 'location', location: { latitude: '51.45', longitude: '-2.59', name: 'Juniper & Rye' } },
    { ...base, type: 'contacts', contacts: [{ name: { formatted_name: 'Ana', first_name: 'Ana' } }] },
    { ...base, type: 'reaction', reaction: { message_id: id, emoji: '🥐' } },
    {
      ...base,
      type: 'interactive',
      interactive: { type: 'button', body: { text: 'Cake?' }, action: { buttons: [reply] } },
    },
    {
      ...base,
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'Which?' },
        action: { button: 'Breads', sections: [{ title: 'Today', rows }] },
      },
    },
    { ...base, type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } },
  ]) {
    expect(await kapso(messages, message)).toMatchObject({ status: 200 })
  }
  expect(problems()).toEqual([])

  const read = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: id,
    typing_indicator: { type: 'text' },
  }
  await kapso(messages, read)
  await kapso(`${number.businessAccountId}/message_templates`, {
    name: 'order_ready',
    language: 'en',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Your order is ready.' }],
  })
  await kapso(`${number.businessAccountId}/message_templates?name=order_ready`)
  await kapso(`${number.businessAccountId}/phone_numbers`)
  scene.providers.kapso.switches.turn({ refuseNext: 1 })
  await kapso(messages, text)
  scene.providers.kapso.switches.turn({ isRevoked: true })
  await kapso(messages, text)
  scene.providers.kapso.switches.reset()

  expect(problems()).toEqual([])
})

test('Kapso’s webhooks, single and batched, with and without a number', async () => {
  const { phones, kapso: standIn, settled } = scene.providers
  const [number] = standIn.numbers()
  await settled()
  const writes = (text: string, more: object = {}) =>
    phones.send({ phone: '+447700900124', to: bakeryWhatsApp, via: 'whatsapp', text, ...more })

  const media = [{ contentType: 'image/png', bytes: new Uint8Array([1]) }]
  for (const more of [
    {},
    { media },
    { kind: 'unsupported' },
    { details: { location: { latitude: 51, longitude: -2 } } },
  ]) {
    await writes('Hi', more)
  }
  await phones.businessApp.send({ line: bakeryWhatsApp, phone: tom, text: 'Ana here' })
  await phones.reads({ phone: tom })
  phones.add({ number: '+447700900124', username: '@vi', hidesNumber: true })
  await writes('Who am I?')
  standIn.buffer(number!.id, { windowSeconds: 1, maxSize: 2 })
  await writes('One')
  await settled()

  const bodies = scene.bakery.webhooks
    .filter(({ path }) => path === '/whatsapp')
    .map(({ body }) => JSON.parse(body))
  expect(bodies.length).toBeGreaterThan(20)
  expect(bodies.some(body => body.batch)).toBe(true)
  expect(bodies.flatMap(body => contracts.webhookProblems(body))).toEqual([])
})

test('a request that does not fit is told from one that does', () => {
  const path = '/2010-04-01/Accounts/AC1/Messages.json'
  const request = {
    method: 'POST',
    host: 'api.twilio.com',
    path,
    query: {},
    contentType: 'application/x-www-form-urlencoded',
  }
  const form = { To: tom, Body: 'Hi', MediaUrl: 'https://juniper.example/cake.jpg', SmartEncoded: 'true' }

  expect(contracts.requestProblems({ ...request, body: { kind: 'form', form } })).toEqual([])
  expect(
    contracts.requestProblems({ ...request, body: { kind: 'form', form: { Body: 'Hi' } } }),
  ).toHaveLength(1)
  expect(
    contracts.requestProblems({ ...request, body: { kind: 'form', form: { ...form, Text: 'Hi' } } }),
  ).toHaveLength(1)
  expect(
    contracts.requestProblems({
      ...request,
      contentType: 'application/json',
      body: { kind: 'json', json: form },
    }),
  ).toHaveLength(1)
  expect(
    contracts.requestProblems({ ...request, path: '/2010-04-01/Accounts/AC1.json', body: { kind: 'none' } }),
  ).toBeNull()
})
