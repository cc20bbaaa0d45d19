/** Who looks at a WhatsApp connection, and when: one at a time, and not without a reason. */
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { verbs } from '../support/visit.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function bakery() {
  const scene = await textingScene(database, 'whatsapp')
  const [told] = await database.query<{ account_id: string; provider_id: string }>(
    'select c.account_id, l.provider_id from connections c join lines l on l.connection_id = c.id where c.id = $1',
    [scene.line.connectionId],
  )
  const claim = () =>
    call('claim_connection_checks', {
      max_checks: 5,
      only_connection: scene.line.connectionId,
      lease_seconds: 60,
    })
  const tell = (change: 'created' | 'deleted', line = told!.provider_id) =>
    call('note_line_change', { account_id: told!.account_id, provider_id: line, change })
  /** Minutes until the clock looks, which it then may at once; null for never. */
  const due = async () => {
    const [row] = await database.query<{ minutes: number | null }>(
      `with was as (select * from private.connection_checks where connection_id = $1)
        update private.connection_checks k
        set due_at = case when k.due_at < 'infinity' then now() - interval '1 second' else k.due_at end
        from was where k.connection_id = was.connection_id
        returning case when was.due_at < 'infinity' then round(extract(epoch from was.due_at - now()) / 60)::int end as minutes`,
      [scene.line.connectionId],
    )
    return row?.minutes ?? null
  }
  return { ...scene, ...told!, connection_id: scene.line.connectionId, claim, tell, due }
}

test('whoever looks first looks alone, until they are done', async () => {
  const { connection_id, claim, tell } = await bakery()
  await tell('created', 'new')
  const free = await Promise.all(
    [1, 2, 3].map(() => call('begin_check', { connection_id, lease_seconds: 60 })),
  )
  const meanwhile = await claim()
  await call('end_check', { connection_id, settled: {} })

  expect(free.filter(({ is_free }) => is_free)).toHaveLength(1)
  expect(meanwhile).toEqual([])
  expect(await claim()).toMatchObject([{ id: connection_id, told: { new: 'created' }, left_alone: [] }])
  expect(await claim()).toEqual([])
})

test('a lease that nobody gave back runs out', async () => {
  const { connection_id, claim, tell } = await bakery()
  await tell('created', 'new')
  await call('begin_check', { connection_id, lease_seconds: -1 })

  expect(await claim()).toHaveLength(1)
})

test('what is known already is no news, and what belongs to nobody is refused', async () => {
  const { claim, tell } = await bakery()

  expect(await tell('created')).toMatchObject({ is_news: false })
  expect(await tell('deleted', 'never seen')).toMatchObject({ is_news: false })
  expect(await claim()).toEqual([])
  const stranger = { account_id: 'nobody’s', provider_id: 'nobody’s', change: 'created' } as const
  expect(await call('note_line_change', stranger)).toEqual({ refused: 'unknown_connection' })
})

test('a number that goes is found without its customer; the clock looks for it, ever more rarely, until it is there', async () => {
  const { connection_id, provider_id, claim, due } = await bakery()
  const change = { account_id: '', provider_id, change: 'deleted' } as const
  const noted = await call('note_line_change', change)
  const [claimed] = await claim()
  await call('record_lines_seen', { connection_id, provider_ids: [] })
  await call('end_check', { connection_id, settled: { [provider_id]: 'deleted' } })

  expect(noted).toEqual({ connection_id, is_news: true })
  expect(claimed?.lines).toMatchObject([{ provider_id, is_gone: false }])
  expect(await call('note_line_change', change)).toMatchObject({ is_news: false })
  const pauses: (number | null)[] = []
  for (let look = 0; look < 3; look += 1) {
    pauses.push(await due())
    expect(await claim()).toMatchObject([{ told: {}, lines: [{ provider_id, is_gone: true }] }])
    await call('end_check', { connection_id, settled: {} })
  }
  await due()
  await call('record_lines_seen', { connection_id, provider_ids: [provider_id] })
  expect(pauses).toEqual([1, 1, 2])
  expect(await claim()).toEqual([])
  expect(await due()).toBeNull()
})

test('what a member let go is left alone in a setup too, until it is connected anew or all begins anew', async () => {
  const { ana, juniper, line, connection_id, provider_id, claim, tell, due } = await bakery()
  const looks = async () => {
    await due()
    const [claimed] = await claim()
    await call('end_check', { connection_id, settled: {} })
    return claimed?.left_alone
  }
  const beginsSetup = () =>
    call('connect_provider', {
      ...{
        member_id: ana.id,
        company_id: juniper.id,
        provider: 'kapso',
        account_id: `account of ${juniper.id}`,
      },
      ...{ state: 'waiting', secrets: {} },
      setup: { url: 'https://setup.example/2', expires_at: '2030-01-01T00:00:00Z' },
    })
  const letsGo = () => call('remove_line', { member_id: ana.id, channel_id: line.channelId })
  await letsGo()
  await beginsSetup()
  expect(await looks()).toEqual([provider_id])

  await tell('created')
  expect(await looks()).toEqual([])
  const again = { connection_id, provider_id, name: 'Orders', number: line.number, business_account_id: null }
  await call('take_up_line', { ...again, made: {}, webhook_secret: 'signs' })
  expect(await call('read_connection', { member_id: ana.id, connection_id })).toMatchObject({
    left_alone: [],
    is_growing: true,
  })

  await letsGo()
  await call('disconnect_provider', { member_id: ana.id, connection_id })
  await beginsSetup()
  expect(await looks()).toEqual([])
})

test('only a WhatsApp connection in use takes up a line, and only one that is nobody else’s', async () => {
  const [{ ana, connection_id, line }, other] = [await bakery(), await bakery()]
  const sms = await textingScene(database)
  const takeUp = (connection_id: string, provider_id: string) =>
    call('take_up_line', {
      ...{ connection_id, provider_id, name: 'Orders', number: null, business_account_id: null },
      ...{ made: {}, webhook_secret: 'signs' },
    })

  expect(await takeUp(connection_id, other.provider_id)).toEqual({ refused: 'line_taken' })
  expect(await takeUp(sms.line.connectionId, 'new')).toEqual({ refused: 'unknown_connection' })
  expect(await takeUp(connection_id, 'another')).toHaveProperty('channel_id')
  await call('disconnect_provider', { member_id: ana.id, connection_id: line.connectionId })
  expect(await takeUp(connection_id, 'third')).toEqual({ refused: 'unknown_connection' })
})
