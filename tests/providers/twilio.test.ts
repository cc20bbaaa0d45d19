/** The stand-in for Twilio does what Twilio does, as the vendor's own package sees it. */

import twilio from 'twilio'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { formOf } from './open-business.ts'
import { bakerySms, clientFor, openScene, type Scene, tom } from './open-scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

beforeEach(() => {
  scene.providers.twilio.switches.reset()
  scene.bakery.answers(() => ({ contentType: 'text/xml', body: '<Response/>' }))
  scene.bakery.webhooks.length = 0
})
afterEach(() => scene.providers.settled())

const texts = (text: string, more: object = {}) =>
  scene.providers.phones.send({ phone: tom, to: bakerySms, via: 'sms', text, ...more })
const sends = (body: string, more: object = {}) =>
  scene.client.messages.create({ from: bakerySms, to: tom, body, ...more })

test('a text reaches the number’s webhook, and the vendor’s own check accepts its signature', async () => {
  await texts('Do you deliver? Ünï & 50% +1\nthanks 👍')
  await scene.providers.settled()

  const [webhook] = scene.bakery.webhooks
  const form = formOf(webhook!)
  expect(form).toMatchObject({
    From: tom,
    To: bakerySms,
    Body: 'Do you deliver? Ünï & 50% +1\nthanks 👍',
    AccountSid: scene.account.sid,
    NumMedia: '0',
  })
  const { authToken } = scene.account
  const signature = webhook!.headers['x-twilio-signature']!
  expect(twilio.validateRequest(authToken, signature, `${scene.bakery.url}/sms`, form)).toBe(true)
  expect(twilio.validateRequest(authToken, signature, `${scene.bakery.url}/other`, form)).toBe(false)
  expect(scene.providers.phones.thread(tom).at(-1)).toMatchObject({ from: 'phone', state: 'delivered' })
})

test('a message goes to the phone, and its statuses to the callback, query string and all', async () => {
  const callback = `${scene.bakery.url}/status?message=7&x=a%20b`
  const sent = await sends('Yes, within 20 km.', { statusCallback: callback })
  await scene.providers.settled()

  expect(sent).toMatchObject({ status: 'queued', numSegments: '1', errorCode: null, from: bakerySms })
  expect(scene.providers.phones.received(tom).at(-1)).toMatchObject({
    text: 'Yes, within 20 km.',
    id: sent.sid,
  })
  const statuses = scene.bakery.webhooks.map(formOf)
  expect(statuses.map(form => form.MessageStatus).sort()).toEqual(['delivered', 'sending', 'sent'])
  for (const { headers, path } of scene.bakery.webhooks) {
    expect(path).toBe('/status?message=7&x=a%20b')
    expect(headers['x-twilio-signature']).toBeTruthy()
  }
  const [webhook] = scene.bakery.webhooks
  const signature = webhook!.headers['x-twilio-signature']!
  expect(twilio.validateRequest(scene.account.authToken, signature, callback, formOf(webhook!))).toBe(true)
  expect(await scene.client.messages(sent.sid).fetch()).toMatchObject({ status: 'delivered' })
})

test('an answer in TwiML goes back to the phone', async () => {
  const reply = new twilio.twiml.MessagingResponse()
  reply.message('Sourdough & rye, from <8>')
  scene.bakery.answers(() => ({ contentType: 'text/xml', body: reply.toString() }))
  await texts('What bread do you have?')
  await scene.providers.settled()

  expect(scene.providers.phones.received(tom).at(-1)?.text).toBe('Sourdough & rye, from <8>')
})

test('pictures need credentials, then lead somewhere that needs none', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  await texts('Look', { media: [{ contentType: 'image/png', fileName: 'cake.png', bytes }] })
  await scene.providers.settled()

  const { MediaUrl0: url = '', NumMedia, MediaContentType0, MessageSid } = formOf(scene.bakery.webhooks[0]!)
  expect([NumMedia, MediaContentType0]).toEqual(['1', 'image/png'])
  expect((await fetch(url)).status).toBe(401)
  const { sid, authToken } = scene.account
  const authorization = `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`
  const redirect = await fetch(url, { headers: { authorization }, redirect: 'manual' })
  const found = await fetch(redirect.headers.get('location')!)
  expect(new Uint8Array(await found.arrayBuffer())).toEqual(bytes)
  expect(await scene.client.messages(MessageSid!).media.list()).toMatchObject([{ contentType: 'image/png' }])
})

test.each([
  ['no recipient', { to: '' }, 21604],
  ['a recipient that is no number', { to: '12' }, 21211],
  ['a sender that is nobody’s', { from: '+447700900999' }, 21606],
  ['a sender that is no number', { from: '+1' }, 21212],
  ['nothing to say', { body: '' }, 21619],
  ['too much to say', { body: 'x'.repeat(1601) }, 21617],
  ['a picture that is no address', { mediaUrl: ['cake.png'] }, 21620],
  ['a callback that is no address', { statusCallback: 'nowhere' }, 21609],
  ['a number that cannot be reached', { to: '+15005550002' }, 21612],
  ['a landline', { to: '+15005550009' }, 21614],
  ['a service nobody opened', { from: '', messagingServiceSid: `MG${'0'.repeat(32)}` }, 21701],
])('%s is refused as Twilio refuses it', async (_, change, code) => {
  const message = { from: bakerySms, to: tom, body: 'Hello', ...change }
  await expect(scene.client.messages.create(message)).rejects.toMatchObject({ status: 400, code })
})

test('wrong credentials are 401, and a standard key may send but not look at the account', async () => {
  const { sid, apiKeys } = scene.account
  const [key] = apiKeys
  await expect(clientFor(scene.providers, sid, 'wrong').messages.list()).rejects.toMatchObject({
    status: 401,
    code: 20003,
  })

  const withKey = clientFor(scene.providers, key!.sid, key!.secret, sid)
  expect(await withKey.messages.create({ from: bakerySms, to: tom, body: 'Hello' })).toMatchObject({
    status: 'queued',
  })
  await expect(withKey.api.v2010.accounts(sid).fetch()).rejects.toMatchObject({ status: 401 })
  expect(await scene.client.api.v2010.accounts(sid).fetch()).toMatchObject({ friendlyName: 'Juniper & Rye' })
})

test('what is not a form is 415, what may not be done 405, what is not there 404', async () => {
  const { sid, authToken } = scene.account
  const authorization = `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`
  const call = (method: string, path: string, type = 'application/x-www-form-urlencoded', body = 'To=1') =>
    fetch(`${scene.providers.url}/twilio/api/2010-04-01/Accounts/${sid}/${path}`, {
      method,
      headers: { authorization, 'content-type': type },
      body: method === 'GET' ? null : body,
    }).then(response => response.status)

  expect(await call('POST', 'Messages.json', 'application/json', '{}')).toBe(415)
  expect(await call('PUT', 'Messages.json')).toBe(405)
  expect(await call('GET', `Messages/SM${'0'.repeat(32)}.json`)).toBe(404)
})

test('numbers are listed page by page, found, and told where their messages go', async () => {
  const { providers, client } = scene
  const account = providers.twilio.openAccount()
  for (let index = 0; index < 5; index++)
    providers.twilio.addNumber(account.sid, { phoneNumber: `+1415555010${index}` })
  const theirs = clientFor(providers, account.sid, account.authToken)

  const listed = await theirs.incomingPhoneNumbers.list({ pageSize: 2 })
  const found = await theirs.incomingPhoneNumbers.list({ phoneNumber: '+14155550103' })
  const changed = await theirs
    .incomingPhoneNumbers(found[0]!.sid)
    .update({ smsUrl: 'https://juniper.example/sms' })

  expect(listed.map(number => number.phoneNumber)).toEqual(
    [0, 1, 2, 3, 4].map(index => `+1415555010${index}`),
  )
  expect(changed).toMatchObject({ smsUrl: 'https://juniper.example/sms', capabilities: { sms: true } })
  expect(await client.incomingPhoneNumbers.list()).toHaveLength(1)
  await expect(client.incomingPhoneNumbers(found[0]!.sid).fetch()).rejects.toMatchObject({ code: 20404 })
})

test('an application comes before the number’s own webhook until it is cleared', async () => {
  const application = scene.providers.twilio.addApplication(
    scene.account.sid,
    `${scene.bakery.url}/application`,
  )
  const number = scene.client.incomingPhoneNumbers(scene.number.sid)
  await number.update({ smsApplicationSid: application.sid })
  await texts('One')
  await scene.providers.settled()
  await number.update({ smsApplicationSid: '' })
  await texts('Two')
  await scene.providers.settled()

  expect(scene.bakery.webhooks.map(({ path }) => path)).toEqual(['/application', '/sms'])
})

test('inside a messaging service its settings win, and without an address nothing is received', async () => {
  const { client, bakery, number } = scene
  const service = await client.messaging.v1.services.create({ friendlyName: 'All numbers' })
  await client.messaging.v1.services(service.sid).phoneNumbers.create({ phoneNumberSid: number.sid })
  const inside = await client.messaging.v1.services(service.sid).phoneNumbers.list()
  const change = (settings: object) => client.messaging.v1.services(service.sid).update(settings)

  const swallowed = await texts('Swallowed')
  await change({ inboundRequestUrl: `${bakery.url}/service` })
  await texts('Service')
  await scene.providers.settled()
  await change({ useInboundWebhookOnNumber: true })
  await texts('Number')
  await scene.providers.settled()
  await client.messaging.v1.services(service.sid).phoneNumbers(number.sid).remove()

  expect(inside).toMatchObject([{ phoneNumber: bakerySms, capabilities: ['Voice', 'SMS', 'MMS'] }])
  expect(swallowed.state).toBe('lost')
  expect(bakery.webhooks.map(({ path }) => path)).toEqual(['/service', '/sms'])
  expect(formOf(bakery.webhooks[0]!).MessagingServiceSid).toBe(service.sid)
  expect(await client.messages.list({ to: bakerySms, from: tom })).not.toContainEqual(
    expect.objectContaining({ body: 'Swallowed' }),
  )
})

test('STOP is obeyed and answered by Twilio itself, then nothing more is sent until START', async () => {
  await texts(' stop ')
  await scene.providers.settled()
  expect(scene.providers.phones.received(tom).at(-1)?.text).toMatch(/unsubscribed/)
  expect(formOf(scene.bakery.webhooks[0]!)).toMatchObject({ Body: ' stop ' })
  expect(formOf(scene.bakery.webhooks[0]!).OptOutType).toBeUndefined()
  await expect(sends('One last thing')).rejects.toMatchObject({ status: 400, code: 21610 })

  await texts('Unstop')
  expect(await sends('Welcome back')).toMatchObject({ status: 'queued' })
})

test('with advanced opt-out, a service says what the word meant', async () => {
  const { twilio: standIn, phones } = scene.providers
  const service = standIn.openService(scene.account.sid, {
    inboundRequestUrl: `${scene.bakery.url}/service`,
    hasAdvancedOptOut: true,
  })
  standIn.addNumber(scene.account.sid, { phoneNumber: '+447700900457', serviceSid: service.sid })
  await phones.send({ phone: tom, to: '+447700900457', via: 'sms', text: 'REVOKE' })
  await scene.providers.settled()

  expect(formOf(scene.bakery.webhooks[0]!)).toMatchObject({
    OptOutType: 'STOP',
    MessagingServiceSid: service.sid,
  })
  await expect(
    scene.client.messages.create({ messagingServiceSid: service.sid, to: tom, body: 'Hello' }),
  ).rejects.toMatchObject({ code: 21610 })
  expect(await sends('From another number')).toMatchObject({ status: 'queued' })
})

test('a carrier’s refusal comes afterwards, as a status with its code', async () => {
  scene.providers.twilio.switches.turn({ carrierError: 30007 })
  const sent = await sends('WIN A CAKE', { statusCallback: `${scene.bakery.url}/status` })
  await scene.providers.settled()

  expect(scene.bakery.webhooks.map(formOf)).toContainEqual(
    expect.objectContaining({ MessageStatus: 'undelivered', ErrorCode: '30007' }),
  )
  expect(await scene.client.messages(sent.sid).fetch()).toMatchObject({
    status: 'undelivered',
    errorCode: 30007,
  })
  expect(scene.providers.phones.thread(tom).at(-1)).toMatchObject({ state: 'lost', errorCode: 30007 })
})

test('a code is checked a limited number of times, and once approved it is gone', async () => {
  const { twilio: standIn, phones } = scene.providers
  const { sid } = standIn.openVerifyService(scene.account.sid, 'Foyer')
  const verify = scene.client.verify.v2.services(sid)
  const check = (code: string) => verify.verificationChecks.create({ to: tom, code })

  expect(await verify.verifications.create({ to: tom, channel: 'sms' })).toMatchObject({
    status: 'pending',
    valid: false,
  })
  expect(phones.received(tom).at(-1)?.text).toContain(standIn.codeFor(tom))
  expect(await check('000000x')).toMatchObject({ status: 'pending', valid: false })
  expect(await check(standIn.codeFor(tom)!)).toMatchObject({ status: 'approved', valid: true })
  await expect(check('123456')).rejects.toMatchObject({ status: 404, code: 20404 })

  await verify.verifications.create({ to: tom, channel: 'sms' })
  for (let tries = 0; tries < 5; tries++) await check('0000')
  await expect(check(standIn.codeFor(tom)!)).rejects.toMatchObject({ status: 429, code: 60202 })
  for (let sent = 1; sent < 5; sent++) await verify.verifications.create({ to: tom, channel: 'sms' })
  await expect(verify.verifications.create({ to: tom, channel: 'sms' })).rejects.toMatchObject({
    status: 429,
    code: 60203,
  })
  await expect(verify.verifications.create({ to: 'tom', channel: 'sms' })).rejects.toMatchObject({
    code: 60200,
  })
})

test('messages are found again by number, newest first', async () => {
  const account = scene.providers.twilio.openAccount()
  scene.providers.twilio.addNumber(account.sid, { phoneNumber: '+447700900460' })
  const client = clientFor(scene.providers, account.sid, account.authToken)
  for (const body of ['One', 'Two', 'Three'])
    await client.messages.create({ from: '+447700900460', to: tom, body })

  const found = await client.messages.list({ from: '+447700900460', pageSize: 2 })

  expect(found.map(message => message.body)).toEqual(['Three', 'Two', 'One'])
  expect(await client.messages.list({ to: '+447700900000' })).toEqual([])
})

test('a text is as many segments as it takes on the air', async () => {
  const segments = async (body: string) => (await sends(body)).numSegments
  expect(await segments('a'.repeat(160))).toBe('1')
  expect(await segments('a'.repeat(161))).toBe('2')
  expect(await segments('€'.repeat(81))).toBe('2')
  expect(await segments('ж'.repeat(71))).toBe('2')
  expect(await segments(`${'a'.repeat(134)}👍`)).toBe('3')
})
