import { beforeAll, describe, expect, test } from 'vitest'
import type { Query } from '../../../supabase/local/stack/database/database.ts'
import { newNumber, openLine } from '../../support/open-line.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { texter } from '../../support/text.ts'
import { verbs } from '../../support/visit.ts'
import { textingScene } from '../support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

beforeAll(() => times(10, () => database.query('select pg_sleep(0.1)'))) // every session is open: nobody waits in line

test('one message told of fifty times at once is one message and one turn', async () => {
  const { ana, tom } = await textingScene(database)

  const received = await times(50, () => tom.says('Do you deliver?', { provider_id: 'SM1' }))

  expect(received.filter(each => !each.is_repeat)).toHaveLength(1)
  expect(new Set(received.map(each => each.message_id)).size).toBe(1)
  expect(await ana.query('select from messages')).toHaveLength(1)
  expect(await ana.query('select from conversation_events')).toHaveLength(2) // started, message_received
  expect(
    await database.query(`select turn from private.turns where conversation_id = $1`, [
      received[0]!.conversation_id,
    ]),
  ).toEqual([{ turn: 1 }])
})

test('first messages that arrive at once are one contact, whatever they show of themselves', async () => {
  for (let round = 0; round < 5; round++) {
    const { ana, juniper, line } = await textingScene(database, 'whatsapp')
    const sms = await openLine(database, ana, juniper)
    const [phone, user_id] = [newNumber(), `GB.${crypto.randomUUID().replaceAll('-', '')}`]
    // whoever has shown both once is known by either
    await texter(database, line, { phone, user_id }).says('Hello')
    const senders = [
      () => texter(database, line, { phone }),
      () => texter(database, line, { phone: null, user_id }),
      () => texter(database, line, { phone, user_id }),
      () => texter(database, sms, { phone }),
    ]

    const received = await times(24, n => senders[n % 4]!().says(`Message ${n}`))

    expect(new Set(received.map(each => each.conversation_id)).size).toBe(2)
    expect(await ana.query('select from contacts')).toHaveLength(1)
    expect(await ana.query('select message_count from conversations order by 1')).toEqual([
      { message_count: 6 },
      { message_count: 19 },
    ])
    expect(await ana.query(`select from conversation_events where kind = 'started'`)).toHaveLength(2)
  }
})

test('strangers who show both, one or the other in the same moment cost nobody their message', async () => {
  for (let round = 0; round < 10; round++) {
    const { ana, line } = await textingScene(database, 'whatsapp')
    const [phone, user_id] = [newNumber(), `GB.${crypto.randomUUID().replaceAll('-', '')}`]
    const senders = [{ phone }, { phone: null, user_id }, { phone, user_id }]

    await times(12, n => texter(database, line, senders[n % 3]!).says(`Message ${n}`))

    expect(await ana.query('select sum(message_count)::int as stored from conversations')).toEqual([
      { stored: 12 },
    ])
    expect(await ana.query('select from contacts where merged_into is null')).toHaveLength(1)
  }
})

test('a burst that arrives at once opens one turn that answers all of it', async () => {
  const { tom, ana } = await textingScene(database)
  await tom.says('Hi')

  const received = await times(8, n => tom.says(`Part ${n}`))

  const last = Math.max(...received.map(each => each.turn ?? 0))
  const begun = await Promise.all(
    received.map(({ conversation_id, turn }) =>
      call('begin_turn', { conversation_id, turn: turn!, lease_seconds: 60 }),
    ),
  )
  expect(begun.filter(each => each !== null).map(each => each!.turn)).toEqual([last])
  expect(await ana.query('select seq from messages order by seq')).toEqual(
    Array.from({ length: 9 }, (_, n) => ({ seq: n + 1 })),
  )
})

test('ten whose timers ring at once begin a turn once, the clock among them', async () => {
  const { tom } = await textingScene(database)
  const { conversation_id, turn } = await tom.says('Do you deliver?')
  await database.query(
    `update private.turns set leased_until = now() - interval '1 second' where conversation_id = $1`,
    [conversation_id],
  )

  const begun = await times(10, async n =>
    n % 2
      ? [await call('begin_turn', { conversation_id, turn: turn!, lease_seconds: 60 })]
      : call('claim_turns', { max_turns: 100, lease_seconds: 60 }),
  )

  expect(begun.flat().filter(each => each?.conversation === conversation_id)).toHaveLength(1)
})

test('a code texted by two at once proves one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const { ana, juniper, line, tom } = await textingScene(database)
    const [visited] = await database.query<{ id: string }>(
      'insert into conversations (company_id, channel_id) values ($1, $2) returning id',
      [juniper.id, juniper.channelId],
    )
    const made = await call('make_link_code', { member_id: ana.id, conversation_id: visited!.id })
    if (!('code' in made)) throw new Error(made.refused)

    await Promise.all([tom, texter(database, line)].map(each => each.says(made.code)))

    expect(await ana.query(`select from contact_merges where reason = 'code'`)).toHaveLength(1)
  }
})

describe('while a member merges the person who writes', () => {
  async function twoWhoAreOne(kind: 'sms' | 'whatsapp') {
    const scene = await textingScene(database, kind)
    const { tom, ana, line } = scene
    await texter(database, line).says('Hello')
    await tom.says('Me too')
    const [kept, merged] = await ana.query<{ id: string }>('select id from contacts order by created_at')
    return {
      ...scene,
      kept: kept!.id,
      /** Merges what the transaction sees, and commits with it. */
      merge: (query: Query) =>
        query('select service.merge_contacts($1, $2, $3)', [ana.id, kept!.id, merged!.id]),
    }
  }
  const waiting = async () => {
    const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await database.query(blocked)).length === 0);
  }
  const livingContacts = 'select distinct contact_id as id from conversations'

  test.each([
    ['by WhatsApp for the first time', 'whatsapp'],
    ['to another of the company’s numbers', 'sms'],
  ] as const)('what they write %s belongs to who is kept', async (_, kind) => {
    const { ana, juniper, tom, kept, merge } = await twoWhoAreOne('sms')
    const other = texter(database, await openLine(database, ana, juniper, kind), tom.sender)

    let written: Promise<unknown> = Promise.resolve()
    await database.transaction(async query => {
      await merge(query)
      written = other.says('Hello again')
      await Promise.race([written, waiting()])
    })
    await written

    expect(await ana.query('select distinct contact_id as id from addresses')).toEqual([{ id: kept }])
    expect(await ana.query(livingContacts)).toEqual([{ id: kept }])
    expect(await ana.query('select from conversations')).toHaveLength(3)
  })

  test('neither waits for the other for ever: their name is learned, and their code proves the visitor', async () => {
    const { ana, juniper, line, tom, kept, merge } = await twoWhoAreOne('whatsapp')
    const [visited] = await database.query<{ id: string }>(
      'insert into conversations (company_id, channel_id) values ($1, $2) returning id',
      [juniper.id, juniper.channelId],
    )
    const made = await call('make_link_code', { member_id: ana.id, conversation_id: visited!.id })
    if (!('code' in made)) throw new Error(made.refused)

    let written: Promise<unknown> = Promise.resolve()
    await database.transaction(async query => {
      await query('select private.lock_merging($1)', [juniper.id])
      written = texter(database, line, { ...tom.sender, name: 'Tom' }).says(made.code)
      await Promise.race([written, waiting()])
      await merge(query)
    })
    await written

    expect(await ana.query(livingContacts)).toEqual([{ id: kept }])
    expect(await ana.query('select name from contacts where id = $1', [kept])).toEqual([{ name: 'Tom' }])
  })
})
