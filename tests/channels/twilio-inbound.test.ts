/** What Twilio delivers, in our words. */
import { expect, test } from 'vitest'
import { parseInbound } from '../../edge-functions/_channels/twilio/parse-inbound.ts'
import { readStatus } from '../../edge-functions/_channels/twilio/read-status.ts'

const sid = `SM${'0'.repeat(32)}`
const account = `AC${'1'.repeat(32)}`
const body = (fields: Record<string, string>) => ({
  isJson: false,
  raw: '',
  fields: { MessageSid: sid, AccountSid: account, From: '+447700900123', To: '+441172345678', ...fields },
})

test('a text is a text, whatever else Twilio adds', () => {
  const parsed = parseInbound(
    body({ Body: 'Do you deliver?', NumMedia: '0', SomethingNew: '1', FromCity: '' }),
  )

  expect(parsed).toEqual({
    line: '+441172345678',
    account_id: account,
    message: {
      provider_id: sid,
      sent_at: null,
      sender: { phone: '+447700900123', user_id: null, username: null, name: null },
      kind: 'text',
      text: 'Do you deliver?',
      details: {},
      attachments: [],
      opt_out_type: null,
      is_echo: false,
    },
  })
})

test('pictures and files come along, with where they are', () => {
  const { message } = parseInbound(
    body({
      Body: '',
      NumMedia: '3',
      MediaUrl0: 'https://api.twilio.com/a',
      MediaContentType0: 'image/jpeg',
      MediaUrl1: 'https://api.twilio.com/b',
      MediaContentType1: 'text/x-vcard',
    }),
  )

  expect(message).toMatchObject({ kind: 'image', text: '' })
  expect(message?.attachments).toMatchObject([
    {
      kind: 'image',
      content_type: 'image/jpeg',
      source: { url: 'https://api.twilio.com/a', media_id: null },
    },
    { kind: 'document', content_type: 'text/x-vcard' },
  ])
})

test.each(['STOP', 'START', 'HELP'] as const)('a %s that Twilio has answered says so', word => {
  expect(parseInbound(body({ Body: 'x', OptOutType: word })).message?.opt_out_type).toBe(word)
})

test('half a character and NUL do not reach the database', () => {
  expect(parseInbound(body({ Body: 'a\0b\ud800' })).message?.text).toBe('ab\ufffd')
})

test('nothing of a long text is lost that a message can hold', () => {
  expect(parseInbound(body({ Body: 'é'.repeat(1600) })).message?.text).toHaveLength(1600)
})

test.each(['whatsapp:+447700900123', 'AMAZON', '32665', 'rcs:brand'])(
  '%s is nobody we can answer by text',
  From => {
    expect(parseInbound(body({ From })).message).toBeNull()
  },
)

test.each<[string, string]>([
  ['MessageSid', ''],
  ['MessageSid', 'SM1'],
  ['AccountSid', 'me'],
  ['From', ''],
])('a message with %s %j is none', (field, value) => {
  expect(() => parseInbound(body({ [field]: value }))).toThrow(field)
})

test.each([
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])('Twilio’s %s is %s', (MessageStatus, status) => {
  const delivery = crypto.randomUUID()
  const { line, change } = readStatus(
    body({ From: '+441172345678', MessageStatus, ErrorCode: '30007' }),
    delivery,
  )

  expect(line).toBe('+441172345678')
  expect(change).toMatchObject({ provider_id: sid, delivery_id: delivery, status })
  expect(change?.failure?.code).toBe(status === 'failed' ? '30007' : undefined)
})

test('a status nobody knows yet changes nothing, and an id that is none is left out', () => {
  expect(readStatus(body({ MessageStatus: 'teleported' }), null).change).toBeNull()
  expect(readStatus(body({ MessageStatus: 'sent' }), 'x').change?.delivery_id).toBeNull()
})
