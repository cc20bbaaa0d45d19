/** Whatever we look up, set and clear at Twilio is as its contracts say; clearing is not, and this says how exactly. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverReply } from '../../edge-functions/_channels/twilio/deliver-reply.ts'
import { fetchStatus } from '../../edge-functions/_channels/twilio/fetch-status.ts'
import { findSent } from '../../edge-functions/_channels/twilio/find-sent.ts'
import { listInbound } from '../../edge-functions/_channels/twilio/list-inbound.ts'
import { checkAccount } from '../../edge-functions/desk/connections/twilio/check-account.ts'
import { listServices } from '../../edge-functions/desk/connections/twilio/messaging-service.ts'
import { pointNumber } from '../../edge-functions/desk/connections/twilio/numbers/point-number.ts'
import { restoreNumber } from '../../edge-functions/desk/connections/twilio/numbers/restore-number.ts'
import {
  listNumbers,
  readNumber,
} from '../../edge-functions/desk/connections/twilio/numbers/twilio-number.ts'
import { openVerify } from '../../edge-functions/desk/phone/open-verify.ts'
import { bakerySms, openScene, type Scene, tom } from '../providers/open-scene.ts'
import { openContracts, type VendorContracts } from './vendor-contracts.ts'

let scene: Scene
let contracts: VendorContracts

beforeAll(async () => {
  contracts = await openContracts(process.env.FOYER_SHARED ?? '')
  scene = await openScene()
})
beforeEach(() => void scene.providers.twilio.requests.splice(0))
afterAll(() => scene.close())

/** The bakery's account, as our functions reach it. */
function reach() {
  const { providers, account } = scene
  const { sid, authToken } = account
  const base = `${providers.url}/twilio`
  const env = {
    apiUrl: `${base}/api`,
    messagingUrl: `${base}/messaging`,
    verifyUrl: `${base}/verify`,
    verify: null,
  }
  const owner = { account_id: sid, credentials: { auth_token: authToken } }
  const door = { env: { twilio: env, functionsUrl: 'https://foyer.example/functions/v1' } }
  return { env, owner, door, access: { account: owner, env }, url: 'https://foyer.example/functions/v1/sms' }
}

/** What does not fit, of everything asked so far. */
const problems = () =>
  scene.providers.twilio.requests
    .splice(0)
    .flatMap(request =>
      (contracts.requestProblems(request) ?? ['in no contract']).map(
        problem => `${request.method} ${request.path.replace(/\w{34}/g, '…')}: ${problem}`,
      ),
    )

test('what is asked about an account, its numbers and its services', async () => {
  const { access, env, owner } = reach()
  scene.providers.twilio.openService(scene.account.sid)
  const [key] = scene.account.apiKeys

  await checkAccount(
    { ...owner, credentials: { ...owner.credentials, api_key: key!.sid, api_secret: key!.secret } },
    env,
  )
  await listNumbers(access)
  await readNumber(scene.number.sid, access)
  await listServices(access)

  // The account itself is in no contract kept here.
  expect(problems()).toEqual(['GET /2010-04-01/Accounts/….json: in no contract'])
})

test('where a number is to bring its messages, and where it brought them before', async () => {
  const { access, url } = reach()
  const before = { sms_url: 'https://old.example/sms', sms_fallback_url: 'https://old.example/fallback' }
  const sid = scene.providers.twilio.openService(scene.account.sid).sid
  const service = { sid, friendly_name: 'All', use_inbound_webhook_on_number: false, numbers: [] }
  await pointNumber(await readNumber(scene.number.sid, access), service, { access, url })
  const line = { provider_id: scene.number.sid, previous: { ...before, service_sid: sid } }

  expect(await restoreNumber(line, [], { access, url })).toBeNull()
  expect(scene.number).toMatchObject({ smsUrl: before.sms_url, smsFallbackUrl: before.sms_fallback_url })
  expect(problems()).toEqual([])
})

/**
 * Twilio's OpenAPI wants an address or a SID, and knows no other way to unset one. Twilio itself says "none" by an empty
 * text, in the examples of that very OpenAPI too, and its command line sends one to clear (twilio/twilio-cli-core#57);
 * RapidPro takes numbers out of their application this way. While there is an application, SmsUrl is ignored.
 */
test('what was set is cleared by an empty value, and that alone is against the contract', async () => {
  const { access, url } = reach()
  scene.number.smsApplicationSid = scene.providers.twilio.addApplication(scene.account.sid, url).sid
  const update = 'POST /2010-04-01/Accounts/…/IncomingPhoneNumbers/….json'

  await pointNumber(await readNumber(scene.number.sid, access), null, { access, url })
  expect(scene.number).toMatchObject({ smsApplicationSid: '', smsUrl: url })
  expect(problems()).toEqual([
    expect.stringContaining(`${update}: /SmsApplicationSid must NOT have fewer than 34 characters`),
    expect.stringContaining(`${update}: /SmsApplicationSid must match pattern`),
  ])

  await restoreNumber({ provider_id: scene.number.sid, previous: {} }, [], { access, url })
  expect(scene.number).toMatchObject({ smsUrl: '', smsFallbackUrl: '' })
  expect(problems()).toEqual([
    expect.stringContaining(`${update}: /SmsFallbackUrl must match format "uri"`),
    expect.stringContaining(`${update}: /SmsUrl must match format "uri"`),
  ])
})

test('a text, looking for it, what became of it, and what came in meanwhile', async () => {
  const { owner, door } = reach()
  const delivery = {
    ...owner,
    id: crypto.randomUUID(),
    company_id: '',
    conversation_id: '',
    message_id: '',
    attempt: 1,
    uncertain_since: null,
    known_provider_ids: [],
    provider: 'twilio' as const,
    from: { number: bakerySms, provider_id: scene.number.sid, business_account_id: null },
    to: { phone: tom, user_id: null },
    language: 'en',
    content: { text: 'Yes, by bike.', suggestions: ['Delivery'], template: null },
    last_inbound_provider_id: null,
  }
  const media = [{ contentType: 'image/png', bytes: new Uint8Array([1]) }]
  await scene.providers.phones.send({ phone: tom, to: bakerySms, via: 'sms', media })
  const sent = await deliverReply(delivery, door)
  const line = { provider: 'twilio' as const, channel_id: '', ...owner }

  await findSent(delivery, door)
  await fetchStatus(
    { ...line, delivery_id: delivery.id, line: '', provider_id: sent.provider_id, sent_at: '' },
    door,
  )
  const { messages } = await listInbound(
    {
      ...line,
      connection_id: '',
      connection_state: 'connected',
      number: bakerySms,
      provider_id: scene.number.sid,
      made: {},
      since: new Date(Date.now() - 60_000).toISOString(),
    },
    door,
  )

  expect(messages).toMatchObject([{ attachments: [{ kind: 'image' }] }])
  expect(problems()).toEqual([])
})

test('a code for a member’s phone, and whether it came back', async () => {
  const { env } = reach()
  const { sid: accountSid, authToken } = scene.account
  const serviceSid = scene.providers.twilio.openVerifyService(accountSid, 'Foyer').sid
  const verify = openVerify(
    { ...env, verify: { accountSid, authToken, serviceSid, countries: null } },
    () => {},
  )

  await verify.start(tom)
  expect(await verify.check(tom, scene.providers.twilio.codeFor(tom) ?? '')).toBe(true)
  expect(problems()).toEqual([])
})
