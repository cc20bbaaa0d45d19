/** Twilio's own library signs; we believe it, and nobody else. */

import { getExpectedBodyHash, getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { expect, test } from 'vitest'
import { readTwilioBody } from '../../edge-functions/_channels/twilio/read-body.ts'
import { verifySignature } from '../../edge-functions/_channels/twilio/verify-signature.ts'

const token = '0123456789abcdef0123456789abcdef'
const url = 'https://abc.supabase.co/functions/v1/sms'
const form = (fields: [string, string][]) =>
  readTwilioBody(
    new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: new URLSearchParams(fields),
    }),
  )
const text: [string, string][] = [
  ['From', '+447700900123'],
  ['To', '+441172345678'],
  ['Body', 'Hi'],
  ['FromCity', ''],
]
const signText = getExpectedTwilioSignature(token, url, Object.fromEntries(text))

test.each<[string, [string, string][]]>([
  ['a plain text', text],
  ['every kind of character', [...text, ['Note', 'Ünï & 50% +1 = a+b\r\nline 2 👍 \u202e']]],
  ['empty and unknown fields', [...text, ['MediaUrl0', ''], ['SomethingNew', 'x']]],
  [
    'names that differ in case',
    [
      ['b', '1'],
      ['B', '2'],
      ['a', '3'],
    ],
  ],
  [
    'names that objects know',
    [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ],
  ],
])('%s is believed when Twilio signed it', async (_, fields) => {
  const body = await form(fields)
  const signature = getExpectedTwilioSignature(token, url, Object.fromEntries(fields))

  expect(verifySignature({ url, signature, body }, [token])).toBe(true)
})

test('a field that comes twice is signed once, sorted', async () => {
  const signature = getExpectedTwilioSignature(token, url, { MediaUrl: ['z', 'a', 'a'], From: '+1' })
  const body = await form([
    ['MediaUrl', 'z'],
    ['MediaUrl', 'a'],
    ['MediaUrl', 'a'],
    ['From', '+1'],
  ])

  expect(verifySignature({ url, signature, body }, [token])).toBe(true)
})

test.each([
  'https://abc.supabase.co/functions/v1/sms/status?delivery=0199aa00-0000-7000-8000-000000000000',
  'https://abc.supabase.co/functions/v1/sms/',
  'https://abc.supabase.co/functions/v1/sms?a=1&b=%20x',
])('%s is signed with all its characters', async address => {
  const signature = getExpectedTwilioSignature(token, address, Object.fromEntries(text))
  const body = await form(text)

  expect(verifySignature({ url: address, signature, body }, [token])).toBe(true)
  expect(verifySignature({ url, signature, body }, [token])).toBe(false)
})

test.each([':443', ''])('the port that https has anyway may be written or not (%j)', async port => {
  const signed = `https://abc.supabase.co${port}/functions/v1/sms`
  const signature = getExpectedTwilioSignature(token, signed, Object.fromEntries(text))

  expect(verifySignature({ url, signature, body: await form(text) }, [token])).toBe(true)
})

test('a JSON body is believed by its hash in the address', async () => {
  const raw = '{"MessageSid":"SM1","Body":"wörld"}'
  const address = `${url}?bodySHA256=${getExpectedBodyHash(raw)}`
  const signature = getExpectedTwilioSignature(token, address, {})
  const send = (body: string) =>
    readTwilioBody(
      new Request(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    )

  expect(verifySignature({ url: address, signature, body: await send(raw) }, [token])).toBe(true)
  expect(verifySignature({ url: address, signature, body: await send(raw.replace('w', 'W')) }, [token])).toBe(
    false,
  )
})

test.each([
  ['none', ''],
  ['one for another account', getExpectedTwilioSignature(`${token}x`, url, Object.fromEntries(text))],
  ['one with a character changed', signText.replace(/^./, first => (first === 'A' ? 'B' : 'A'))],
  ['one cut short', signText.slice(0, -1)],
  ['one in capitals', signText.toUpperCase()],
  ['two at once', `${signText}, ${signText}`],
  ['one with a line break', `${signText}\n`],
  ['one made with an empty key', getExpectedTwilioSignature('', url, Object.fromEntries(text))],
  ['a very long one', 'A'.repeat(100_000)],
])('%s is no signature', async (_, signature) => {
  expect(verifySignature({ url, signature, body: await form(text) }, [token, ''])).toBe(false)
})

test('a byte of the body changed, added or left out breaks the signature', async () => {
  for (const fields of [
    text.slice(1),
    [...text, ['X', 'y'] as [string, string]],
    text.toSpliced(2, 1, ['Body', 'hi']),
  ]) {
    expect(verifySignature({ url, signature: signText, body: await form(fields) }, [token])).toBe(false)
  }
})

test('while a token is being replaced both are good, and afterwards one', async () => {
  const body = await form(text)

  expect(verifySignature({ url, signature: signText, body }, ['the new one', token])).toBe(true)
  expect(verifySignature({ url, signature: signText, body }, ['the new one'])).toBe(false)
})

test.each(['text/plain', 'multipart/form-data; boundary=x', ''])(
  'a body of type %j is not read',
  async type => {
    const request = new Request(url, { method: 'POST', headers: { 'content-type': type }, body: 'From=%2B1' })

    await expect(readTwilioBody(request)).rejects.toMatchObject({ status: 415 })
  },
)
