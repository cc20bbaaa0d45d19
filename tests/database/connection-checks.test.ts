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
  return { ...scene, ...told!, connection_id: scene.line.connectionId, claim, tell }
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

test('a number that goes is found without its customer, and settled once it is seen to be gone', async () => {
  const { connection_id, provider_id, claim } = await bakery()
  const change = { account_id: '', provider_id, change: 'deleted' } as const
  const noted = await call('note_line_change', change)
  const [claimed] = await claim()
  await call('record_lines_seen', { connection_id, provider_ids: [] })
  await call('end_check', { connection_id, settled: { [provider_id]: 'deleted' } })
  await database.query('update private.connection_checks set due_at = now() where connection_id = $1', [
    connection_id,
  ])

  expect(noted).toEqual({ connection_id, is_news: true })
  expect(claimed?.lines).toMatchObject([{ provider_id, is_gone: false }])
  expect(await claim()).toEqual([])
  expect(await call('note_line_change', change)).toMatchObject({ is_news: false })
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
