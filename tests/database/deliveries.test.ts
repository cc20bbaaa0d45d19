import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DeliveryFailure, DeliveryStatus } from '../../edge-functions/_platform/phone-verbs.ts'
import { hire } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { claimDelivery, failure, status } from '../support/text.ts'
import { verbs } from '../support/visit.ts'
import { fillOutbox } from './support/fill-outbox.ts'
import { deliveryStates, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function owed(kind: 'sms' | 'whatsapp' = 'sms', answers = 1) {
  const scene = await textingScene(database, kind)
  let conversation_id = ''
  for (let n = 1; n <= answers; n++) {
    const received = await scene.tom.says(`Question ${n}`)
    conversation_id = received.conversation_id
    await scene.answers(received, `Answer ${n}`)
  }
  const claims = () => claimDelivery(database, conversation_id)
  const row = async () => (await scene.ana.query<Row>(`select * from deliveries order by seq limit 1`))[0]!
  return { ...scene, conversation_id, claims, row }
}

type Row = {
  id: string
  state: string
  attempts: number
  provider_id: string | null
  error: string | null
  error_code: string | null
  uncertain_since: string | null
  put_aside_at: string | null
}

const sent = ({ id, attempt }: { id: string; attempt: number }, provider_id: string | null) =>
  call('record_sent', { delivery_id: id, attempt, provider_id, segments: 1 })
const fails = ({ id, attempt }: { id: string; attempt: number }, kind: DeliveryFailure['kind'], more = {}) =>
  call('record_failure', { delivery_id: id, attempt, failure: failure(kind, more) })
const told = (channel_id: string, ...statuses: ReturnType<typeof status>[]) =>
  call('record_statuses', { channel_id, statuses })

/** Brings the next try, or the end of a lease, near. */
const dueNow = (id: string) =>
  database.query(`update deliveries set due_at = now() - interval '1 second' where id = $1`, [id])

describe('what is owed to a person', () => {
  test('leaves one at a time, in order, with all that sending needs', async () => {
    const { ana, juniper, line, tom, conversation_id, claims } = await owed('sms', 2)

    const first = await claims()

    expect(first).toEqual({
      id: expect.any(String),
      company_id: juniper.id,
      conversation_id,
      message_id: expect.any(String),
      attempt: 1,
      uncertain_since: null,
      known_provider_ids: [],
      provider: 'twilio',
      account_id: `account of ${juniper.id}`,
      credentials: { auth_token: `token of ${juniper.id}` },
      from: { number: line.number, provider_id: `PN${line.number}`, business_account_id: null },
      to: { phone: tom.sender.phone, user_id: null },
      language: 'en',
      content: { text: 'Answer 1', suggestions: [], template: null },
      last_inbound_provider_id: expect.stringMatching(/^SM/),
    })
    await expect(claims()).rejects.toThrow('nothing is due')
    await sent(first, 'SM1')
    expect((await claims()).content.text).toBe('Answer 2')
    expect(await deliveryStates(ana.query, conversation_id)).toEqual(['sent', 'sending'])
  })

  test('waits behind what failed for now, and passes what failed for good', async () => {
    const { claims } = await owed('sms', 2)
    const first = await claims()
    await fails(first, 'retry')
    await expect(claims()).rejects.toThrow('nothing is due')

    await dueNow(first.id)
    const again = await claims()
    expect(again.content.text).toBe('Answer 1')
    await fails(again, 'permanent')
    expect((await claims()).content.text).toBe('Answer 2')
  })

  test('is known to be uncertain when whoever sent it never came back; their word counts no more, unless it left', async () => {
    const { claims, row } = await owed()
    const lost = await claims()
    await dueNow(lost.id)

    const second = await claims()

    expect(second).toMatchObject({ id: lost.id, attempt: 2, uncertain_since: expect.any(String) })
    expect(await fails(lost, 'permanent')).toMatchObject({ state: 'sending' })
    await sent(lost, 'SM1')
    expect(await row()).toMatchObject({ state: 'sent', provider_id: 'SM1', uncertain_since: null })
    expect(await fails(second, 'retry')).toMatchObject({ state: 'sent' })
  })

  test('that left in a lost attempt is not sent again though the next attempt failed', async () => {
    const { claims, row } = await owed()
    const lost = await claims()
    await dueNow(lost.id)
    await fails(await claims(), 'retry')

    await sent(lost, 'SM1')

    expect(await row()).toMatchObject({ state: 'sent', provider_id: 'SM1' })
  })

  test('stays uncertain until it is known, over disconnected accounts too', async () => {
    const { claims, row } = await owed()
    const first = await claims()
    await fails(first, 'uncertain', { retry_after_seconds: 15 })
    const since = (await row()).uncertain_since
    expect(since).not.toBeNull()

    await dueNow(first.id)
    await fails(await claims(), 'credentials')
    expect((await row()).uncertain_since).toBe(since)

    await database.query(`update connections set state = 'connected'`)
    await dueNow(first.id)
    const looked = await claims()
    expect(looked).toMatchObject({ attempt: 3, uncertain_since: expect.any(String) })
    await sent(looked, null) // found, without its id
    expect(await row()).toMatchObject({ state: 'sent', uncertain_since: null, provider_id: null })
  })

  test('whoever looks for it is told which of the provider’s messages are accounted for', async () => {
    const { line, claims } = await owed('sms', 2)
    const first = await claims()
    await sent(first, 'SM1')
    await told(line.channelId, status({ provider_id: 'SM1', status: 'failed', failure: failure('retry') }))
    await dueNow(first.id)
    await sent(await claims(), 'SM2')
    await fails(await claims(), 'uncertain')
    await database.query(`update deliveries set due_at = now() where uncertain_since is not null`)

    expect((await claims()).known_provider_ids.sort()).toEqual(['SM1', 'SM2'])
  })
})

describe('a try that failed', () => {
  const kinds: [kind: DeliveryFailure['kind'], state: string, connection: string, held: number][] = [
    ['retry', 'waiting', 'connected', 0],
    ['retry_once', 'waiting', 'connected', 0],
    ['uncertain', 'waiting', 'connected', 0],
    ['credentials', 'waiting', 'failing', 0],
    ['permanent', 'failed', 'connected', 0],
    ['configuration', 'failed', 'connected', 0],
    ['window_closed', 'failed', 'connected', 0],
    ['opted_out', 'failed', 'connected', 1],
    ['no_marketing', 'failed', 'connected', 1],
  ]

  test.each(kinds)('%s leaves it %s, the account %s', async (kind, state, connection, held) => {
    const { ana, claims, row } = await owed('whatsapp')

    const outcome = await fails(await claims(), kind)

    expect(outcome).toEqual({ state, next_attempt_at: state === 'waiting' ? expect.any(String) : null })
    expect(await row()).toMatchObject({ state, error_code: '30008', error: 'The carrier did not take it.' })
    expect(await ana.query('select state from connections')).toEqual([{ state: connection }])
    expect(await ana.query('select from suppressions')).toHaveLength(held)
    expect(
      await ana.query(
        `select details ->> 'message' as said from conversation_events where kind = 'send_failed'`,
      ),
    ).toEqual(state === 'failed' ? [{ said: 'The carrier did not take it.' }] : [])
  })

  test('is repeated after pauses that double up to a quarter of an hour, then no more', async () => {
    const { claims, row } = await owed()
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 12; attempt++) {
      const { id } = await row()
      await dueNow(id)
      await fails(await claims(), 'retry')
      const [{ pause }] = (await database.query<{ pause: number }>(
        'select extract(epoch from due_at - now())::float8 as pause from deliveries where id = $1',
        [id],
      )) as [{ pause: number }]
      pauses.push(pause)
    }

    for (const [n, pause] of pauses.slice(0, 11).entries()) {
      const whole = Math.min(900, 4 * 2 ** n)
      expect(pause, `after try ${n + 1}`).toBeGreaterThan(whole * 0.75 - 2)
      expect(pause, `after try ${n + 1}`).toBeLessThanOrEqual(whole)
    }
    expect(await row()).toMatchObject({ state: 'failed', attempts: 12 })
  })

  test('waits as long as the provider asks, an hour at the most', async () => {
    const { claims } = await owed()

    const { next_attempt_at } = await fails(await claims(), 'retry', { retry_after_seconds: 90_000 })

    expect(Date.parse(next_attempt_at!) - Date.now()).toBeGreaterThan(3_500_000)
    expect(Date.parse(next_attempt_at!) - Date.now()).toBeLessThanOrEqual(3_600_000)
  })

  test('for coming too fast costs no try, until a day is over', async () => {
    const { claims, row } = await owed()
    const { id } = await claims()

    expect(await fails({ id, attempt: 1 }, 'retry', { code: '130429' })).toMatchObject({ state: 'waiting' })
    expect(await row()).toMatchObject({ attempts: 0 })
    await database.query(
      `update deliveries set due_at = now(), created_at = now() - interval '25 hours' where id = $1`,
      [id],
    )
    expect(await fails(await claims(), 'retry', { code: '130429' })).toMatchObject({ state: 'failed' })
  })

  test('without a word twelve times is a dead letter that may have been sent', async () => {
    const { claims, row } = await owed()
    const { id } = await claims()
    await database.query('update deliveries set attempts = 12 where id = $1', [id])
    await dueNow(id)

    await expect(claims()).rejects.toThrow('nothing is due')

    expect(await row()).toMatchObject({
      state: 'failed',
      error_code: 'no_answer',
      uncertain_since: expect.any(String),
    })
  })

  test('that a look at the provider cannot find is claimed anew, through the gate', async () => {
    const { ana, claims, row } = await owed()
    const lost = await claims()
    await dueNow(lost.id)
    const second = await claims()

    await call('record_unsent', { delivery_id: lost.id, attempt: lost.attempt }) // has no say any more
    expect(await row()).toMatchObject({ state: 'sending', attempts: 2 })
    await call('record_unsent', { delivery_id: lost.id, attempt: second.attempt })
    expect(await row()).toMatchObject({ state: 'waiting', attempts: 1, uncertain_since: null })

    await ana.query('update contacts set is_blocked = true')
    await expect(claims()).rejects.toThrow('nothing is due')
    expect(await row()).toMatchObject({ state: 'refused', error_code: 'blocked' })
  })

  test('once is not tried a third time', async () => {
    const { claims, row } = await owed()
    const { id } = await claims()
    await fails({ id, attempt: 1 }, 'retry_once')
    await dueNow(id)

    expect(await fails(await claims(), 'retry_once')).toMatchObject({ state: 'failed' })
    expect(await row()).toMatchObject({ attempts: 2 })
  })

  test('for want of credentials waits for new ones, costs no try, and goes on with them', async () => {
    const { ana, juniper, line, claims, row } = await owed()
    const first = await claims()
    await fails(first, 'credentials', { message: 'Twilio does not know this token any more.' })
    expect(await ana.query('select state, error from connections')).toEqual([
      { state: 'failing', error: 'Twilio does not know this token any more.' },
    ])
    await dueNow(first.id)
    await expect(claims()).rejects.toThrow('nothing is due')

    await call('connect_provider', {
      member_id: ana.id,
      company_id: juniper.id,
      provider: 'twilio',
      account_id: `account of ${juniper.id}`,
      state: 'connected',
      secrets: { auth_token: 'new' },
      setup: null,
    })

    const second = await claims()
    expect(second).toMatchObject({ attempt: 2, credentials: { auth_token: 'new' } })
    // whoever tried with the old ones and comes back late says nothing about the new
    await database.query(`update deliveries set attempted_at = now() - interval '1 hour' where id = $1`, [
      first.id,
    ])
    await fails(second, 'credentials')
    expect(await ana.query('select state, error from connections')).toEqual([
      { state: 'connected', error: null },
    ])

    await call('record_connection_state', {
      connection_id: line.connectionId,
      state: 'failing',
      error: 'Down.',
    })
    await call('record_connection_state', {
      connection_id: line.connectionId,
      state: 'connected',
      error: null,
    })
    expect(await claims()).toMatchObject({ id: first.id })
    expect(await row()).toMatchObject({ state: 'sending' })
  })

  test('is sent again by a member who answers, as often as they press once', async () => {
    const { ana, juniper, conversation_id, claims, row } = await owed()
    const first = await claims()
    await sent(first, 'SM1')
    const again = (member: { id: string }) =>
      call('retry_delivery', { member_id: member.id, delivery_id: first.id })
    expect(await again(ana)).toMatchObject({ refused: 'not_failed' })
    await database.query(`update deliveries set state = 'failed' where id = $1`, [first.id])
    const viewer = await signUp(database, 'Max')
    await hire(database, juniper, viewer, 'viewer')
    for (const nobody of [viewer, { id: randomUUID() }]) {
      expect(await again(nobody)).toEqual({ refused: 'unknown_delivery' })
    }

    expect(await again(ana)).toEqual({ state: 'waiting', conversation_id })
    expect(await again(ana)).toEqual({ state: 'waiting', conversation_id })

    expect(await claims()).toMatchObject({ id: first.id, attempt: 2 })
    expect(await again(ana)).toEqual({ state: 'sending', conversation_id })
    expect(await row()).toMatchObject({ provider_id: null })
  })

  test('is put aside by a member who answers, once, and can still be sent again', async () => {
    const { ana, juniper, conversation_id, claims, row } = await owed()
    const first = await claims()
    const aside = (member: { id: string }) =>
      call('put_aside_delivery', { member_id: member.id, delivery_id: first.id })
    expect(await aside(ana)).toMatchObject({ refused: 'not_failed' })
    await fails(first, 'permanent')
    const viewer = await signUp(database, 'Max')
    await hire(database, juniper, viewer, 'viewer')
    expect(await aside(viewer)).toEqual({ refused: 'unknown_delivery' })

    expect(await aside(ana)).toEqual({})
    expect(await aside(ana)).toEqual({})

    expect(await row()).toMatchObject({ state: 'failed', put_aside_at: expect.anything() })
    expect(
      await ana.query(`select member_id, message_id from conversation_events where kind = 'send_put_aside'`),
    ).toEqual([{ member_id: ana.id, message_id: first.message_id }])
    expect(await call('retry_delivery', { member_id: ana.id, delivery_id: first.id })).toEqual({
      state: 'waiting',
      conversation_id,
    })
    expect(await row()).toMatchObject({ state: 'waiting', put_aside_at: null })
  })

  test('counts for the day’s limit when it is sent again', async () => {
    const { ana, claims } = await owed()
    const first = await claims()
    await fails(first, 'permanent')
    const again = () => call('retry_delivery', { member_id: ana.id, delivery_id: first.id })
    await ana.query('update companies set daily_message_limit = 2')

    expect(await again()).toMatchObject({ state: 'waiting' })
    await fails(await claims(), 'permanent')
    expect(await again()).toMatchObject({ refused: 'budget' })
  })

  test('is not sent again where the gate says no, until it says yes', async () => {
    const { ana, conversation_id, claims } = await owed()
    const first = await claims()
    await fails(first, 'permanent')
    const again = () => call('retry_delivery', { member_id: ana.id, delivery_id: first.id })
    await ana.query('update contacts set is_blocked = true')
    expect(await again()).toMatchObject({ refused: 'blocked', message: expect.any(String) })

    await ana.query('update contacts set is_blocked = false')
    expect(await again()).toEqual({ state: 'waiting', conversation_id })
  })
})

describe('what the provider tells, in whatever order', () => {
  type Step = DeliveryStatus | 'response'

  /** Where a delivery that is being sent ends after each of the given orders; each order is undone. */
  async function endsOf(orders: Step[][], by: 'delivery_id' | 'provider_id', kind: DeliveryFailure['kind']) {
    const { line, claims } = await owed('whatsapp')
    const { id } = await claims()
    const rows = await database.transaction(
      async query => {
        await query(replay)
        return query<{ ends: string }>('select * from pg_temp.ends_of($1, $2, $3, $4, $5) as ends', [
          id,
          line.channelId,
          orders,
          by === 'delivery_id',
          failure(kind),
        ])
      },
      { rollback: true },
    )
    return [...new Set(rows.map(row => row.ends))]
  }

  const replay = `
    create function pg_temp.ends_of(delivery uuid, channel uuid, orders jsonb, is_named boolean, failure jsonb)
      returns setof text language plpgsql as $$
    declare
      steps jsonb;
      step text;
      ends text;
    begin
      for steps in select value from jsonb_array_elements(orders) loop
        begin
          for step in select value from jsonb_array_elements_text(steps) loop
            if step = 'response' then
              perform service.record_sent(delivery, 1, 'wamid.1', null);
            else
              perform service.record_statuses(channel, jsonb_build_array(jsonb_build_object(
                'provider_id', 'wamid.1', 'delivery_id', case when is_named then delivery end, 'status', step,
                'failure', case step when 'failed' then failure end)));
            end if;
          end loop;
          select concat_ws(' ', d.state, d.provider_id, d.error_code) into ends from public.deliveries d where d.id = delivery;
          raise exception 'undo';
        exception when raise_exception then
          if sqlerrm <> 'undo' then raise; end if;
        end;
        return next ends;
      end loop;
    end $$`

  const permutations = <T>(items: T[]): T[][] =>
    items.length < 2
      ? [items]
      : items.flatMap((item, n) =>
          permutations([...items.slice(0, n), ...items.slice(n + 1)]).map(rest => [item, ...rest]),
        )
  const twice = (orders: Step[][]) => orders.map(order => [...order, ...order])

  describe.each(['delivery_id', 'provider_id'] as const)('known by its %s', by => {
    test('it ends read, whatever came first and however often', async () => {
      const orders = permutations<Step>(['response', 'sent', 'delivered', 'read', 'failed'])

      expect(await endsOf(twice(orders), by, 'permanent')).toEqual(['read wamid.1'])
    })

    test('it ends delivered, or failed, when that is the last there is', async () => {
      const delivered = permutations<Step>(['response', 'queued', 'delivered', 'failed'])
      const failed = permutations<Step>(['response', 'queued', 'sent', 'failed'])

      expect(await endsOf(twice(delivered), by, 'retry')).toEqual(['delivered wamid.1'])
      expect(await endsOf(twice(failed), by, 'permanent')).toEqual(['failed wamid.1 30008'])
    })

    test('it waits to be sent again, once, when the failure may pass', async () => {
      const orders = permutations<Step>(['response', 'queued', 'sent', 'failed'])

      expect(await endsOf(twice(orders), by, 'retry')).toEqual(['waiting 30008'])
    })
  })

  test('a late word about an earlier try does not hurt the next', async () => {
    const { line, claims, row } = await owed('whatsapp')
    const first = await claims()
    const about = (provider_id: string, what: DeliveryStatus) =>
      told(
        line.channelId,
        status({ provider_id, delivery_id: first.id, status: what, failure: failure('retry') }),
      )
    await sent(first, 'wamid.1')
    await about('wamid.1', 'failed')
    await dueNow(first.id)
    const second = await claims()
    expect(second.attempt).toBe(2)

    expect(await about('wamid.1', 'failed')).toEqual({ moved: 0, parked: 0 })
    expect(await about('wamid.1', 'sent')).toEqual({ moved: 0, parked: 0 })
    await sent(first, 'wamid.1')
    expect(await row()).toMatchObject({ state: 'sending', attempts: 2 })

    await sent(second, 'wamid.2')
    await about('wamid.1', 'failed')
    expect(await row()).toMatchObject({ state: 'sent', provider_id: 'wamid.2' })
    await about('wamid.2', 'failed')
    expect(await row()).toMatchObject({ state: 'waiting' })
  })

  test('an earlier try that did arrive after all is not repeated', async () => {
    const { line, claims, row } = await owed('whatsapp')
    const first = await claims()
    await sent(first, 'wamid.1')
    for (const what of ['failed', 'delivered'] as const) {
      await told(
        line.channelId,
        status({ provider_id: 'wamid.1', delivery_id: first.id, status: what, failure: failure('retry') }),
      )
    }

    expect(await row()).toMatchObject({ state: 'delivered', provider_id: 'wamid.1' })
  })

  test('a word about one that a member sends again says nothing of the new try', async () => {
    const { ana, line, claims, row } = await owed('whatsapp')
    const first = await claims()
    await sent(first, 'wamid.1')
    const failed = status({
      provider_id: 'wamid.1',
      delivery_id: first.id,
      status: 'failed',
      failure: failure('permanent'),
    })
    await told(line.channelId, failed)
    await call('retry_delivery', { member_id: ana.id, delivery_id: first.id })
    await claims()

    await told(line.channelId, failed)

    expect(await row()).toMatchObject({ state: 'sending' })
  })

  test('what is unknown waits a while, and belongs to its line alone', async () => {
    const [one, other] = [await owed('whatsapp'), await owed('whatsapp')]
    const first = await one.claims()
    const read = status({ provider_id: 'wamid.1', status: 'read' })
    expect(await told(other.line.channelId, read, { ...read, delivery_id: first.id })).toEqual({
      moved: 0,
      parked: 2,
    })

    await sent(first, 'wamid.1')
    expect(await one.row()).toMatchObject({ state: 'sent' })

    expect(await told(one.line.channelId, read)).toEqual({ moved: 1, parked: 0 })
  })

  test('what the gate held back while it may have been on its way is honest about having arrived', async () => {
    const { line, tom, claims, row } = await owed('whatsapp')
    const first = await claims()
    await tom.says('STOP')
    await dueNow(first.id)
    expect((await claims()).content.text).toMatch(/no more messages/)
    expect(await row()).toMatchObject({ state: 'refused', error_code: 'opted_out' })

    await told(line.channelId, status({ provider_id: 'wamid.1', delivery_id: first.id, status: 'delivered' }))

    expect(await row()).toMatchObject({ state: 'delivered', error_code: null })
  })
})

test('of which nothing was heard is asked about, after pauses that double, ten times at most', async () => {
  const { ana, claims, line } = await owed()
  const first = await claims()
  await sent(first, 'SM1')
  const ask = async () =>
    (await call('claim_silent_deliveries', { max_deliveries: 1000, after_seconds: 600 })).filter(
      each => each.delivery_id === first.id,
    )
  const since = (sent_ago: string, looked_ago: string | null, looks: number) =>
    database.query(
      'update deliveries set sent_at = now() - $2::interval, looked_at = now() - $3::interval, looks = $4 where id = $1',
      [first.id, sent_ago, looked_ago, looks],
    )

  expect(await ask()).toEqual([])
  await since('11 minutes', null, 0)
  expect(await ask()).toEqual([
    {
      delivery_id: first.id,
      channel_id: line.channelId,
      provider: 'twilio',
      account_id: expect.any(String),
      credentials: { auth_token: expect.any(String) },
      line: `PN${line.number}`,
      provider_id: 'SM1',
      sent_at: expect.any(String),
    },
  ])
  expect(await ana.query('select looks from deliveries')).toEqual([{ looks: 1 }])
  expect(await ask()).toEqual([])
  await since('1 hour', '19 minutes', 1)
  expect(await ask()).toEqual([])
  await since('1 hour', '21 minutes', 1)
  expect(await ask()).toHaveLength(1)
  await since('2 days', '7 hours', 9)
  expect(await ask()).toHaveLength(1)
  await since('2 days', '7 hours', 10)
  expect(await ask()).toEqual([])
  await since('73 hours', null, 0)
  expect(await ask()).toEqual([])
})

test('companies take turns: a long queue holds up nobody else’s', async () => {
  const [juniper, garage] = [await textingScene(database), await textingScene(database)]
  await fillOutbox(database, { companyId: juniper.juniper.id, channelId: juniper.line.channelId }, 2000)
  await fillOutbox(database, { companyId: garage.juniper.id, channelId: garage.line.channelId }, 10)
  await database.query(`update deliveries set due_at = now() where company_id = $1`, [garage.juniper.id])
  const companies = [juniper.juniper.id, garage.juniper.id]
  await database.query(`update deliveries set state = 'failed' where company_id <> all ($1)`, [companies])

  const claimed = await call('claim_deliveries', {
    conversation_id: null,
    max_deliveries: 20,
    lease_seconds: 60,
  })

  expect(claimed.filter(each => each.company_id === garage.juniper.id)).toHaveLength(10)
  expect(claimed.filter(each => each.company_id === juniper.juniper.id)).toHaveLength(10)
})
