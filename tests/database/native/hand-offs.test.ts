/** Many clocks at once, and many members: each step of a timer is taken once, each hand-off is one member's. */
import { expect, test } from 'vitest'
import { sqlDatabase } from '../../../edge-functions/_platform/sql-database.ts'
import { hire } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../../support/visit.ts'
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

test('a lead that a member moves while its visitor is answered waits for no answer, and somebody is called for', async () => {
  const visits = [visit(database, scene.juniper), visit(database, scene.juniper)]
  const [first, newest] = await Promise.all(
    visits.map(async vi => turnOf(await vi.says('Hello')).conversation),
  )
  const [lead] = await database.query<{ id: string }>(
    `with contact as (insert into contacts (company_id, name) values ($1, 'Vi') returning id),
      known as (
        update conversations c set contact_id = contact.id,
          last_message_at = now() + case c.id when $3 then interval '1 minute' else '0' end
        from contact where c.id in ($2, $3)
      )
    insert into leads (company_id, conversation_id, contact_id, state) select $1, $2, id, 'warm' from contact returning id`,
    [scene.juniper.id, first, newest],
  )
  const offered = () =>
    database.query('select conversation_id, reason from hand_offs where lead_id = $1', [lead!.id])
  await database.transaction(async query => {
    await query('select from conversations where id = $1 for update', [newest])
    const move = {
      member_id: scene.ana.id,
      lead_id: lead!.id,
      new_state: 'hot',
      reason: 'A wedding.',
    } as const
    expect(await call('move_lead', move)).toEqual({ state: 'hot' })
    await query(`update leads set fit = 1 where id = $1`, [lead!.id]) // as whoever answers does then
  })
  const meanwhile = await offered()
  await call('due_hand_offs', { max_hand_offs: 100 })

  expect(meanwhile).toEqual([])
  expect(await offered()).toEqual([{ conversation_id: newest, reason: 'qualified' }])
})

test('a member who signs off while somebody is handed to them and a reply that hands over wait for each other never', async () => {
  const vi = visit(database, scene.juniper)
  const { conversation } = turnOf(await vi.says('Hello'))
  for (const new_mode of ['member', 'assistant'] as const)
    await call('hand_over', { member_id: max.id, conversation_id: conversation, new_mode })
  await database.query('update members set is_available = user_id = $1 where company_id = $2', [
    max.id,
    scene.juniper.id,
  ])
  const { turn } = turnOf(await vi.says('A person, please.'))
  const { signedOff, replied } = await database.transaction(async query => {
    await query('select from conversations where id = $1 for update', [conversation])
    // not by `call`, which tries again what was lost to another
    const leaving = database.query<{ set: unknown }>(
      'select service.set_availability($1, $2, false) as set',
      [...[max.id, scene.juniper.id]],
    )
    await expect
      .poll(() => database.query('select from pg_locks where not granted'), { interval: 20 })
      .not.toHaveLength(0)
    const replied = await sqlDatabase(query).call('record_reply', {
      ...{ conversation_id: conversation, turn, reply: reply({ hands_over: true }) },
    })
    return { signedOff: { leaving }, replied }
  })

  expect(replied).toMatchObject({ mode: 'waiting' })
  expect(await signedOff.leaving).toEqual([{ set: { is_available: false } }])
  expect(
    await database.query(
      `select from conversation_events where conversation_id = $1 and kind = 'hand_off_failed'`,
      [conversation],
    ),
  ).toEqual([])
})

test('an owner’s text is given up and its conversation erased, and neither waits for the other', async () => {
  const conversation = await asks()
  const [text] = await database.query<{ id: string }>(
    `insert into private.owner_texts (company_id, hand_off_id, channel_id, phone, text, attempts)
    select company_id, id, $2, '+447700900555', 'Somebody waits.', 8 from hand_offs where conversation_id = $1 returning id`,
    [conversation, scene.line.channelId],
  )
  const meanwhile = await database.transaction(async query => {
    await query('select from conversations where id = $1 for update', [conversation])
    const claimed = await call('claim_owner_texts', { max_texts: 5, lease_seconds: 60 })
    await query('delete from conversations where id = $1', [conversation])
    return claimed
  })

  expect(meanwhile).toEqual([])
  expect(await database.query('select from private.owner_texts where id = $1', [text!.id])).toEqual([])
})
