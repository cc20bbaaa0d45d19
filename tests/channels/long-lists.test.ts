/** Providers list messages newest first, a page at a time: what is looked for may lie many pages back. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fetchStatus } from '../../edge-functions/_channels/kapso/fetch-status.ts'
import { findSent } from '../../edge-functions/_channels/kapso/find-sent.ts'
import { listInbound as listKapso } from '../../edge-functions/_channels/kapso/list-inbound.ts'
import { listInbound as listTwilio } from '../../edge-functions/_channels/twilio/list-inbound.ts'
import type { ClaimedDelivery } from '../../edge-functions/_platform/delivery-verbs.ts'
import type { LineToReconcile } from '../../edge-functions/_platform/phone-verbs.ts'

const startedAt = Date.parse('2026-11-01T12:00:00Z')
const perPage = 100
/** One message a minute, the newest first. */
let count = 0
let pages = 0
let special: Record<string, unknown> = {}

const at = (place: number) => startedAt - place * 60_000
const server = createServer((request, response) => {
  pages += 1
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  const isKapso = pathname.startsWith('/platform')
  const start = Number(searchParams.get(isKapso ? 'after' : 'Page') ?? 0)
  const places = Array.from({ length: Math.min(perPage, count - start) }, (_, index) => start + index)
  const next = start + perPage < count ? String(start + perPage) : null
  const listed = isKapso
    ? { data: places.map(kapsoMessage), paging: { cursors: { after: next } } }
    : { messages: places.map(twilioMessage), next_page_uri: next && `${pathname}?Page=${next}` }
  response.end(JSON.stringify(listed))
})
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const env = {
  functionsUrl: url,
  twilio: { apiUrl: url, messagingUrl: url, verifyUrl: url, verify: null },
  kapso: { url, apiKey: 'key', webhookSecret: null },
}

const kapsoMessage = (place: number) => ({
  id: `wamid.${place}`,
  type: 'text',
  timestamp: String(at(place) / 1000),
  ...(special.isOutbound ? { to: '447700900999' } : { from: '447700900999' }),
  text: { body: 'Hello' },
  kapso: { direction: special.isOutbound ? 'outbound' : 'inbound', status: 'sent' },
  ...(place === special.place && (special.message as object)),
})
const twilioMessage = (place: number) => ({
  sid: `SM${place}`,
  direction: 'inbound',
  from: '+447700900999',
  body: 'Hello',
  num_media: '0',
  date_created: new Date(at(place)).toUTCString(),
})

beforeEach(() => {
  count = 1500
  pages = 0
  special = {}
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const line = (provider: LineToReconcile['provider'], minutes: number): LineToReconcile => ({
  channel_id: 'c1',
  connection_id: 'n1',
  connection_state: 'connected',
  provider,
  account_id: 'AC1',
  credentials: {},
  number: '+441174960000',
  provider_id: '123',
  made: {},
  since: new Date(at(minutes)).toISOString(),
})
const lists = {
  twilio: (minutes: number) => listTwilio(line('twilio', minutes), { env }),
  kapso: (minutes: number) => listKapso(line('kapso', minutes), { env }),
}

test.each(['twilio', 'kapso'] as const)(
  'what %s received is read back to where it is known from',
  async provider => {
    const { messages, isWhole } = await lists[provider](1250)

    expect([messages.length, isWhole, pages]).toEqual([1251, true, 13])
    expect(messages[0]?.sent_at).toBe(new Date(at(1250) + 999).toISOString())
  },
)

test.each(['twilio', 'kapso'] as const)('too much at once of %s is said to be a part', async provider => {
  count = 6000
  const { messages, isWhole } = await lists[provider](6000)

  expect([messages.length, isWhole]).toEqual([5000, false])
})

const sent = (phone: string, minutes: number): ClaimedDelivery => ({
  id: '0197b2a0-0000-7000-8000-000000000001',
  company_id: '',
  conversation_id: '',
  message_id: '',
  attempt: 2,
  uncertain_since: new Date(at(minutes)).toISOString(),
  known_provider_ids: [],
  provider: 'kapso',
  account_id: '',
  credentials: {},
  from: { number: null, provider_id: '123', business_account_id: null },
  to: { phone, user_id: null },
  language: 'en',
  content: { text: 'Ready!', suggestions: [], template: null },
  last_inbound_provider_id: null,
})

test.each([
  ['+447700900123', '447700900123'],
  ['+5511987654321', '551187654321'],
  ['+525512345678', '5215512345678'],
  ['+5491123456789', '541123456789'],
])('what was sent to %s is found many pages back, listed as to %s', async (phone, to) => {
  special = { isOutbound: true, place: 730, message: { to, text: { body: 'Ready!' } } }

  expect(await findSent(sent(phone, 731), { env })).toEqual({ provider_id: 'wamid.730', segments: null })
  expect(await findSent(sent(phone, 700), { env })).toBeNull()
})

test('what could not be looked for far enough back stays uncertain', async () => {
  count = 6000
  special = { isOutbound: true }

  await expect(findSent(sent('+447700900123', 5500), { env })).rejects.toMatchObject({ isUncertain: true })
})

test.each([
  ['read', { status: 'read' }, { status: 'read', failure: null }],
  [
    'delivered',
    { status: 'sent', statuses: [{ status: 'sent' }, { status: 'delivered' }] },
    { status: 'delivered', failure: null },
  ],
  [
    'failed',
    { status: 'failed', statuses: [{ status: 'failed', errors: [{ code: 131026 }] }] },
    { status: 'failed', failure: expect.objectContaining({ kind: 'permanent', code: '131026' }) },
  ],
])('a message that nobody tells of has been %s, as the list says', async (_, kapso, expected) => {
  const message = { kapso: { direction: 'outbound', ...kapso } }
  special = { isOutbound: true, place: 450, message }
  const silent = {
    delivery_id: '0197b2a0-0000-7000-8000-000000000001',
    channel_id: 'c1',
    provider: 'kapso' as const,
    account_id: '',
    credentials: {},
    line: '123',
    provider_id: 'wamid.450',
    sent_at: new Date(at(450)).toISOString(),
  }

  expect(await fetchStatus(silent, { env })).toEqual({
    provider_id: 'wamid.450',
    delivery_id: silent.delivery_id,
    ...expected,
  })
})
