/** Calls of a provider over real HTTP: what is repeated, what is not, and what is never said or followed. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { callKapso } from '../../edge-functions/_channels/kapso/call-kapso.ts'
import { openKapsoMedia } from '../../edge-functions/_channels/kapso/open-kapso-media.ts'
import { openAddress } from '../../edge-functions/_channels/media/open-address.ts'
import { sniffType } from '../../edge-functions/_channels/media/sniff-type.ts'
import type { ProviderError } from '../../edge-functions/_channels/provider-error.ts'
import { callTwilio } from '../../edge-functions/_channels/twilio/call-twilio.ts'
import type { ClaimedAttachment } from '../../edge-functions/_platform/delivery-verbs.ts'
import { describeError } from '../../edge-functions/_platform/log.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let answers: Answer[] = []
let asked: IncomingMessage[] = []

const listen = async (): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    answer?.(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
const { server, url } = await listen()
const elsewhere = await listen()

beforeEach(() => {
  answers = []
  asked = []
})
afterAll(() => {
  for (const one of [server, elsewhere.server]) {
    one.closeAllConnections()
    one.close()
  }
})

const say =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
const hangUp: Answer = request => request.socket.destroy()

const env = { apiUrl: url, messagingUrl: url, verifyUrl: url, verify: null }
const account = { account_id: 'AC1', credentials: { auth_token: 'wörd' } }
const Answered = z.object({ sid: z.string() })
const twilio = (method: 'GET' | 'POST', more = {}) =>
  callTwilio({ method, path: '/x/Messages.json', query: { To: '+447700900123' }, ...more }, Answered, {
    account,
    env,
  })
const kapso = (more = {}) =>
  callKapso({ api: 'whatsapp', path: '/1/messages', method: 'POST', json: {}, ...more }, Answered, {
    env: { url, apiKey: 'key', webhookSecret: null },
  })
const failure = (call: Promise<unknown>): Promise<ProviderError> =>
  call.then(
    () => Promise.reject(new Error('It went well.')),
    error => error,
  )

test.each<[string, Answer[]]>([
  ['500', [say(500), say(200, { sid: 'SM1' })]],
  ['a broken connection', [hangUp, say(200, { sid: 'SM1' })]],
  ['429 with a short wish', [say(429, {}, { 'retry-after': '0' }), say(200, { sid: 'SM1' })]],
])('a read that meets %s is made once more', async (_, given) => {
  answers = given

  expect(await twilio('GET')).toEqual({ sid: 'SM1' })
  expect(asked).toHaveLength(2)
})

test.each<[string, Answer, Partial<ProviderError>]>([
  ['500', say(500), { status: 500, isUncertain: true }],
  ['503', say(503), { status: 503, isUncertain: false }],
  ['a broken connection', hangUp, { status: null, isUncertain: true }],
  ['an answer that is no JSON', say(201, 'ok'), { status: 201, isUncertain: true }],
  [
    '429',
    say(429, { code: 20429 }, { 'retry-after': '7' }),
    { code: '20429', retryAfterSeconds: 7, isUncertain: false },
  ],
  [
    'a refusal',
    say(400, { code: 21610, message: 'Opted out' }),
    { code: '21610', providerMessage: 'Opted out' },
  ],
  ['a redirect', say(307, '', { location: `${elsewhere.url}/x` }), { status: 307, isUncertain: false }],
])('a send that meets %s is not made again here', async (_, answer, expected) => {
  answers = [answer]

  expect(await failure(twilio('POST', { form: { Body: 'Hi' } }))).toMatchObject(expected)
  expect(asked).toHaveLength(1)
})

test('a send that found nobody was certainly not made', async () => {
  const closed = await listen()
  await new Promise(done => closed.server.close(done))
  const call = callTwilio({ method: 'POST', path: '/x' }, Answered, {
    account,
    env: { ...env, apiUrl: closed.url },
  })

  expect(await failure(call)).toMatchObject({ status: null, isUncertain: false })
})

test('whoever says nothing is given up, and nobody knows what came of it', async () => {
  answers = [() => {}]

  expect(await failure(kapso({ timeoutMs: 50 }))).toMatchObject({ status: null, isUncertain: true })
})

test('neither number nor secret gets into an error', async () => {
  answers = [hangUp]

  expect(describeError(await failure(twilio('POST')))).not.toMatch(/447700900123|AC1|wörd|127\.0\.0\.1/)
})

test('forms repeat what is a list, and credentials may hold any character', async () => {
  let body = ''
  answers = [
    (request, response) =>
      request
        .on('data', chunk => (body += chunk))
        .on('end', () => say(201, { sid: 'SM1' })(request, response)),
  ]
  await twilio('POST', { form: { To: '+1', MediaUrl: ['a', 'b'] } })

  expect(body).toBe('To=%2B1&MediaUrl=a&MediaUrl=b')
  expect(asked[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('AC1:wörd').toString('base64')}`)
})

test.each([
  [
    { error: { code: 131047, message: 'Re-engagement', error_data: { details: 'More than 24 hours' } } },
    '131047',
    'More than 24 hours',
  ],
  [{ error: 'Another message is in flight' }, null, 'Another message is in flight'],
  [{ errors: [] }, null, null],
])('%j is a refusal of Kapso', async (body, code, providerMessage) => {
  answers = [say(409, body)]

  expect(await failure(kapso())).toMatchObject({ status: 409, code, providerMessage })
})

test('a platform without a key asks nobody', async () => {
  const call = callKapso({ api: 'platform', path: '/x' }, Answered, {
    env: { url, apiKey: null, webhookSecret: null },
  })

  expect(await failure(call)).toMatchObject({ status: 401, code: 'no_key' })
  expect(asked).toEqual([])
})

const file: ClaimedAttachment = {
  ...{ id: '1', company_id: '1', provider: 'kapso', account_id: '1', credentials: {}, line: '1' },
  ...{ content_type: 'image/png', path: '1', attempt: 1, source: { url: null, media_id: null } },
}
const media = (address: string, more = {}) =>
  openAddress({
    url: address,
    hosts: { names: ['twilio.com'], baseUrl: url },
    authorization: 'Basic x',
    ...more,
  })

test('a file is fetched where its provider sends us, and told our secret only by the first', async () => {
  answers = [say(307, '', { location: '/media/1' }), say(200, 'bytes')]

  expect(await new Response(await media(`${url}/Media/1`)).text()).toBe('bytes')
  answers = [say(307, '', { location: `${elsewhere.url}/media/1` })]
  expect(await failure(media(`${url}/Media/1`))).toMatchObject({ code: 'blocked' })
})

test.each([
  ['http://api.twilio.com/x'],
  ['https://api.twilio.com:8443/x'],
  ['https://user:pass@api.twilio.com/x'],
  ['https://api.twilio.com.evil.example/x'],
  ['https://eviltwilio.com/x'],
  ['https://169.254.169.254/latest/meta-data'],
  ['http://127.0.0.1:1/x'],
  ['http://[::1]/x'],
  ['https://2130706433/x'],
  ['file:///etc/passwd'],
  ['ftp://api.twilio.com/x'],
  ['//api.twilio.com'],
  [''],
])('%j is not where a file is fetched', async address => {
  expect(await failure(media(address))).toMatchObject({ status: null, code: 'blocked' })
})

test('a host we do not go to is named in the log, without what lies there', async () => {
  const error = await failure(media('https://files.example/secret.jpg?token=1'))

  expect(describeError(error)).toBe('ProviderError blocked media download from files.example failed')
})

test.each([
  ['bucket.s3.eu-west-1.amazonaws.com', true],
  ['s3.us-east-2.amazonaws.com', true],
  ['bucket.s3.amazonaws.com', true],
  ['evil-s3.eu-west-1.amazonaws.com', false],
  ['s3.eu-west-1.amazonaws.com.evil.example', false],
  ['ec2-1-2-3-4.eu-west-1.compute.amazonaws.com', false],
])('the storage at %s is one we go to: %s', async (host, isOpened) => {
  answers = [say(200, 'bytes')]
  const request = { url: `https://${host}/x`, hosts: { names: ['s3.amazonaws.com'], baseUrl: url } }
  const opened = openAddress(request, (_, init) => fetch(`${url}/x`, init)) // its bytes lie here

  if (isOpened) expect(await new Response(await opened).text()).toBe('bytes')
  else expect(await failure(opened)).toMatchObject({ code: 'blocked' })
})

test('only the provider’s own API, shown our secret, speaks of that secret', async () => {
  const isShutOut = async (opened: Promise<unknown>) => (await failure(opened)).isShutOut
  const toApi = (status: number, more = {}) => {
    answers = [say(status)]
    return isShutOut(media(`${url}/Media/1`, more))
  }
  const kapsoFile = (media_id: string | null) =>
    openKapsoMedia(
      { ...file, source: { url: `${url}/copy`, media_id } },
      { kapso: { url, apiKey: 'key', webhookSecret: null } },
    )

  expect([await toApi(401), await toApi(403), await toApi(404)]).toEqual([true, true, false])
  expect(await toApi(403, { authorization: undefined })).toBe(false)
  const hosts = { names: ['s3.amazonaws.com'], baseUrl: url }
  const request = { url: `${url}/Media/1`, hosts, authorization: 'Basic x' }
  const expired: typeof fetch = async address =>
    String(address).startsWith(url)
      ? new Response(null, { status: 307, headers: { location: 'https://media.s3.amazonaws.com/1' } })
      : new Response(null, { status: 403 })
  expect(await isShutOut(openAddress(request, expired))).toBe(false)
  answers = [say(403)]
  expect(await isShutOut(kapsoFile(null))).toBe(false)
  answers = [say(403), say(401)]
  expect(await isShutOut(kapsoFile('1'))).toBe(true)
})

test('who redirects for ever is left', async () => {
  answers = [say(302, '', { location: '/again' })]

  expect(await failure(media(`${url}/x`))).toMatchObject({ status: 310 })
  expect(asked).toHaveLength(4)
})

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF1234WEBPVP8 ', 'image/webp'],
  ['RIFF1234WAVEfmt ', 'audio/wav'],
  ['%PDF-1.7', 'application/pdf'],
  ['OggS\0', 'audio/ogg'],
  ['\0\0\0\x18ftypmp42', 'video/mp4'],
  ['\0\0\0\x18ftypM4A ', 'audio/mp4'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'application/octet-stream'],
  ['<!doctype html><script>', 'application/octet-stream'],
  ['GIF', 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('%j is by its bytes %s', (bytes, type) => {
  expect(sniffType(Buffer.from(bytes, 'latin1'))).toBe(type)
})
