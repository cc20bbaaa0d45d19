/** A company connects its own Twilio account: what is said of the credentials, and where the secrets are. */
import { afterEach, expect, test } from 'vitest'
import { openAccount } from '../../support/open-account.ts'
import { hire } from '../../support/open-company.ts'
import { openDesk } from '../../support/open-desk.ts'
import { type Owner, openOwner } from '../../support/open-owner.ts'
import type { Scene } from './scene.ts'

export function twilioConnections({ functions, database }: Scene): void {
  const { twilio } = functions.providers
  afterEach(() => twilio.switches.reset())

  const openBakery = () => openOwner(functions, 'Ana', 'Juniper & Rye')
  const connect = ({ company, desk }: Owner, body: unknown) =>
    desk.post(`companies/${company.id}/connections/twilio`, body)
  const credentialsOf = (account: ReturnType<typeof twilio.openAccount>) => ({
    account_sid: account.sid,
    auth_token: account.authToken,
  })
  const stateOf = async (owner: Owner) => {
    const [row] = await owner.query('select state, error from connections where company_id = $1', [
      owner.company.id,
    ])
    return row
  }

  test('the secrets of a connected account are in the Vault, and nowhere a member, a table or a log could show them', async () => {
    const ana = await openBakery()
    const account = twilio.openAccount()
    const [key] = account.apiKeys
    const credentials = { ...credentialsOf(account), api_key: key!.sid, api_secret: key!.secret }
    const connected = await connect(ana, credentials)
    const again = await connect(ana, credentials)

    expect(connected).toEqual({
      status: 200,
      id: expect.any(String),
      state: 'connected',
      error: null,
      notice: null,
    })
    expect(again).toEqual(connected)
    const rows = await database.query(`
      select (select jsonb_agg(to_jsonb(c)) from public.connections c) as connections,
        (select jsonb_agg(to_jsonb(s)) from private.connection_secrets s) as names,
        (select jsonb_agg(to_jsonb(v) - 'key_id') from vault.secrets v) as kept
    `)
    const shown = JSON.stringify([connected, rows, functions.printed])
    for (const secret of [account.authToken, key!.secret]) expect(shown).not.toContain(secret)
  })

  test('wrong credentials are told apart in words, and nothing is stored', async () => {
    const ana = await openBakery()
    const [account, other] = [twilio.openAccount(), twilio.openAccount()]
    const suspended = twilio.openAccount({ status: 'suspended' })
    const right = credentialsOf(account)
    const [key] = other.apiKeys
    const said = async (body: object) => {
      const { status, field, message } = await connect(ana, body)
      return { status, field, message }
    }

    expect(await said({ ...right, auth_token: other.authToken })).toEqual({
      status: 400,
      field: 'auth_token',
      message: expect.stringContaining('does not accept this Auth Token'),
    })
    expect(await said(credentialsOf(suspended))).toEqual({
      status: 400,
      field: 'auth_token',
      message: expect.stringContaining('suspended or closed'),
    })
    expect(await said({ ...right, api_key: key!.sid, api_secret: key!.secret })).toEqual({
      status: 400,
      field: 'api_key',
      message: expect.stringContaining('belongs to another account'),
    })
    expect(await said({ ...right, api_key: key!.sid })).toMatchObject({ status: 400, field: 'api_secret' })
    expect(await said({ ...right, account_sid: 'juniper' })).toMatchObject({
      status: 400,
      field: 'account_sid',
    })
    expect(await stateOf(ana)).toBeUndefined()
  })

  test('a trial account is connected, with a word about what it cannot do', async () => {
    const ana = await openBakery()
    const connected = await connect(ana, credentialsOf(twilio.openAccount({ type: 'Trial' })))

    expect(connected).toMatchObject({ status: 200, state: 'connected' })
    expect(connected.notice).toContain('sends only to numbers verified')
  })

  test('while Twilio cannot be reached, nothing is said about the credentials', async () => {
    const ana = await openBakery()
    const account = twilio.openAccount()
    twilio.switches.turn({ isDown: true })

    expect(await connect(ana, credentialsOf(account))).toMatchObject({
      status: 503,
      code: 'provider_unreachable',
    })
    expect(await stateOf(ana)).toBeUndefined()
  })

  test('an agent, and the owner of another company, cannot even try credentials', async () => {
    const ana = await openBakery()
    const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
    const max = await openAccount(functions, 'Max')
    await hire(database, ana.company, { ...max, query: database.query }, 'agent')
    const account = twilio.openAccount()
    const before = twilio.requests.length
    const path = `companies/${ana.company.id}/connections/twilio`
    const refusals = [
      await openDesk(functions, max).post(path, credentialsOf(account)),
      await bo.desk.post(path, credentialsOf(account)),
      await bo.desk.post(`companies/${crypto.randomUUID()}/connections/twilio`, credentialsOf(account)),
    ]

    for (const refusal of refusals)
      expect(refusal).toEqual({ status: 403, code: 'not_allowed', message: expect.any(String) })
    expect(twilio.requests).toHaveLength(before)
  })

  test('credentials that stop working mark the connection, and new ones heal it', async () => {
    const ana = await openBakery()
    const account = twilio.openAccount()
    const { id } = await connect(ana, credentialsOf(account))
    twilio.switches.turn({ isRevoked: true })
    const checked = await ana.desk.post(`connections/${id}/check`)
    const failing = await stateOf(ana)
    const listed = await ana.desk.get(`connections/${id}/numbers`)
    twilio.switches.reset()
    const healed = await connect(ana, credentialsOf(account))

    expect(checked).toMatchObject({
      status: 200,
      state: 'failing',
      error: expect.stringContaining('Auth Token'),
    })
    expect(failing).toEqual({ state: 'failing', error: checked.error })
    expect(listed).toMatchObject({ status: 409, code: 'credentials_refused' })
    expect(healed).toMatchObject({ id, state: 'connected' })
    expect(await stateOf(ana)).toEqual({ state: 'connected', error: null })
  })

  test('another account takes the place of a connected one only after that was let go', async () => {
    const ana = await openBakery()
    const { id } = await connect(ana, credentialsOf(twilio.openAccount()))
    const next = credentialsOf(twilio.openAccount())
    const tooEarly = await connect(ana, next)
    await ana.desk.post(`connections/${id}/disconnect`)

    expect(tooEarly).toMatchObject({ status: 409, code: 'account_taken' })
    expect(await connect(ana, next)).toMatchObject({ status: 200, state: 'connected' })
  })

  test('for members of another company a connection is as good as not there', async () => {
    const ana = await openBakery()
    const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
    const { id } = await connect(ana, credentialsOf(twilio.openAccount()))
    const asked = async (connection: unknown) => [
      await bo.desk.get(`connections/${connection}/numbers`),
      await bo.desk.post(`connections/${connection}/numbers`, { provider_id: `PN${'0'.repeat(32)}` }),
      await bo.desk.post(`connections/${connection}/check`),
      await bo.desk.post(`connections/${connection}/disconnect`),
    ]
    const [others, missing] = [await asked(id), await asked(crypto.randomUUID())]

    expect(others).toEqual(missing)
    for (const answer of others) expect(answer).toMatchObject({ status: 404, code: 'unknown_connection' })
    expect(await stateOf(ana)).toEqual({ state: 'connected', error: null })
  })
}
