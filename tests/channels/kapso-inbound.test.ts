/** What Kapso delivers, in our words: every kind of message, alone and in batches. */
import { expect, test } from 'vitest'
import { parseInbound } from '../../edge-functions/_channels/kapso/parse-inbound.ts'
import { readEvents } from '../../edge-functions/_channels/kapso/read-events.ts'
import { readStatus } from '../../edge-functions/_channels/kapso/read-status.ts'

type Fields = Record<string, unknown>
const received = 'whatsapp.message.received'

function item(
  message: Fields,
  { kapso = {}, conversation = {} }: { kapso?: Fields; conversation?: Fields } = {},
) {
  return {
    message: {
      id: 'wamid.1',
      timestamp: '1764000000',
      from: '447700900123',
      kapso: { direction: 'inbound', status: 'delivered', origin: 'cloud_api', ...kapso },
      ...message,
    },
    conversation: {
      id: 'c1',
      phone_number_id: '123',
      phone_number: '+44 7700 900123',
      kapso: { contact_name: 'Tom' },
      ...conversation,
    },
    phone_number_id: '123',
    is_new_conversation: false,
  }
}

const read = (body: unknown, event: string | null = received) =>
  readEvents(
    new TextEncoder().encode(JSON.stringify(body)),
    new Headers(event === null ? {} : { 'x-webhook-event': event }),
  )
const parse = (...given: Parameters<typeof item>) => parseInbound(read(item(...given)).items[0]!)
const message = (...given: Parameters<typeof item>) => {
  const parsed = parse(...given)
  return 'message' in parsed ? parsed.message : parsed
}

test('what would deceive a reader, or break the database, is taken out', () => {
  const file = { id: 'm1', filename: 'invoice\u202egpj.\n\0exe', mime_type: 'application/pdf' }
  const read = message({ type: 'document', document: file, context: { id: 'wamid.\0x' } })

  expect(read).toMatchObject({
    text: 'invoicegpj.exe',
    details: { replies_to: 'wamid.x' },
    attachments: [{ file_name: 'invoicegpj.exe' }],
  })
})

test('a text comes with who wrote it, and when', () => {
  expect(message({ type: 'text', text: { body: 'Olá 👋' }, context: { id: 'wamid.0' } })).toEqual({
    provider_id: 'wamid.1',
    sent_at: '2025-11-24T16:00:00.999Z',
    sender: { phone: '+447700900123', user_id: null, username: null, name: 'Tom' },
    kind: 'text',
    text: 'Olá 👋',
    details: { replies_to: 'wamid.0' },
    attachments: [],
    opt_out_type: null,
    is_echo: false,
  })
})

test.each<[string, Fields, Fields]>([
  [
    'image',
    { image: { id: 'm1', mime_type: 'image/png', caption: 'This one?' } },
    { kind: 'image', text: 'This one?' },
  ],
  ['audio', { audio: { id: 'm1', mime_type: 'audio/ogg', voice: true } }, { kind: 'audio', text: '' }],
  ['video', { video: { id: 'm1' } }, { kind: 'video', text: '' }],
  ['document', { document: { id: 'm1', filename: 'order.pdf' } }, { kind: 'document', text: 'order.pdf' }],
  ['sticker', { sticker: { id: 'm1' } }, { kind: 'sticker', text: '' }],
])('%s: a file is kept with where it is', (type, content, expected) => {
  const copy = { media_url: 'https://app.kapso.ai/blob', media_data: { content_type: 'x/y', byte_size: 12 } }
  const parsed = message({ type, ...content }, { kapso: copy })

  expect(parsed).toMatchObject(expected)
  expect(parsed).toMatchObject({
    attachments: [
      { kind: type, byte_size: 12, source: { url: 'https://app.kapso.ai/blob', media_id: 'm1' } },
    ],
  })
})

test('a voice message that was transcribed says its words', () => {
  const kapso = { transcript: { text: 'Do you deliver?' } }

  expect(message({ type: 'audio', audio: { id: 'm1' } }, { kapso })).toMatchObject({
    text: 'Do you deliver?',
    details: { is_transcript: true },
  })
})

test.each<[string, Fields, Fields]>([
  [
    'interactive',
    { interactive: { type: 'button_reply', button_reply: { id: 'choice:2', title: 'On Sundays' } } },
    { kind: 'choice', text: 'On Sundays', details: { id: 'choice:2' } },
  ],
  [
    'interactive',
    {
      interactive: {
        type: 'list_reply',
        list_reply: { id: 'choice:1', title: 'Delivery', description: 'd' },
      },
    },
    { kind: 'choice', text: 'Delivery', details: { id: 'choice:1' } },
  ],
  [
    'button',
    { button: { text: 'Yes please', payload: 'yes' } },
    { kind: 'choice', text: 'Yes please', details: { id: 'yes' } },
  ],
  [
    'reaction',
    { reaction: { message_id: 'wamid.0', emoji: '👍' } },
    { kind: 'reaction', text: '👍', details: { emoji: '👍', message: 'wamid.0' } },
  ],
  [
    'location',
    { location: { latitude: 51.45, longitude: -2.58, name: 'The Old Mill', address: 'Mill Lane' } },
    { kind: 'location', text: 'The Old Mill, Mill Lane', details: { latitude: 51.45, longitude: -2.58 } },
  ],
  [
    'contacts',
    { contacts: [{ name: { formatted_name: 'Sue' }, phones: [{ phone: '+1 940 555' }], org: {} }] },
    {
      kind: 'contacts',
      text: 'Sue',
      details: { contacts: [{ name: 'Sue', phones: ['+1 940 555'], emails: [] }] },
    },
  ],
  [
    'unsupported',
    { errors: [{ code: 131051 }] },
    { kind: 'unsupported', text: '', details: { type: 'unsupported' } },
  ],
  ['hologram', { hologram: {} }, { kind: 'unsupported', details: { type: 'hologram' } }],
  ['location', { location: 'nowhere' }, { kind: 'unsupported' }],
  ['interactive', { interactive: { type: 'nfm_reply' } }, { kind: 'unsupported' }],
])('%s: %j is understood', (type, content, expected) => {
  expect(message({ type, ...content })).toMatchObject(expected)
})

test('somebody who hides their number is known by their id', () => {
  const conversation = {
    phone_number: null,
    business_scoped_user_id: 'US.13491208655302741918',
    username: 'tom',
  }

  expect(message({ type: 'text', text: { body: 'Hi' }, from: null }, { conversation })).toMatchObject({
    sender: { phone: null, user_id: 'US.13491208655302741918', username: 'tom', name: 'Tom' },
  })
})

test('an id is never taken for a number', () => {
  const conversation = { phone_number: 'US.13491208655302741918' }

  expect(parse({ type: 'text', text: { body: 'Hi' }, from: null }, { conversation })).toEqual({
    ignored: 'nobody',
  })
})

test('what a person of the company writes on the phone is an echo, with whom it went to', () => {
  const echo = { type: 'text', text: { body: 'On my way' }, from: undefined, to: '447700900123' }
  const parsed = message(echo, { kapso: { direction: 'outbound', origin: 'business_app' } })

  expect(parsed).toMatchObject({ is_echo: true, text: 'On my way', sender: { phone: '+447700900123' } })
})

test.each<[string, Fields, Fields, string]>([
  ['what we sent ourselves', { type: 'text', text: { body: 'x' } }, { direction: 'outbound' }, 'own'],
  ['what a new phone brings along', { type: 'text', text: { body: 'x' } }, { origin: 'history_sync' }, 'old'],
  ['that a number changed', { type: 'system', system: { body: 'x' } }, {}, 'notice'],
])('%s is no news from a person', (_, content, kapso, ignored) => {
  expect(parse(content, { kapso })).toEqual({ ignored })
})

test('of a batch the good are kept and the bad are named', () => {
  const good = (id: string) => item({ id, type: 'text', text: { body: id } })
  const data = [good('a'), { phone_number_id: '123' }, good('b'), 'x', good('a')]
  const events = read({ type: received, batch: true, data, batch_info: { size: 5 } }, null)

  expect(events.event).toBe(received)
  expect(events.items.map(one => one.message.id)).toEqual(['a', 'b', 'a'])
  expect(events.malformed.map(({ place }) => place)).toEqual([1, 3])
})

test.each([
  [
    'two lines at once',
    {
      type: received,
      batch: true,
      data: [item({ type: 'text' }), { ...item({ type: 'text' }), phone_number_id: '9' }],
    },
  ],
  ['an empty batch', { type: received, batch: true, data: [] }],
  ['no line', { message: {} }],
  ['a list', []],
])('%s is refused whole', (_, body) => {
  expect(() => read(body)).toThrow()
})

test.each([
  ['whatsapp.message.sent', 'sent'],
  ['whatsapp.message.delivered', 'delivered'],
  ['whatsapp.message.read', 'read'],
  ['whatsapp.message.failed', 'failed'],
])('%s moves a message to %s', (event, status) => {
  const delivery = crypto.randomUUID()
  const statuses = [
    { id: 'wamid.1', status: 'sent', timestamp: '1', biz_opaque_callback_data: delivery },
    { id: 'wamid.1', status: 'failed', timestamp: '2', errors: [{ code: 131047, title: 'x' }] },
  ]
  const [sent] = read(item({ type: 'text' }, { kapso: { direction: 'outbound', statuses } }), event).items

  expect(readStatus(event, sent!)).toMatchObject({
    provider_id: 'wamid.1',
    delivery_id: delivery,
    status,
    failure: status === 'failed' ? { kind: 'window_closed', code: '131047' } : null,
  })
})

test('events of other kinds change no status', () => {
  const [one] = read(item({ type: 'text', text: { body: 'x' } })).items

  expect(readStatus(received, one!)).toBeNull()
  expect(read(item({ type: 'text' }), 'whatsapp.conversation.created').items).toEqual([])
})
