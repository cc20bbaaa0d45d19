/** Many clocks at once, and many members: each step of a timer is taken once, each hand-off is one member's. */
import { expect, test } from 'vitest'
import { hire } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { turnOf, verbs, visit } from '../../support/visit.ts'
import { textingScene } from '../support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)
const scene = await textingScene(database)
const max = await signUp(database, 'Max')
await hire(database, scene.juniper, max, 'agent')

async function asks(): Promise<string> {
  const vi = visit(database, scene.juniper)
  const { conversation } = turnOf(await vi.says('Can I talk to a person?'))
  await call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Somebody will come.' })
  return conversation
}

/** Ten clocks that see the same. */
async function sweepTogether() {
  await database.query(`update hand_offs set due_at = now() - interval '1 second' where claim = 'offered'`)
  const sweeps = Array.from({ length: 10 }, async () => {
    for (const { id, step } of await call('due_hand_offs', { max_hand_offs: 100 })) {
      await call('pass_on_hand_off', {
        ...{ hand_off_id: id, step, opens_at: null, owner_text: 'Somebody waits.', honest_word: 'Not yet.' },
      })
    }
  })
  await Promise.all(sweeps)
}

const count = async (conversations: string[]) => {
  const rows = await database.query<{ kind: string; count: number }>(
    `select kind, count(*)::int from conversation_events
    where conversation_id = any ($1) and kind in ('hand_off_passed_on', 'owner_told', 'honest_word') group by kind order by kind`,
    [conversations],
  )
  return Object.fromEntries(rows.map(row => [row.kind, row.count]))
}

test('of ten clocks at once one takes each step: nobody is asked twice, nothing is said twice', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, asks))
  await sweepTogether()
  const afterOne = await count(asked)
  await sweepTogether()
  await sweepTogether()

  expect(afterOne).toEqual({ hand_off_passed_on: 8 })
  expect(await count(asked)).toEqual({ hand_off_passed_on: 8, honest_word: 8, owner_told: 8 })
})

test('what is claimed while clocks run is told to nobody else, and is one member’s', async () => {
  for (let round = 0; round < 10; round++) {
    const conversation = await asks()
    const [row] = await database.query<{ id: string }>(
      `update hand_offs set asked = $2, due_at = now() - interval '1 second' where conversation_id = $1 returning id`,
      [conversation, [scene.ana.id, max.id]],
    )
    const claims = [scene.ana, max].map(({ id }) =>
      call('claim_hand_off', { member_id: id, hand_off_id: row!.id }),
    )
    const [claimed] = await Promise.all([Promise.all(claims), sweepTogether()])
    const said = await count([conversation])
    const order = await database.query<{ kind: string }>(
      `select kind from conversation_events where conversation_id = $1 and kind in ('hand_off_claimed', 'honest_word') order by seq`,
      [conversation],
    )

    expect(claimed.filter(one => 'refused' in one)).toEqual([{ refused: 'claimed_already' }])
    expect(said.honest_word ?? 0).toBeLessThanOrEqual(1)
    expect(order.at(-1)).toEqual({ kind: 'hand_off_claimed' }) // nothing is told after it
  }
})
