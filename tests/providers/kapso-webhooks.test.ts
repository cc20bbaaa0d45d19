/** What Kapso tells a business: signed, in order, in batches, again and again. */
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventOf, jsonOf } from './open-business.ts'
import { bakeryWhatsApp, connectWhatsApp, openScene, type Scene, tom } from './open-scene.ts'

let scene: Scene
let whatsApp: Awaited<ReturnType<typeof connectWhatsApp>>

beforeEach(async () => {
  scene = await openScene()
  whatsApp = await connectWhatsApp(scene)
})
afterEach(() => scene.close())

const writes = (text: string, more: object = {}) =>
  scene.providers.phones.send({ phone: tom, to: bakeryWhatsApp, via: 'whatsapp', text, ...more })
const wordsOf = ({ message }: { message: { text: { body: string } } }) => message.text.body
const heard = (event: string) =>
  scene.bakery.webhooks.filter(webhook => eventOf(webhook) === `whatsapp.message.${event}`)
const refusal = (code: number) => ({ body: { error: { code } } })

test('a message reaches the number’s webhook, signed over its bytes', async () => {
  scene.providers.phones.add({ number: tom, name: 'Tom' })
  await writes('Olá 👋')
  await scene.providers.settled()

  const [webhook] = heard('received')
  const signature = createHmac('sha256', 'whsec_juniper').update(webhook!.body).digest('hex')
  expect(webhook!.headers).toMatchObject({
    'x-webhook-signature': signature,
    'x-webhook-payload-version': 'v2',
    'x-idempotency-key': expect.any(String),
  })
  expect(jsonOf(webhook!)).toMatchObject({
    message: { type: 'text', text: { body: 'Olá 👋' }, from: tom.slice(1), kapso: { direction: 'inbound' } },
    conversation: { phone_number: tom, kapso: { contact_name: 'Tom' } },
    is_new_conversation: true,
    phone_number_id: whatsApp.number.id,
  })
})

test('buffered messages of a conversation come as one batch, even a single one', async () => {
  scene.providers.kapso.buffer(whatsApp.number.id, { windowSeconds: 60, maxSize: 3 })
  await writes('One')
  await writes('Two')
  await writes('Three')
  await scene.providers.settled()
  scene.providers.kapso.buffer(whatsApp.number.id, { windowSeconds: 1, maxSize: 1 })
  await writes('Four')
  await scene.providers.settled()

  const batches = heard('received')
  const words = batches.map(batch => jsonOf(batch).data.map(wordsOf))
  expect(words.flat().sort()).toEqual(['Four', 'One', 'Three', 'Two'])
  for (const batch of batches) {
    expect(batch.headers).toMatchObject({
      'x-webhook-batch': 'true',
      'x-batch-size': String(jsonOf(batch).data.length),
    })
    expect(jsonOf(batch)).toMatchObject({ type: 'whatsapp.message.received', batch: true })
  }
})

test('a batch nobody takes comes again one by one, under new keys', async () => {
  scene.providers.kapso.buffer(whatsApp.number.id, { windowSeconds: 60, maxSize: 2 })
  scene.bakery.answers(({ headers }) => ({ status: headers['x-webhook-batch'] ? 500 : 200 }))
  await Promise.all([writes('One'), writes('Two')])
  await scene.providers.settled()

  const batches = heard('received').filter(({ headers }) => headers['x-webhook-batch'])
  const singles = heard('received').filter(({ headers }) => !headers['x-webhook-batch'])
  expect(batches.length % 4).toBe(0) // once, and again three times
  expect(singles.map(one => jsonOf(one).message.text.body).sort()).toEqual(['One', 'Two'])
  const keys = new Set([...batches, ...singles].map(({ headers }) => headers['x-idempotency-key']))
  expect(keys.size).toBe(batches.length / 4 + 2)
})

test('a webhook that fails is tried three times more with the same key, then given up', async () => {
  scene.bakery.answers(() => ({ status: 503 }))
  await writes('Hello?')
  await scene.providers.settled()

  expect(heard('received')).toHaveLength(4)
  expect(new Set(heard('received').map(({ headers }) => headers['x-idempotency-key'])).size).toBe(1)
  expect(scene.providers.phones.thread(tom)).toMatchObject([{ state: 'lost' }])
  const found = await scene.kapso(
    `/platform/v1/whatsapp/messages?phone_number_id=${whatsApp.number.id}&direction=inbound`,
  )
  expect(found.body.data).toMatchObject([{ text: { body: 'Hello?' } }])
})

test('messages are looked up page by page, newest first', async () => {
  const start = Date.now()
  for (const [index, text] of ['One', 'Two', 'Three', 'Four', 'Five'].entries()) {
    await writes(text, { at: new Date(start + index * 1000) })
  }
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const { body } = await scene.kapso(
      `/platform/v1/whatsapp/messages?limit=2${after && `&after=${encodeURIComponent(after)}`}`,
    )
    const page = body as unknown as { data: { text: { body: string } }[]; paging: { next: string | null } }
    seen.push(...page.data.map(message => message.text.body))
    after = page.paging.next
  }
  expect(seen).toEqual(['Five', 'Four', 'Three', 'Two', 'One'])
})

test('pictures sent by a phone can be fetched by their URL, and by their id with the number', async () => {
  const bytes = new Uint8Array([9, 8, 7])
  await writes('Look', { media: [{ contentType: 'image/jpeg', fileName: 'cake.jpg', bytes }] })
  await scene.providers.settled()

  const { message } = jsonOf(heard('received')[0]!)
  const { media_url: url, media_data: about } = message.kapso
  expect(message).toMatchObject({ type: 'image', image: { caption: 'Look', mime_type: 'image/jpeg' } })
  expect(about).toMatchObject({ filename: 'cake.jpg', byte_size: 3, content_type: 'image/jpeg' })
  expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(bytes)
  const path = `/meta/whatsapp/v24.0/${message.image.id}`
  expect((await scene.kapso(path)).status).toBe(400)
  expect((await scene.kapso(`${path}?phone_number_id=${whatsApp.number.id}`)).body).toMatchObject({ url })
})

test('what a person answers from the app, and what was said before, say where they come from', async () => {
  const { phones } = scene.providers
  await phones.businessApp.send({ line: bakeryWhatsApp, phone: tom, text: 'Ana here' })
  const messages = [{ from: 'phone' as const, text: 'Last year', at: new Date('2025-11-01') }]
  await phones.businessApp.syncHistory({ line: bakeryWhatsApp, phone: tom, messages })
  await scene.providers.settled()

  expect(jsonOf(heard('sent')[0]!).message.kapso).toMatchObject({
    origin: 'business_app',
    direction: 'outbound',
  })
  expect(jsonOf(heard('received')[0]!).message).toMatchObject({
    kapso: { origin: 'history_sync' },
    timestamp: '1761955200',
  })
  expect(await whatsApp.says('Free text')).toMatchObject(refusal(131047))
})

test('webhooks are changed, tested and removed, and refuse events of the wrong scope', async () => {
  const path = `/platform/v1/whatsapp/phone_numbers/${whatsApp.number.id}/webhooks`
  const create = (events: string[]) =>
    scene.kapso(path, {
      method: 'POST',
      body: { whatsapp_webhook: { url: 'https://juniper.example', events } },
    })

  expect((await create(['whatsapp.phone_number.created'])).status).toBe(422)
  await scene.kapso(`${path}/${whatsApp.webhookId}/test?event_type=whatsapp.message.received`, {
    method: 'POST',
  })
  await scene.providers.settled()
  expect(jsonOf(heard('received')[0]!).message.text.body).toBe('Test webhook')
  await scene.kapso(`${path}/${whatsApp.webhookId}`, {
    method: 'PATCH',
    body: { whatsapp_webhook: { active: false } },
  })
  await writes('Nobody hears this')
  await scene.providers.settled()
  expect(heard('received')).toHaveLength(1)
  expect((await scene.kapso(`${path}/${whatsApp.webhookId}`, { method: 'DELETE' })).status).toBe(204)
  expect((await scene.kapso(path)).body.data).toEqual([])
})
