/** A company connects its WhatsApp number through Kapso: the setup, the lines, their webhooks and templates. */
import { afterEach, expect, test } from 'vitest'
import { newNumber } from '../../support/new-number.ts'
import { type Owner, openOwner } from '../../support/open-owner.ts'
import type { Scene } from './scene.ts'

export function whatsappConnections({ functions, database }: Scene): void {
  const { kapso } = functions.providers
  const ours = `${functions.url}/functions/v1/whatsapp`
  afterEach(() => kapso.switches.reset())

  type Connected = Owner & { connection: string }

  const begin = ({ company, desk }: Owner) => desk.post(`companies/${company.id}/connections/kapso`)
  async function openBakery(): Promise<Connected> {
    const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
    const { id } = await begin(ana)
    return { ...ana, connection: id as string }
  }
  const check = ({ desk, connection }: Connected) => desk.post(`connections/${connection}/check`)
  const customerOf = ({ company }: Owner) =>
    kapso.customers().find(({ externalId }) => externalId === company.id)
  const linkOf = (owner: Owner) =>
    kapso.setupLinks().findLast(({ customerId }) => customerId === customerOf(owner)?.id)
  const goThrough = (owner: Owner) =>
    kapso.connect(linkOf(owner)?.id ?? '', {
      displayNumber: newNumber('20'),
      verifiedName: 'Juniper & Rye',
    }).number
  const webhooksOf = (number: { id: string }) =>
    kapso.webhooks().filter(({ phoneNumberId }) => phoneNumberId === number.id)

  test('connecting opens a page at Kapso for the business, and asked again, a new page for the same customer', async () => {
    const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
    const [first, second] = [await begin(ana), await begin(ana)]

    expect(first).toMatchObject({
      status: 200,
      state: 'waiting',
      setup_url: expect.stringContaining('/setup/'),
    })
    expect(second).toMatchObject({ id: first.id, state: 'waiting' })
    expect(second.setup_url).not.toBe(first.setup_url)
    expect(kapso.customers().filter(({ externalId }) => externalId === ana.company.id)).toHaveLength(1)
    expect(linkOf(ana)).toMatchObject({
      successRedirectUrl: 'https://foyer.example/channels?whatsapp=connected',
      failureRedirectUrl: 'https://foyer.example/channels?whatsapp=failed',
    })
    const [setup] = await ana.query('select url from connection_setups where connection_id = $1', [first.id])
    expect(setup).toEqual({ url: second.setup_url })
  })

  test('the project has one webhook, however many companies connect', async () => {
    await openBakery()
    await openBakery()
    const own = kapso.webhooks().filter(({ phoneNumberId }) => phoneNumberId === null)

    expect(own).toMatchObject([{ url: ours, kind: 'kapso', payloadVersion: 'v2', active: true }])
    expect(own[0]?.events).toEqual(['whatsapp.phone_number.created', 'whatsapp.phone_number.deleted'])
  })

  test('a number the business has connected becomes a line, whose webhooks are signed with a secret of its own', async () => {
    const ana = await openBakery()
    const waiting = await check(ana)
    const number = goThrough(ana)
    const connected = await check(ana)
    const again = await check(ana)
    const [webhook, ...more] = webhooksOf(number)

    expect(waiting).toMatchObject({ status: 200, state: 'waiting', error: null, channels: [] })
    expect(connected).toMatchObject({
      status: 200,
      state: 'connected',
      error: null,
      channels: [expect.any(String)],
    })
    expect(again).toEqual(connected)
    expect(more).toEqual([])
    expect(webhook).toMatchObject({ url: ours, kind: 'kapso', payloadVersion: 'v2', active: true })
    expect(webhook?.secretKey).toMatch(/^[0-9a-f]{64}$/)
    expect(webhook?.events).toEqual(
      ['received', 'sent', 'delivered', 'read', 'failed'].map(event => `whatsapp.message.${event}`),
    )
    const lines = await ana.query('select number, business_account_id from lines where company_id = $1', [
      ana.company.id,
    ])
    expect(lines).toEqual([{ number: number.displayNumber, business_account_id: number.businessAccountId }])
    expect(JSON.stringify([connected, lines, functions.printed])).not.toContain(webhook?.secretKey)
    const [line] = await database.query(`select service.find_line('kapso', $1) as found`, [number.id])
    expect(line).toMatchObject({ found: { signing_secrets: [webhook?.secretKey] } })
  })

  test('the number of another company stays theirs', async () => {
    const [ana, bo] = [await openBakery(), await openBakery()]
    goThrough(bo)

    expect(await check(ana)).toMatchObject({ state: 'waiting', channels: [] })
  })

  test('a webhook that Kapso has switched off is replaced at the next check', async () => {
    const ana = await openBakery()
    const number = goThrough(ana)
    const before = await check(ana)
    const [webhook] = webhooksOf(number)
    webhook!.active = false
    const after = await check(ana)
    const [replaced, ...more] = webhooksOf(number)

    expect(after).toEqual(before)
    expect(more).toEqual([])
    expect(replaced).toMatchObject({ active: true })
    const [line] = await database.query(`select service.find_line('kapso', $1) as found`, [number.id])
    expect(line).toMatchObject({ found: { signing_secrets: [replaced?.secretKey] } })
  })

  test('a setup page that has run out is replaced by a new one', async () => {
    const ana = await openBakery()
    const link = linkOf(ana)
    const same = await check(ana)
    link!.expiresAt = Date.now() - 1
    const renewed = await check(ana)

    expect(same.setup_url).toContain(link?.token)
    expect(renewed).toMatchObject({
      state: 'waiting',
      setup_url: expect.stringContaining(linkOf(ana)?.token ?? ''),
    })
    expect(renewed.setup_url).not.toBe(same.setup_url)
  })

  test('disconnecting takes the webhook away and destroys its secret', async () => {
    const ana = await openBakery()
    const number = goThrough(ana)
    await check(ana)
    const ended = await ana.desk.post(`connections/${ana.connection}/disconnect`)

    expect(ended).toMatchObject({ status: 200, restored: [number.displayNumber], failed: [] })
    expect(webhooksOf(number)).toEqual([])
    const kept = await database.query('select from private.connection_secrets where connection_id = $1', [
      ana.connection,
    ])
    expect(kept).toEqual([])
  })

  test('a line’s templates are fetched to the last page, and those that cannot be filled in here are marked', async () => {
    const ana = await openBakery()
    const number = goThrough(ana)
    const { channels } = await check(ana)
    const [channel] = channels as string[]
    const template = (name: string, text: string, more: object[] = []) =>
      kapso.addTemplate(number.businessAccountId, {
        name,
        language: 'en',
        category: 'UTILITY',
        status: 'APPROVED',
        parameterFormat: name === 'ready' ? 'NAMED' : 'POSITIONAL',
        components: [{ type: 'BODY', text }, ...(more as [])],
      })
    for (let index = 0; index < 101; index += 1)
      template(`bake_${index}`, 'Fresh from the oven: {{2}}, {{1}}, {{2}}.')
    template('ready', 'Hello {{name}}, your {{ order }} is ready.')
    template('code', 'Your code', [{ type: 'BUTTONS', buttons: [{ type: 'OTP', text: 'Copy' }] }])
    const synced = await ana.desk.post(`channels/${channel}/templates`)
    const read = async (name: string) => {
      const columns = 'status, parameter_format, body, variables'
      const [row] = await ana.query(`select ${columns} from templates where company_id = $1 and name = $2`, [
        ana.company.id,
        name,
      ])
      return row
    }

    expect(synced).toEqual({ status: 200, templates: 104 })
    expect(await read('bake_100')).toMatchObject({ parameter_format: 'POSITIONAL', variables: ['2', '1'] })
    expect(await read('ready')).toEqual({
      status: 'APPROVED',
      parameter_format: 'NAMED',
      body: 'Hello {{name}}, your {{order}} is ready.',
      variables: ['name', 'order'],
    })
    expect(await read('code')).toMatchObject({ status: 'UNSUPPORTED' })
  })

  test('a member of another company finds neither line nor templates', async () => {
    const [ana, bo] = [await openBakery(), await openBakery()]
    goThrough(ana)
    const { channels } = await check(ana)
    const [channel] = channels as string[]
    const refusals = [
      await bo.desk.post(`channels/${channel}/templates`),
      await bo.desk.post(`channels/${channel}/remove`),
      await bo.desk.post(`channels/${crypto.randomUUID()}/remove`),
    ]

    for (const refusal of refusals) {
      expect(refusal).toEqual({ status: 404, code: 'unknown_channel', message: expect.any(String) })
    }
  })

  test('while Kapso is out of reach nothing is begun', async () => {
    const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
    kapso.switches.turn({ isDown: true })

    expect(await begin(ana)).toMatchObject({ status: 503, code: 'provider_unreachable' })
    expect(await ana.query('select id from connections where company_id = $1', [ana.company.id])).toEqual([])
  })
}
