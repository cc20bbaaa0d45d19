import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { UpstreamError } from '../../../edge-functions/_platform/errors.ts'
import type { Query } from '../../../supabase/local/stack/database/database.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { failure, status, texter } from '../../support/text.ts'
import { verbs, visit } from '../../support/visit.ts'
import { fillOutbox } from '../support/fill-outbox.ts'
import { textingScene } from '../support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const claim = (max_deliveries: number, conversation_id: string | null = null) =>
  call('claim_deliveries', { conversation_id, max_deliveries, lease_seconds: 60 })
const outbox = ({ juniper, line }: { juniper: { id: string }; line: { channelId: string } }) => ({
  companyId: juniper.id,
  channelId: line.channelId,
})

beforeAll(() => times(10, () => database.query('select pg_sleep(0.1)')))

test('eight who empty the outbox at once claim each of three hundred deliveries once', async () => {
  const scene = await textingScene(database)
  await fillOutbox(database, outbox(scene), 300)

  const claimed: string[] = []
  const claimUntilNone = async () => {
    for (let empty = 0; empty < 5; ) {
      const deliveries = await claim(7)
      claimed.push(...deliveries.map(delivery => delivery.id))
      empty = deliveries.length === 0 ? empty + 1 : 0 // the others may hold what is left for a moment
    }
  }
  await times(8, claimUntilNone)

  expect(claimed).toHaveLength(300)
  expect(new Set(claimed).size).toBe(300)
  expect(await scene.ana.query('select state, attempts, count(*) from deliveries group by 1, 2')).toEqual([
    { state: 'sending', attempts: 1, count: 300 },
  ])
})

test('a conversation’s deliveries leave in order however many send', async () => {
  const scene = await textingScene(database)
  const { conversation_id } = await scene.tom.says('Hello')
  for (let n = 1; n <= 12; n++) {
    await call('reply_as_member', {
      member_id: scene.ana.id,
      conversation_id,
      message_id: randomUUID(),
      text: `${n}`,
    })
  }

  const left: string[] = []
  await times(6, async () => {
    while (left.length < 12) {
      for (const { id, attempt, content } of await claim(1, conversation_id)) {
        left.push(content.text)
        await call('record_sent', { delivery_id: id, attempt, provider_id: `SM${content.text}`, segments: 1 })
      }
    }
  })

  expect(left).toEqual(Array.from({ length: 12 }, (_, n) => `${n + 1}`))
})

test('after a STOP is stored nothing is claimed but its confirmation, however close they come', async () => {
  for (let round = 0; round < 20; round++) {
    const scene = await textingScene(database, 'whatsapp')
    const asked = await scene.tom.says('Do you deliver?')
    await scene.answers(asked)
    const { conversation_id } = asked

    const [, claims] = await Promise.all([
      scene.tom.says('Please stop texting me'),
      times(3, () => claim(1, conversation_id)),
    ])

    const [answer] = await scene.ana.query<{ state: string; was_first: boolean | null }>(
      `select d.state, d.attempted_at < (select since from suppressions) as was_first
      from deliveries d where purpose = 'answer'`,
    )
    const wasClaimed = claims.flat().some(each => each.content.text === 'Yes, we do.')
    expect(answer!.state).toBe(wasClaimed ? 'sending' : 'refused')
    await database.query(
      `update deliveries set due_at = now() where conversation_id = $1 and state = 'sending'`,
      [conversation_id],
    )
    const after = (await times(3, () => claim(1, conversation_id))).flat()
    expect(after.filter(each => each.content.text === 'Yes, we do.')).toEqual([])
  }
})

test('of forty replies at once as many leave as the day’s limit allows', async () => {
  const scene = await textingScene(database)
  await scene.ana.query('update companies set daily_message_limit = 10')
  const people = await times(8, () => texter(database, scene.line).says('Hello'))

  const written = await times(40, n =>
    call('reply_as_member', {
      member_id: scene.ana.id,
      conversation_id: people[n % 8]!.conversation_id,
      message_id: randomUUID(),
      text: `Hello ${n}`,
    }),
  )

  expect(written.filter(each => !('refused' in each))).toHaveLength(10)
  expect(written.filter(each => 'refused' in each && each.refused === 'budget')).toHaveLength(30)
  expect(await scene.ana.query('select from deliveries')).toHaveLength(10)
})

test('a status that crosses the response it speaks of is never lost', async () => {
  for (let round = 0; round < 30; round++) {
    const scene = await textingScene(database, 'whatsapp')
    await scene.answers(await scene.tom.says('Do you deliver?'))
    const [delivery] = (await claim(100)).filter(each => each.company_id === scene.juniper.id)
    const { id, attempt } = delivery!

    await Promise.all([
      call('record_sent', { delivery_id: id, attempt, provider_id: 'wamid.1', segments: null }),
      call('record_statuses', {
        channel_id: scene.line.channelId,
        statuses: [status({ provider_id: 'wamid.1', status: 'delivered' })],
      }),
    ])

    expect(await scene.ana.query('select state from deliveries')).toEqual([{ state: 'delivered' }])
  }
})

test('whatever happens at once on a few conversations, nobody waits for each other in a circle', async () => {
  const scene = await textingScene(database, 'whatsapp')
  const { ana, juniper, line } = scene
  await database.query('update companies set daily_message_limit = 100000 where id = $1', [juniper.id])
  const people = Array.from({ length: 4 }, () =>
    texter(database, line, { user_id: `GB.${randomUUID().replaceAll('-', '')}` }),
  )
  const talks = await Promise.all(people.map(each => each.says('Hello')))
  const contacts = await ana.query<{ id: string }>('select id from contacts')
  const vi = visit(database, juniper)
  const visited = await vi.says('Hello')
  const widget = 'turn' in visited ? visited.turn!.conversation : ''
  const sent: { id: string; attempt: number; provider_id: string; channel: string }[] = []
  const codes: string[] = []

  const any = <T>(items: T[]): T => items[Math.floor(Math.random() * items.length)]!
  const word = ['STOP', 'START', 'Do you deliver?', 'HELP', 'And now?']
  const acts: (() => Promise<unknown>)[] = [
    () => any(people).says(any(word)),
    () => any(people).says(codes.pop() ?? '2'),
    () => any(people).says('', { is_echo: true }),
    () => vi.says('Are you there?'),
    async () => {
      for (const { id, attempt } of await claim(5)) {
        const provider_id = `wamid.${randomUUID()}`
        sent.push({ id, attempt, provider_id, channel: line.channelId })
        await (Math.random() < 0.6
          ? call('record_sent', { delivery_id: id, attempt, provider_id, segments: 1 })
          : call('record_failure', {
              delivery_id: id,
              attempt,
              failure: failure(any(['retry', 'uncertain', 'credentials', 'opted_out', 'permanent'])),
            }))
      }
    },
    () => claim(1, any(talks).conversation_id),
    () =>
      call('record_statuses', {
        channel_id: line.channelId,
        statuses: Array.from({ length: 6 }, () => any(sent) ?? { id: null, provider_id: 'nobody’s' }).map(
          each =>
            status({
              provider_id: each.provider_id,
              delivery_id: each.id,
              status: any(['sent', 'delivered', 'failed', 'read']),
              failure: failure(any(['retry', 'opted_out', 'permanent'])),
            }),
        ),
      }),
    () =>
      call('reply_as_member', {
        member_id: ana.id,
        conversation_id: any(talks).conversation_id,
        message_id: randomUUID(),
        text: 'Hello',
      }),
    async () => {
      for (const { conversation, turn } of await call('claim_turns', { max_turns: 3, lease_seconds: 1 })) {
        await call('record_reply', {
          conversation_id: conversation,
          turn,
          reply: { text: 'Yes.', outcome: 'answered', sources: [], suggestions: [], details: {} },
        })
      }
    },
    () =>
      call('hand_over', {
        member_id: ana.id,
        conversation_id: any(talks).conversation_id,
        new_mode: 'assistant',
      }),
    () => call('retry_delivery', { member_id: ana.id, delivery_id: any(sent)?.id ?? randomUUID() }),
    () =>
      call('merge_contacts', { member_id: ana.id, kept_id: any(contacts).id, merged_id: any(contacts).id }),
    async () => {
      const merges = await ana.query<{ id: string }>('select id from contact_merges where undone_at is null')
      await call('undo_merge', { member_id: ana.id, merge_id: any(merges)?.id ?? randomUUID() })
    },
    async () => {
      const made = await call('make_link_code', { member_id: ana.id, conversation_id: widget })
      if ('code' in made) codes.push(made.code)
    },
    () =>
      call('connect_provider', {
        member_id: ana.id,
        company_id: juniper.id,
        provider: 'kapso',
        account_id: `account of ${juniper.id}`,
        state: 'connected',
        secrets: {},
        setup: null,
      }),
    () =>
      call('record_connection_state', { connection_id: line.connectionId, state: 'connected', error: null }),
    () => call('sweep', {}),
  ]

  const failures: unknown[] = []
  await times(8, async () => {
    for (let n = 0; n < 90; n++) {
      await any(acts)().catch((error: Error) => {
        const cause =
          error instanceof UpstreamError ? (error.cause as { code?: string; message?: string }) : error
        failures.push(`${'code' in cause ? cause.code : ''} ${cause.message}`)
      })
    }
  })

  expect(failures).toEqual([])
  expect(
    await ana.query(
      `select c.id from conversations c join messages m on m.conversation_id = c.id
      group by c.id having count(*) <> c.message_count or max(m.seq) <> count(*)`,
    ),
  ).toEqual([])
  expect(await ana.query('select find_broken_consent($1) as seq', [juniper.id])).toEqual([{ seq: null }])
})

test('claiming, and telling what became of it, read a few rows of fifty thousand', {
  timeout: 60_000,
}, async () => {
  const [juniper, garage] = [await textingScene(database), await textingScene(database)]
  await fillOutbox(database, outbox(juniper), 50_000)
  await fillOutbox(database, outbox(garage), 1000)
  const asked = await garage.tom.says('Hello')
  await garage.answers(asked)
  await database.query('analyze')
  const [{ id }] = (await garage.ana.query<{ id: string }>(
    'select id from deliveries order by id desc limit 1',
  )) as [{ id: string }]

  const read = async (query: Query) => {
    const [sums] = await query<{ whole: number; rows: number }>(
      `select pg_stat_get_xact_numscans('deliveries'::regclass) as whole,
        (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_index where indrelid = 'deliveries'::regclass)
          as rows`,
    )
    return { whole: Number(sums!.whole), rows: Number(sums!.rows) }
  }

  /** What one statement read of the deliveries: by how many scans of the whole table, how many rows by an index. */
  const cost = (text: string, params: unknown[]) =>
    database.transaction(
      async query => {
        const before = await read(query)
        await query(text, params)
        const after = await read(query)
        return { whole: after.whole - before.whole, rows: after.rows - before.rows }
      },
      { rollback: true },
    )

  const statements: [text: string, params: unknown[]][] = [
    ['select service.claim_deliveries(null, 10, 60)', []],
    ['select service.claim_deliveries($1, 1, 60)', [asked.conversation_id]],
    [
      'select service.record_statuses($1, $2)',
      [garage.line.channelId, [status({ provider_id: 'nobody’s', delivery_id: id, status: 'queued' })]],
    ],
    [
      'select service.record_statuses($1, $2)',
      [garage.line.channelId, [status({ provider_id: 'x', status: 'sent' })]],
    ],
    [`select service.record_sent($1, 1, 'SM1', 1)`, [id]],
  ]
  for (const [text, params] of statements) {
    const { whole, rows } = await cost(text, params)
    expect(whole, `${text} reads the whole table`).toBe(0)
    expect(rows, text).toBeLessThan(1000)
  }
})

test('whoever is killed while claiming leaves the delivery to the next', async () => {
  const scene = await textingScene(database)
  await scene.answers(await scene.tom.says('Do you deliver?'))

  const killed = database
    .query('select service.claim_deliveries(null, 100, 60), pg_sleep(60)')
    .catch((error: { code: string }) => error.code)
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
  await expect.poll(() => database.query(kill)).toHaveLength(1)

  expect(['57P01', 'CONNECTION_CLOSED']).toContain(await killed)
  expect(await scene.ana.query('select state, attempts from deliveries')).toEqual([
    { state: 'waiting', attempts: 0 },
  ])
  expect((await claim(100)).filter(each => each.company_id === scene.juniper.id)).toHaveLength(1)
})
