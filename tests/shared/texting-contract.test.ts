/** What is sent to Twilio and Kapso is what their contracts allow, and what they sign is what we believe. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { deliverReply as deliverOnWhatsApp } from '../../edge-functions/_channels/kapso/deliver-reply.ts'
import { showTyping } from '../../edge-functions/_channels/kapso/show-typing.ts'
import { verifySignature as kapsoSigned } from '../../edge-functions/_channels/kapso/verify-signature.ts'
import { deliverReply as deliverByText } from '../../edge-functions/_channels/twilio/deliver-reply.ts'
import { verifySignature as twilioSigned } from '../../edge-functions/_channels/twilio/verify-signature.ts'
import type { ClaimedDelivery, DeliveryContent } from '../../edge-functions/_platform/delivery-verbs.ts'

const contract = async (file: string) =>
  JSON.parse(await readFile(join(process.env.FOYER_SHARED ?? '', 'contracts', file), 'utf8'))

const delivery = (
  content: Partial<DeliveryContent>,
  to: Partial<ClaimedDelivery['to']> = {},
): ClaimedDelivery => ({
  id: crypto.randomUUID(),
  company_id: crypto.randomUUID(),
  conversation_id: crypto.randomUUID(),
  message_id: crypto.randomUUID(),
  attempt: 1,
  uncertain_since: null,
  known_provider_ids: [],
  provider: 'kapso',
  account_id: `AC${'0'.repeat(32)}`,
  credentials: { auth_token: 'token' },
  from: { number: '+441172345678', provider_id: '123456789012345', business_account_id: '1' },
  to: { phone: '+447700900123', user_id: null, ...to },
  language: 'en',
  content: { text: 'Yes, by bike.', suggestions: [], template: null, ...content },
  last_inbound_provider_id: null,
})

/** Answers every request, and keeps what was asked. */
function listen(answer: object) {
  const asked: { url: string; body: string }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), body: String(init?.body) })
    return Response.json(answer)
  }
  return { asked, fetch }
}

const kapso = { url: 'https://api.kapso.ai', apiKey: 'key', webhookSecret: null }

test.each<[string, Partial<DeliveryContent>, Partial<ClaimedDelivery['to']>]>([
  ['a text', {}, {}],
  ['a text to somebody who hides their number', {}, { phone: null, user_id: 'US.1349' }],
  ['buttons', { suggestions: ['Delivery', 'Opening hours', 'Parking'] }, {}],
  ['a list', { suggestions: ['Can I order a celebration cake for Saturday?', 'Delivery'] }, {}],
  [
    'a template',
    { template: { name: 'ready', language: 'en_GB', variables: { name: 'Tom' }, parameter_format: 'NAMED' } },
    {},
  ],
])('WhatsApp takes %s', async (_, content, to) => {
  const { asked, fetch } = listen({ messages: [{ id: 'wamid.1' }] })
  await deliverOnWhatsApp(delivery(content, to), { env: { kapso }, fetch })
  const fits = new Ajv2020({ strict: false, validateFormats: false })
    .addSchema(await contract('whatsapp_cloud_api_v23.kapso-flavour.json'), 'whatsapp')
    .getSchema('whatsapp#/components/schemas/Message')

  expect(asked[0]?.url).toBe('https://api.kapso.ai/meta/whatsapp/v24.0/123456789012345/messages')
  expect(fits?.(JSON.parse(asked[0]?.body ?? '')), JSON.stringify(fits?.errors)).toBe(true)
})

test('WhatsApp takes our read receipts', async () => {
  const { asked, fetch } = listen({ success: true })
  await showTyping({ line: '123', message: 'wamid.1' }, { env: kapso, fetch })
  const fits = new Ajv2020({ strict: false })
    .addSchema(await contract('whatsapp_cloud_api_v23.kapso-flavour.json'), 'whatsapp')
    .getSchema('whatsapp#/components/schemas/ReadReceipt')

  expect(fits?.(JSON.parse(asked[0]?.body ?? '')), JSON.stringify(fits?.errors)).toBe(true)
})

test('Twilio takes our messages, and knows every field', async () => {
  const { asked, fetch } = listen({ sid: `SM${'0'.repeat(32)}` })
  const twilio = { apiUrl: 'https://api.twilio.com', messagingUrl: '', verifyUrl: '', verify: null }
  const env = { twilio, functionsUrl: 'https://foyer.example/functions/v1' }
  await deliverByText(delivery({ suggestions: ['Delivery'] }), { env, fetch })
  const { paths, components } = await contract('twilio_api_v2010.testable.json')
  const { schema } =
    paths['/2010-04-01/Accounts/{AccountSid}/Messages.json'].post.requestBody.content[
      'application/x-www-form-urlencoded'
    ]
  const fits = new Ajv({ strict: false, validateFormats: false }).compile({ ...schema, components })

  expect(fits(Object.fromEntries(new URLSearchParams(asked[0]?.body))), JSON.stringify(fits.errors)).toBe(
    true,
  )
})

const { twilio: vectors, kapso: vector } = await contract('signature_vectors.json')

test.each<{ name: string; url: string; params: Record<string, string | string[]>; signature: string }>(
  vectors.form,
)('Twilio’s own signature is believed: $name', ({ url, params, signature }) => {
  const body = { isJson: false, raw: '', fields: params }

  expect(twilioSigned({ url, signature, body }, [vectors.authToken])).toBe(true)
})

test('Twilio’s own signature of JSON is believed', () => {
  const { url, body, signature } = vectors.json

  expect(
    twilioSigned({ url, signature, body: { isJson: true, raw: body, fields: {} } }, [vectors.authToken]),
  ).toBe(true)
})

test('Kapso’s own signature is believed', async () => {
  const body = new Uint8Array(Buffer.from(vector.rawBody))

  expect(await kapsoSigned({ signature: vector.signature, body }, [vector.secret])).toBe(true)
})
