/** Kapso signs the bytes it sends; we believe those bytes and no others. */
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifySignature } from '../../edge-functions/_channels/kapso/verify-signature.ts'

const secret = 'whsec_juniper_0123456789'
const sign = (body: Uint8Array | string, key = secret) => createHmac('sha256', key).update(body).digest('hex')
const bytes = (body: string) => new Uint8Array(Buffer.from(body))
const raw = '{"message":{"id":"wamid.1","text":{"body":"Olá 👋"}},"phone_number_id":"123"}'

test.each([
  raw,
  '{"b":1,\n  "a" : 2}',
  '{"text":"\\u00e9 \\/ é"}',
  '\ufeff{"n":12345678901234567890.10}',
  '',
])('the bytes of %j are believed as they are', async body => {
  expect(await verifySignature({ signature: sign(body), body: bytes(body) }, [secret])).toBe(true)
})

test.each([
  ['none', ''],
  ['one of another line', sign(raw, 'whsec_of_the_garage')],
  ['one over the same JSON written differently', sign(JSON.stringify(JSON.parse(raw), null, 1))],
  ['one with a digit changed', sign(raw).replace(/^./, digit => (digit === '0' ? '1' : '0'))],
  ['one cut short', sign(raw).slice(0, -2)],
  ['one in capitals', sign(raw).toUpperCase()],
  ['one with a prefix', `sha256=${sign(raw)}`],
  ['one with a line break', `${sign(raw)}\n`],
  ['two at once', `${sign(raw)}, ${sign(raw)}`],
  ['one made with an empty key', sign(raw, '')],
])('%s is no signature', async (_, signature) => {
  expect(await verifySignature({ signature, body: bytes(raw) }, [secret, ''])).toBe(false)
})

test('while a secret is being replaced both are good', async () => {
  const signed = { signature: sign(raw), body: bytes(raw) }

  expect(await verifySignature(signed, ['whsec_new', secret])).toBe(true)
  expect(await verifySignature(signed, ['whsec_new'])).toBe(false)
})
