import { describe, expect, test } from 'vitest'
import type { Verbs } from '../../edge-functions/_platform/verbs.ts'
import { hire, openCompany } from '../support/open-company.ts'
import { lineToImport, openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp, speakAs } from '../support/sign-up.ts'
import { inboundText, texter } from '../support/text.ts'
import { verbs } from '../support/visit.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function bakery() {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye') }
}

type Connect = Verbs['connect_provider']['args']
const connect = (member: Person, company: { id: string }, more: Partial<Connect> = {}) =>
  call('connect_provider', {
    member_id: member.id,
    company_id: company.id,
    provider: 'twilio',
    account_id: 'AC1',
    state: 'connected',
    secrets: { auth_token: 'hunter2' },
    setup: null,
    ...more,
  })

async function connected(member: Person, company: { id: string }, more: Partial<Connect> = {}) {
  const connection = await connect(member, company, more)
  if (!('connection_id' in connection)) throw new Error(connection.refused)
  return connection.connection_id
}

const secretsInVault = async () =>
  (
    await database.query<{ secret: string }>(
      'select decrypted_secret as secret from vault.decrypted_secrets order by created_at',
    )
  ).map(row => row.secret)

describe('who may connect', () => {
  test('owners and admins do; agents, viewers and strangers do not, and leave no secret behind', async () => {
    const { juniper } = await bakery()
    for (const role of ['agent', 'viewer', null] as const) {
      const eve = await signUp(database, 'Eve')
      if (role) await hire(database, juniper, eve, role)

      expect(await connect(eve, juniper, { secrets: { auth_token: 'eve’s' } })).toEqual({
        refused: 'not_allowed',
      })
    }
    const max = await signUp(database, 'Max')
    await hire(database, juniper, max, 'admin')

    expect(await connect(max, juniper)).toHaveProperty('connection_id')
    expect(await secretsInVault()).not.toContain('eve’s')
  })

  test('whoever may not connect can neither read, disconnect, import nor remove', async () => {
    const { ana, juniper, line } = await textingScene(database)
    const { ana: bo } = await textingScene(database)
    const agent = await signUp(database, 'Max')
    await hire(database, juniper, agent, 'agent')

    for (const { id } of [bo, agent]) {
      const asked = { member_id: id, connection_id: line.connectionId }
      expect(await call('read_connection', asked)).toEqual({ refused: 'unknown_connection' })
      expect(await call('disconnect_provider', asked)).toEqual({ refused: 'unknown_connection' })
      expect(
        await call('import_line', { ...lineToImport(ana, line.connectionId, 'sms'), member_id: id }),
      ).toEqual({
        refused: 'unknown_connection',
      })
      for (const verb of ['read_line', 'remove_line'] as const) {
        expect(await call(verb, { member_id: id, channel_id: line.channelId })).toEqual({
          refused: 'unknown_channel',
        })
      }
      expect(
        await call('find_connection', { member_id: id, company_id: juniper.id, provider: 'twilio' }),
      ).toEqual({
        refused: 'not_allowed',
      })
    }
  })

  test('a second account at the same provider waits until the first is let go', async () => {
    const { ana, juniper } = await bakery()
    const first = await connected(ana, juniper)

    expect(await connect(ana, juniper, { account_id: 'AC2' })).toEqual({ refused: 'account_taken' })

    await call('disconnect_provider', { member_id: ana.id, connection_id: first })
    expect(await connect(ana, juniper, { account_id: 'AC2' })).toHaveProperty('connection_id')
    expect(await ana.query('select account_id, state from connections order by created_at')).toEqual([
      { account_id: 'AC1', state: 'disconnected' },
      { account_id: 'AC2', state: 'connected' },
    ])
  })
})

describe('a secret', () => {
  test('lies in the Vault alone: no member reads it anywhere, the function that sends does', async () => {
    const { ana, juniper } = await bakery()
    const connection_id = await connected(ana, juniper, { secrets: { auth_token: 'correct-horse' } })

    expect(await secretsInVault()).toContain('correct-horse')
    expect(await call('read_connection', { member_id: ana.id, connection_id })).toMatchObject({
      credentials: { auth_token: 'correct-horse' },
    })
    for (const relation of [
      'vault.secrets',
      'vault.decrypted_secrets',
      'private.connection_secrets',
      'private.line_traces',
    ]) {
      for (const role of ['authenticated', 'anon']) {
        await expect(
          speakAs(database, role, { sub: ana.id, role })(`select from ${relation}`),
        ).rejects.toMatchObject({
          code: '42501',
        })
      }
    }
    for (const verb of ['private.credentials_of', 'private.try_credentials_of']) {
      await expect(ana.query(`select ${verb}($1)`, [connection_id])).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('given again replaces the old one, which is gone', async () => {
    const { ana, juniper } = await bakery()
    await connected(ana, juniper, { secrets: { auth_token: 'old-token', api_key: 'old-key' } })
    const connection_id = await connected(ana, juniper, { secrets: { auth_token: 'new-token' } })

    expect(await call('read_connection', { member_id: ana.id, connection_id })).toMatchObject({
      credentials: { auth_token: 'new-token' },
    })
    const kept = await secretsInVault()
    expect(kept).toContain('new-token')
    expect(kept).not.toContain('old-token')
    expect(kept).not.toContain('old-key')
  })

  test('is destroyed when disconnecting, and when the company is deleted', async () => {
    const { ana, juniper } = await bakery()
    const before = await secretsInVault()
    const first = await connected(ana, juniper)
    await openLine(database, ana, juniper, 'whatsapp')

    expect(await call('disconnect_provider', { member_id: ana.id, connection_id: first })).toEqual({
      secrets: 1,
      lines: 0,
    })
    expect(await secretsInVault()).toHaveLength(before.length + 1)

    await database.query('delete from companies where id = $1', [juniper.id])
    expect(await secretsInVault()).toEqual(before)
  })

  test('that cannot be opened marks its own connection and holds up nobody else', async () => {
    const [broken, well] = [await textingScene(database), await textingScene(database)]
    for (const scene of [broken, well]) await scene.answers(await scene.tom.says('Do you deliver?'))
    await database.query(
      `update vault.secrets set secret = 'not a secret' where id in (
        select secret_id from private.connection_secrets where connection_id = $1)`,
      [broken.line.connectionId],
    )

    const claimed = await call('claim_deliveries', {
      conversation_id: null,
      max_deliveries: 100,
      lease_seconds: 60,
    })

    expect(claimed.map(delivery => delivery.company_id)).toContain(well.juniper.id)
    expect(claimed.map(delivery => delivery.company_id)).not.toContain(broken.juniper.id)
    expect(await broken.ana.query('select state, error from connections')).toEqual([
      { state: 'failing', error: expect.stringMatching(/Connect this account again/) },
    ])
    expect(await broken.ana.query('select state from deliveries')).toEqual([{ state: 'waiting' }])
    // a webhook whose signature cannot be checked is not let in
    await expect(call('find_line', { provider: 'twilio', line: broken.line.number })).rejects.toThrow()
    await database.query('delete from private.connection_secrets where connection_id = $1', [
      broken.line.connectionId,
    ])
  })
})

describe('a line', () => {
  test('is found by what its provider calls it, with what its webhooks are signed with', async () => {
    const { ana, juniper, line } = await textingScene(database)
    const whatsapp = await openLine(database, ana, juniper, 'whatsapp')

    expect(await call('find_line', { provider: 'twilio', line: line.number })).toMatchObject({
      channel_id: line.channelId,
      signing_secrets: [`token of ${juniper.id}`],
    })
    expect(await call('find_line', { provider: 'kapso', line: whatsapp.number.slice(1) })).toMatchObject({
      channel_id: whatsapp.channelId,
      signing_secrets: [`signs ${whatsapp.number}`],
    })
    for (const provider of ['twilio', 'kapso'] as const) {
      expect(await call('find_line', { provider, line: 'nobody’s' })).toEqual({ refused: 'unknown_line' })
    }
  })

  test('that another company uses is taken, and stays theirs', async () => {
    const { line } = await textingScene(database)
    const { ana: bo, juniper: garage } = await bakery()
    const connection_id = await connected(bo, garage)
    const [{ provider_id }] = (await database.query<{ provider_id: string }>(
      'select provider_id from lines where channel_id = $1',
      [line.channelId],
    )) as [{ provider_id: string }]

    for (const same of [{ provider_id }, { number: line.number }]) {
      expect(await call('import_line', lineToImport(bo, connection_id, 'sms', same))).toEqual({
        refused: 'line_taken',
      })
    }
    expect(await bo.query('select from lines')).toEqual([])
    expect(await bo.query(`select from channels where kind = 'sms'`)).toEqual([])
  })

  test('whose number moved is let go by who may connect at a company that holds it, and by nobody else', async () => {
    const { ana, juniper, line } = await textingScene(database)
    const { ana: bo, juniper: garage } = await bakery()
    const agent = await signUp(database, 'Max')
    await hire(database, garage, agent, 'agent')
    const connection_id = await connected(bo, garage, { account_id: 'AC2' })
    const asked = { connection_id, provider_id: 'PN of another account', number: line.number }
    const retire = (member: Person, connection: string, number = line.number) =>
      call('retire_line', {
        ...{ member_id: member.id, connection_id: connection, channel_id: line.channelId },
        ...{ provider_id: 'PN of another account', number },
      })

    expect(await call('find_former_line', { ...asked, member_id: agent.id })).toEqual({
      refused: 'unknown_connection',
    })
    expect(await call('find_former_line', { ...asked, member_id: bo.id, number: '+441632960000' })).toEqual({
      refused: 'unknown_line',
    })
    expect(await call('find_former_line', { ...asked, member_id: bo.id })).toEqual({
      channel_id: line.channelId,
      account_id: `account of ${juniper.id}`,
      credentials: { auth_token: `token of ${juniper.id}` },
    })
    for (const [member, connection] of [
      [agent, connection_id],
      [bo, line.connectionId],
      [ana, line.connectionId], // her own lines she removes
    ] as const) {
      expect(await retire(member, connection)).toEqual({ refused: 'unknown_line' })
    }

    // a line of a number that nobody was asked about
    expect(await retire(bo, connection_id, '+441632960000')).toEqual({ refused: 'unknown_line' })

    expect(await retire(bo, connection_id)).toEqual({})
    expect(await retire(bo, connection_id)).toEqual({ refused: 'unknown_line' })
    expect(await ana.query('select state, error from connections')).toEqual([
      { state: 'connected', error: expect.stringContaining(line.number) },
    ])
  })

  test('let go and taken up again has its conversations; in between nothing comes in', async () => {
    const { ana, line, tom } = await textingScene(database)
    const first = await tom.says('Do you deliver?')
    const [{ provider_id }] = (await ana.query<{ provider_id: string }>('select provider_id from lines')) as [
      { provider_id: string },
    ]

    await call('remove_line', { member_id: ana.id, channel_id: line.channelId })
    expect(await call('find_line', { provider: 'twilio', line: line.number })).toEqual({
      refused: 'unknown_line',
    })
    expect(
      await call('receive_text', {
        channel_id: line.channelId,
        message: inboundText({ sender: tom.sender }),
      }),
    ).toEqual({ refused: 'unknown_line' })

    const again = await call(
      'import_line',
      lineToImport(ana, line.connectionId, 'sms', { provider_id, number: line.number }),
    )
    expect(again).toEqual({ channel_id: line.channelId })
    expect((await tom.says('And on Sundays?')).conversation_id).toBe(first.conversation_id)
  })

  test('imported twice remembers what was set before the first time', async () => {
    const { ana, juniper } = await bakery()
    const connection_id = await connected(ana, juniper)
    const line = lineToImport(ana, connection_id, 'sms', { made: { webhook: 'first' } })
    await call('import_line', line)
    await call('import_line', {
      ...line,
      previous: { sms_url: 'https://ours.example' },
      made: { webhook: 'second' },
    })

    expect(await call('read_connection', { member_id: ana.id, connection_id })).toMatchObject({
      lines: [{ previous: { sms_url: 'https://before.example' }, made: { webhook: 'second' } }],
    })
  })

  test('of a disconnected account is unknown; connected again, it needs importing again', async () => {
    const { ana, juniper, line } = await textingScene(database)

    expect(
      await call('disconnect_provider', { member_id: ana.id, connection_id: line.connectionId }),
    ).toEqual({ secrets: 1, lines: 1 })
    expect(await call('find_line', { provider: 'twilio', line: line.number })).toEqual({
      refused: 'unknown_line',
    })

    expect(await connected(ana, juniper, { account_id: `account of ${juniper.id}` })).toBe(line.connectionId)
    expect(await call('find_line', { provider: 'twilio', line: line.number })).toEqual({
      refused: 'unknown_line',
    })
  })

  test('answers with the settings its owner gave it, and agents do not change them', async () => {
    const { ana, juniper, line } = await textingScene(database)
    const agent = await signUp(database, 'Max')
    await hire(database, juniper, agent, 'agent')
    const change = `update lines set instructions = 'Be brief.', assistant_name = 'Rye' returning 1`

    expect(await agent.query(change)).toEqual([])
    expect(await ana.query(change)).toHaveLength(1)

    const { conversation_id, turn } = await texter(database, line).says('Do you deliver?')
    expect(await call('begin_turn', { conversation_id, turn: turn!, lease_seconds: 60 })).toMatchObject({
      channel: 'sms',
      assistant: { name: 'Rye', instructions: 'Be brief.' },
    })
  })

  test('is asked about what it may have missed once in a while, by one asker', async () => {
    const { line } = await textingScene(database)
    const ask = () => call('claim_lines_to_reconcile', { max_lines: 1000, every_seconds: 600 })
    await database.query(`update lines set reconciled_at = now() - interval '1 hour' where channel_id = $1`, [
      line.channelId,
    ])

    const mine = (await ask()).find(each => each.channel_id === line.channelId)
    expect(mine).toMatchObject({ provider: 'twilio', number: line.number })
    expect((await ask()).filter(each => each.channel_id === line.channelId)).toEqual([])

    await database.query(`update lines set reconciled_at = now() - interval '1 hour' where channel_id = $1`, [
      line.channelId,
    ])
    await call('record_connection_state', {
      connection_id: line.connectionId,
      state: 'failing',
      error: 'Down.',
    })
    expect((await ask()).find(each => each.channel_id === line.channelId)).toMatchObject({
      connection_id: line.connectionId,
      connection_state: 'failing',
    })

    const until = new Date(Date.now() + 60_000).toISOString()
    await call('record_reconciled', { channel_id: line.channelId, until, recovered: 0 })
    await call('record_reconciled', { channel_id: line.channelId, until: mine!.since, recovered: 0 })
    expect(
      await database.query('select reconciled_until = $2 as is_kept from lines where channel_id = $1', [
        line.channelId,
        until,
      ]),
    ).toEqual([{ is_kept: true }])
  })
})
