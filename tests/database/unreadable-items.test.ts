/** What could not be read is kept for a while, bounded, and its company sees how much there is, never what it says. */
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import type { Person } from '../support/sign-up.ts'
import { verbs } from '../support/visit.ts'
import { type TextingScene, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const park = ({ line }: TextingScene, items: string[], is_message = true) =>
  call('park_unreadable', { channel_id: line.channelId, told: 'inbound', is_message, items })
const sees = ({ query }: Person, { juniper, line }: TextingScene) =>
  query('select messages::int from count_unreadable($1) where channel_id = $2', [juniper.id, line.channelId])

test('members see how many there are; other companies, and the rows themselves, are closed', async () => {
  const [bakery, garage] = [await textingScene(database), await textingScene(database)]
  await park(bakery, ['{"a":1}', '{"b":"\\u0000"}'])
  await park(bakery, ['{"status":1}'], false)

  expect(await sees(bakery.ana, bakery)).toEqual([{ messages: 2 }])
  expect(await sees(garage.ana, bakery)).toEqual([])
  await expect(bakery.ana.query('select item from private.unreadable_items')).rejects.toMatchObject({
    code: '42501',
  })
})

test('what is delivered again is counted once', async () => {
  const bakery = await textingScene(database)
  const parked = [await park(bakery, ['{"a":1}', '{"a":1}']), await park(bakery, ['{"a":1}'])]

  expect(parked).toEqual([{ parked: 1 }, { parked: 0 }])
})

test('a company keeps its newest 200, each cut to size, and for two weeks', async () => {
  const [bakery, garage] = [await textingScene(database), await textingScene(database)]
  await park(garage, ['{"old":1}', '{"new":1}'])
  await database.query(
    `update private.unreadable_items set at = now() - interval '15 days' where item = '{"old":1}'`,
  )
  await park(bakery, [`"${'x'.repeat(50_000)}"`])
  for (const batch of [0, 1]) {
    await park(
      bakery,
      Array.from({ length: 150 }, (_, index) => `{"n":${batch * 150 + index}}`),
    )
  }
  const [longest] = await database.query<{ length: number }>(
    'select max(char_length(item)) as length from private.unreadable_items',
  )
  await call('sweep', {})

  expect(await sees(bakery.ana, bakery)).toEqual([{ messages: 200 }])
  expect(await sees(garage.ana, garage)).toEqual([{ messages: 1 }])
  expect(longest?.length).toBeLessThanOrEqual(8000)
})
