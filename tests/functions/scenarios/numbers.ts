/** Numbers of a Twilio account become lines, and go back to what they were: with every trap on the way. */
import { afterEach, describe, expect, test } from 'vitest'
import { NumbersResponse } from '../../../shared/connections-door.ts'
import { newNumber } from '../../support/new-number.ts'
import { type Owner, openOwner } from '../../support/open-owner.ts'
import type { Scene } from './scene.ts'

export function numbers({ functions, database }: Scene): void {
  const { twilio } = functions.providers
  const ours = `${functions.url}/functions/v1/sms`
  const elsewhere = 'https://old.example/sms'
  afterEach(() => twilio.switches.reset())

  type Connected = Owner & { account: string; connection: string }
  type Number = ReturnType<typeof twilio.addNumber>

  async function connect(account = twilio.openAccount(), name = 'Juniper & Rye'): Promise<Connected> {
    const owner = await openOwner(functions, 'Ana', name)
    const { id } = await owner.desk.post(`companies/${owner.company.id}/connections/twilio`, {
      account_sid: account.sid,
      auth_token: account.authToken,
    })
    return { ...owner, account: account.sid, connection: id as string }
  }
  const list = async ({ desk, connection }: Connected) =>
    NumbersResponse.parse(await desk.get(`connections/${connection}/numbers`)).numbers
  const take = ({ desk, connection }: Connected, { sid }: Number, clears_obstacle = false) =>
    desk.post(`connections/${connection}/numbers`, { provider_id: sid, clears_obstacle })
  const remove = ({ desk }: Connected, channel: unknown) => desk.post(`channels/${channel}/remove`)
  const add = (ana: Connected, more: Partial<Number> = {}) =>
    twilio.addNumber(ana.account, { phoneNumber: newNumber('117'), ...more })
  const linesOf = async (ana: Connected) =>
    database.query('select l.number, l.released_at from lines l where l.company_id = $1', [ana.company.id])

  test('every number of the account is listed, however many pages, with what it can do', async () => {
    const ana = await connect()
    const many = Array.from({ length: 101 }, () => add(ana, { smsUrl: elsewhere }))
    const listed = await list(ana)

    expect(listed.map(({ number }) => number).sort()).toEqual(
      many.map(({ phoneNumber }) => phoneNumber).sort(),
    )
    expect(listed[0]).toMatchObject({
      capabilities: ['sms', 'mms', 'voice'],
      channel_id: null,
      obstacle: null,
      current_webhook: elsewhere,
    })
  })

  test('an imported number brings its messages here, and removed, goes back to where they went', async () => {
    const ana = await connect()
    const number = add(ana, { smsUrl: elsewhere, smsMethod: 'GET', smsFallbackUrl: `${elsewhere}/fallback` })
    const before = structuredClone(number)
    const { channel_id } = await take(ana, number)
    const imported = structuredClone(number)
    const [offered] = await list(ana)
    const again = await take(ana, number)
    const removed = await remove(ana, channel_id)

    expect(imported).toMatchObject({ smsUrl: ours, smsMethod: 'POST', smsFallbackUrl: ours })
    expect(offered).toMatchObject({ channel_id, current_webhook: ours })
    expect(again).toEqual({ status: 200, channel_id })
    expect(removed).toMatchObject({ status: 200, restored: [number.phoneNumber], failed: [] })
    expect(number).toEqual({ ...before, updatedAt: expect.any(Number) })
    expect(await linesOf(ana)).toEqual([{ number: number.phoneNumber, released_at: expect.anything() }])
    expect(await remove(ana, channel_id)).toMatchObject({ status: 404, code: 'unknown_channel' })
  })

  test('a number that cannot text is not imported', async () => {
    const ana = await connect()
    const number = add(ana, { capabilities: { sms: false, mms: false, voice: true, fax: false } })
    const [offered] = await list(ana)

    expect(offered?.obstacle).toMatchObject({ code: 'no_sms', can_be_cleared: false })
    expect(await take(ana, number, true)).toMatchObject({ status: 409, code: 'no_sms' })
    expect(number.smsUrl).toBe('')
  })

  test('an application that would swallow the messages is cleared only when Ana agrees, and set again afterwards', async () => {
    const ana = await connect()
    const { sid } = twilio.addApplication(ana.account, elsewhere)
    const number = add(ana, { smsApplicationSid: sid })
    const refused = await take(ana, number)
    const untouched = number.smsUrl
    const { channel_id } = await take(ana, number, true)
    const imported = number.smsApplicationSid
    await remove(ana, channel_id)

    expect(refused).toMatchObject({
      status: 409,
      code: 'application',
      message: expect.stringContaining('TwiML app'),
    })
    expect([untouched, imported, number.smsApplicationSid]).toEqual(['', '', sid])
  })

  test('a number that Twilio leaves in its application is not imported, and Ana hears what to do', async () => {
    const ana = await connect()
    const { sid } = twilio.addApplication(ana.account, elsewhere)
    const number = add(ana, { smsUrl: elsewhere })
    Object.defineProperty(number, 'smsApplicationSid', { get: () => sid, set() {}, enumerable: true })

    expect(await take(ana, number, true)).toMatchObject({
      status: 502,
      code: 'provider_refused',
      message: expect.stringContaining('Take it out in Twilio’s console'),
    })
    expect(number.smsUrl).toBe(elsewhere)
    expect(await linesOf(ana)).toMatchObject([{ released_at: expect.anything() }])
  })

  test('a Messaging Service leaves messages to its numbers until the last of them is let go', async () => {
    const ana = await connect()
    const service = twilio.openService(ana.account, {
      friendlyName: 'Newsletter',
      inboundRequestUrl: elsewhere,
    })
    const [first, second] = [add(ana, { serviceSid: service.sid }), add(ana, { serviceSid: service.sid })]
    const refused = await take(ana, first)
    const flags = [service.useInboundWebhookOnNumber]
    const follow = () => flags.push(service.useInboundWebhookOnNumber)
    const one = await take(ana, first, true)
    follow()
    const other = await take(ana, second)
    await remove(ana, one.channel_id)
    follow()
    await remove(ana, other.channel_id)
    follow()

    expect(refused).toMatchObject({
      code: 'messaging_service',
      message: expect.stringContaining('“Newsletter”'),
    })
    expect(flags).toEqual([false, true, true, false])
  })

  test('a number another company uses here stays theirs, and as it is at Twilio', async () => {
    const account = twilio.openAccount()
    const ana = await connect(account)
    const bo = await connect(account, 'Bo’s Garage')
    const number = add(ana)
    await take(ana, number)
    const before = structuredClone(number)

    expect(await take(bo, number)).toMatchObject({ status: 409, code: 'line_taken' })
    expect(number).toEqual(before)
    expect(await linesOf(bo)).toEqual([])
  })

  describe('a number that moved from Bo’s account to Ana’s', () => {
    async function moved() {
      const account = twilio.openAccount()
      const [ana, bo] = [await connect(), await connect(account, 'Bo’s Garage')]
      const number = add(bo, { smsUrl: elsewhere })
      const { channel_id } = await take(bo, number)
      number.accountSid = ana.account
      return { ana, bo, account, number, formerly: channel_id as string }
    }
    const errorOf = async ({ query, connection }: Connected) =>
      (await query<{ error: string | null }>('select error from connections where id = $1', [connection]))[0]

    test('becomes her line; his is let go, keeps its conversations, and he reads why', async () => {
      const { ana, bo, number, formerly } = await moved()
      const taken = await take(ana, number)

      expect(taken).toMatchObject({ status: 200, channel_id: expect.not.stringMatching(formerly) })
      expect(number.smsUrl).toBe(ours)
      expect(await linesOf(ana)).toEqual([{ number: number.phoneNumber, released_at: null }])
      expect(await linesOf(bo)).toEqual([{ number: number.phoneNumber, released_at: expect.anything() }])
      expect(await errorOf(bo)).toEqual({
        error: expect.stringMatching(/is in another Twilio account now.*conversations stay/),
      })
      expect(await bo.query('select from channels where id = $1', [formerly])).toHaveLength(1)
      expect(await bo.desk.post(`channels/${formerly}/remove`)).toMatchObject({ code: 'unknown_channel' })
    })

    test('becomes hers with a new SID, too, as when it was bought anew', async () => {
      const { ana, bo, number } = await moved()
      number.accountSid = bo.account
      const again = add(ana, { phoneNumber: number.phoneNumber })
      const tooEarly = await take(ana, again)
      number.phoneNumber = newNumber('117')

      expect(tooEarly).toMatchObject({ status: 409, code: 'line_taken' })
      expect(again.smsUrl).toBe('')
      expect(await take(ana, again)).toMatchObject({ status: 200 })
    })

    test('becomes hers when his credentials do not work any more', async () => {
      const { ana, bo, account, number } = await moved()
      account.authToken = 'another'

      expect(await take(ana, number)).toMatchObject({ status: 200 })
      expect(await linesOf(bo)).toEqual([{ number: number.phoneNumber, released_at: expect.anything() }])
      expect(await errorOf(ana)).toEqual({ error: null })
    })
  })

  test('a number that is not in the account is not there', async () => {
    const [ana, bo] = [await connect(), await connect()]

    expect(await take(ana, add(bo))).toMatchObject({ status: 404, code: 'unknown_number' })
  })

  test('a check says which number leads elsewhere, and importing it again brings it back', async () => {
    const ana = await connect()
    const [well, led] = [add(ana), add(ana)]
    await take(ana, well)
    await take(ana, led)
    led.smsUrl = elsewhere
    const check = () => ana.desk.post(`connections/${ana.connection}/check`)
    const checked = await check()
    await take(ana, led)

    expect(checked).toMatchObject({ state: 'connected', error: expect.stringContaining(led.phoneNumber) })
    expect(checked.error).not.toContain(well.phoneNumber)
    expect(await check()).toMatchObject({ state: 'connected', error: null })
  })

  test('disconnecting puts every number back, leaves alone what others have changed, and destroys the secrets', async () => {
    const ana = await connect()
    const [back, changed] = [add(ana, { smsUrl: elsewhere }), add(ana)]
    await take(ana, back)
    await take(ana, changed)
    changed.smsUrl = 'https://new.example/sms'
    const ended = await ana.desk.post(`connections/${ana.connection}/disconnect`)
    const kept = await database.query('select from private.connection_secrets where connection_id = $1', [
      ana.connection,
    ])

    expect(ended).toMatchObject({
      status: 200,
      restored: [back.phoneNumber],
      failed: [{ number: changed.phoneNumber, message: expect.stringContaining('left as it is') }],
      message: expect.stringContaining('the secrets are destroyed'),
    })
    expect([back.smsUrl, changed.smsUrl]).toEqual([elsewhere, 'https://new.example/sms'])
    expect(kept).toEqual([])
    expect(await ana.desk.post(`connections/${ana.connection}/check`)).toMatchObject({
      status: 409,
      code: 'disconnected',
    })
  })

  test('while Twilio is out of reach Ana can disconnect all the same, and hears what was not put back', async () => {
    const ana = await connect()
    const number = add(ana)
    await take(ana, number)
    twilio.switches.turn({ isDown: true })
    const ended = await ana.desk.post(`connections/${ana.connection}/disconnect`)

    expect(ended).toMatchObject({
      status: 200,
      restored: [],
      failed: [{ number: number.phoneNumber, message: expect.stringContaining('did not answer') }],
    })
    const [row] = await ana.query('select state from connections where id = $1', [ana.connection])
    expect(row).toEqual({ state: 'disconnected' })
  })
}
