import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { claimDelivery, failure, texter } from '../support/text.ts'
import { verbs } from '../support/visit.ts'
import { deliveryStates, type TextingScene, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const writes = ({ ana }: TextingScene, conversation_id: string) =>
  call('reply_as_member', { member_id: ana.id, conversation_id, message_id: randomUUID(), text: 'Hello' })

const lastWrote = (conversation_id: string, ago: string) =>
  database.query('update conversations set last_inbound_at = now() - $2::interval where id = $1', [
    conversation_id,
    ago,
  ])

type Gate = { refused: string | null; message: string | null }
const readGate = async ({ ana }: TextingScene, conversation_id: string) =>
  (
    await ana.query<{ gate: { text: Gate; template: Gate; window_ends_at: string | null } | null }>(
      'select read_gate($1) as gate',
      [conversation_id],
    )
  )[0]!.gate

async function asked(kind: 'sms' | 'whatsapp' = 'sms') {
  const scene = await textingScene(database, kind)
  const { conversation_id, turn } = await scene.tom.says('Do you deliver?')
  return { ...scene, conversation_id, turn }
}

/** Quiet from an hour before to an hour after now, in a zone. */
const quietNowIn = (company: { id: string }, zone: string) =>
  database.query(
    `update companies set quiet_from = (now() at time zone $2)::time - interval '1 hour',
      quiet_until = (now() at time zone $2)::time + interval '1 hour' where id = $1`,
    [company.id, zone],
  )

const template = async ({ juniper, ana }: TextingScene, category: string, conversation_id: string) => {
  const [made] = await database.query<{ id: string }>(
    `insert into templates (company_id, business_account_id, name, language, category, status, body, variables)
    values ($1, 'business account', $2, 'en', $2, 'APPROVED', 'Your cake {{1}} is ready.', '{1}')
    on conflict on constraint templates_company_id_business_account_id_name_language_key do update set status = 'APPROVED'
    returning id`,
    [juniper.id, category],
  )
  return call('send_template', {
    member_id: ana.id,
    conversation_id,
    message_id: randomUUID(),
    template_id: made!.id,
    variables: { 1: 'no. 7' },
  })
}

describe('no, and why', () => {
  const refusals: [refused: string, sentence: RegExp, kind: 'sms' | 'whatsapp', prepare: string][] = [
    ['blocked', /blocked\. Unblock/, 'sms', 'update contacts set is_blocked = true where company_id = $1'],
    ['line_gone', /Connect it again/, 'sms', 'update lines set released_at = now() where company_id = $1'],
    [
      'line_gone',
      /Connect it again/,
      'sms',
      `update connections set state = 'disconnected' where company_id = $1`,
    ],
    ['line_gone', /Connect it again/, 'sms', 'delete from addresses where company_id = $1'],
    [
      'opted_out',
      /writing START/,
      'sms',
      `insert into suppressions (address_id, channel_id, company_id, scope)
        select address_id, channel_id, company_id, 'all' from conversations where company_id = $1`,
    ],
    [
      'window_closed',
      /24 hours.*send a template/,
      'whatsapp',
      `update conversations set last_inbound_at = now() - interval '24 hours' where company_id = $1`,
    ],
    [
      'budget',
      /limit of 0 messages a day/,
      'sms',
      'update companies set daily_message_limit = 0 where id = $1',
    ],
  ]

  test.each(refusals)('%s (%s)', async (refused, sentence, kind, prepare) => {
    const scene = await asked(kind)
    await database.query(prepare, [scene.juniper.id])

    expect(await writes(scene, scene.conversation_id)).toEqual({
      refused,
      message: expect.stringMatching(sentence),
    })

    expect(await readGate(scene, scene.conversation_id)).toMatchObject({ text: { refused } })
    expect(await scene.ana.query(`select from messages where author = 'member'`)).toEqual([])
    expect(await scene.ana.query(`select mode from conversations`)).toEqual([{ mode: 'assistant' }])
    expect(
      await scene.ana.query(
        `select details ->> 'reason' as reason from conversation_events where kind = 'reply_refused'`,
      ),
    ).toEqual([{ reason: refused }])
  })

  test('the assistant’s answer is held back alike, and its turn is over', async () => {
    const scene = await asked()
    await scene.ana.query('update contacts set is_blocked = true')

    await expect(scene.answers(scene)).rejects.toThrow('blocked')

    await expect(scene.answers(scene)).rejects.toThrow('refused')
    expect(await scene.ana.query('select from messages')).toHaveLength(1)
  })

  test('out of budget, whoever asked is handed to a person', async () => {
    const scene = await asked()
    await scene.ana.query('update companies set daily_message_limit = 0')

    await expect(scene.answers(scene)).rejects.toThrow('budget')

    expect(await scene.ana.query('select mode from conversations')).toEqual([{ mode: 'waiting' }])
  })

  test('the widget knows no gate, and another company’s gate is nobody’s business', async () => {
    const scene = await asked()
    const bo = await signUp(database, 'Bo')

    expect(await readGate({ ...scene, ana: bo }, scene.conversation_id)).toBeNull()
    expect(await readGate(scene, scene.conversation_id)).toEqual({
      text: { refused: null, message: null },
      template: { refused: null, message: null },
      window_ends_at: null,
    })
  })
})

describe('WhatsApp’s window', () => {
  test('is open for 24 hours to the second, then a template may be sent', async () => {
    const scene = await asked('whatsapp')

    await lastWrote(scene.conversation_id, '23 hours 59 minutes 30 seconds')
    const open = await readGate(scene, scene.conversation_id)
    expect(open!.text.refused).toBeNull()
    expect(Date.parse(open!.window_ends_at!) - Date.now()).toBeLessThan(31_000)
    expect(await writes(scene, scene.conversation_id)).toMatchObject({ mode: 'member' })

    await lastWrote(scene.conversation_id, '24 hours')
    expect(await readGate(scene, scene.conversation_id)).toMatchObject({
      text: { refused: 'window_closed' },
      template: { refused: null },
      window_ends_at: null,
    })
    expect(await template(scene, 'UTILITY', scene.conversation_id)).toMatchObject({ mode: 'member' })
  })

  test('that closes before a message has left keeps it here', async () => {
    const scene = await asked('whatsapp')
    await writes(scene, scene.conversation_id)
    await lastWrote(scene.conversation_id, '25 hours')

    await expect(claimDelivery(database, scene.conversation_id)).rejects.toThrow('nothing is due')

    expect(await scene.ana.query('select state, error_code, attempts from deliveries')).toEqual([
      { state: 'refused', error_code: 'window_closed', attempts: 0 },
    ])
  })

  test('is closed when WhatsApp says so, whatever our clock says, until they write again', async () => {
    const scene = await asked('whatsapp')
    const { tom, conversation_id } = scene
    const tries = async () => {
      expect(await writes(scene, conversation_id)).toMatchObject({ mode: 'member' })
      return claimDelivery(database, conversation_id)
    }
    const isTold = ({ id, attempt }: { id: string; attempt: number }) =>
      call('record_failure', { delivery_id: id, attempt, failure: failure('window_closed') })
    const says = { refused: 'window_closed', message: expect.stringMatching(/^WhatsApp says/) }
    const gate = () => readGate(scene, conversation_id)

    const failed = await tries()
    await writes(scene, conversation_id)
    await isTold(failed)
    const retry = await call('retry_delivery', { member_id: scene.ana.id, delivery_id: failed.id })
    const closed = await gate()
    await tom.says('👍', { kind: 'reaction' })
    const afterReaction = await gate()
    await tom.says('Older', { sent_at: new Date(Date.now() - 3_600_000).toISOString() })
    const afterOlder = await gate()

    expect(closed).toEqual({ text: says, template: { refused: null, message: null }, window_ends_at: null })
    expect(retry).toEqual(says)
    expect(await writes(scene, conversation_id)).toEqual(says)
    await expect(claimDelivery(database, conversation_id)).rejects.toThrow('nothing is due')
    expect(await deliveryStates(scene.ana.query, conversation_id)).toEqual(['failed', 'refused'])
    expect([afterReaction, afterOlder]).toEqual([closed, closed])

    await tom.says('Are you there?')
    const overtaken = await tries()
    await tom.says('Hello?')
    await isTold(overtaken)
    expect(await gate()).toMatchObject({ text: { refused: null }, window_ends_at: expect.any(String) })
  })

  test('counts from when the person wrote, not from when we heard of it', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
    const age = `select round(extract(epoch from now() - last_inbound_at) / 3600)::int as hours from conversations`

    await tom.says('Late', { sent_at: hoursAgo(23) })
    expect(await ana.query(age)).toEqual([{ hours: 23 }])
    await tom.says('Later still', { sent_at: hoursAgo(30) })
    expect(await ana.query(age)).toEqual([{ hours: 23 }])
    await tom.says('From the future', { sent_at: hoursAgo(-5) })
    expect(await ana.query(age)).toEqual([{ hours: 0 }])
  })

  test('marketing is not sent to whoever takes none; other templates are', async () => {
    const scene = await asked('whatsapp')
    await database.query(
      `insert into suppressions (address_id, channel_id, company_id, scope)
      select address_id, channel_id, company_id, 'marketing' from conversations where id = $1`,
      [scene.conversation_id],
    )

    expect(await template(scene, 'MARKETING', scene.conversation_id)).toMatchObject({
      refused: 'no_marketing',
    })
    expect(await template(scene, 'UTILITY', scene.conversation_id)).toMatchObject({
      message: { text: 'Your cake no. 7 is ready.' },
    })
  })
})

test('a template is filled in once: what a value holds is not filled in again', async () => {
  const [row] = await database.query<{ text: string }>('select private.fill_template($1, $2) as text', [
    'Hi {{1}},\nyour {{2}} from {{3}}.',
    { 1: 'Tom {{2}}', 2: 'cake' },
  ])

  expect(row!.text).toBe('Hi Tom {{2}},\nyour cake from {{3}}.')
})

describe('quiet hours', () => {
  const times: [what: string, from: string, until: string, zone: string, at: string, isQuiet: boolean][] = [
    ['an evening', '21:00', '08:00', 'Europe/London', '2026-01-10T22:00Z', true],
    ['past midnight', '21:00', '08:00', 'Europe/London', '2026-01-11T03:00Z', true],
    ['the first minute', '21:00', '08:00', 'Europe/London', '2026-01-10T21:00Z', true],
    ['the minute after the last', '21:00', '08:00', 'Europe/London', '2026-01-11T08:00Z', false],
    [
      'a summer morning in London, eight there and seven in UTC',
      '21:00',
      '08:00',
      'Europe/London',
      '2026-07-01T07:00Z',
      false,
    ],
    ['a pause at noon', '12:00', '14:00', 'Europe/Berlin', '2026-01-10T11:30Z', true],
    ['after that pause', '12:00', '14:00', 'Europe/Berlin', '2026-01-10T13:30Z', false],
    ['New York while Berlin is awake', '21:00', '08:00', 'America/New_York', '2026-01-10T10:00Z', true],
    ['Kolkata, half an hour off', '21:00', '08:00', 'Asia/Kolkata', '2026-01-10T02:29Z', true],
    ['Kolkata, a minute later', '21:00', '08:00', 'Asia/Kolkata', '2026-01-10T02:30Z', false],
    [
      'the night the clocks go forward, before',
      '01:30',
      '03:30',
      'Europe/London',
      '2026-03-29T00:59Z',
      false,
    ],
    ['the night the clocks go forward, after', '01:30', '03:30', 'Europe/London', '2026-03-29T01:00Z', true],
    [
      'the night the clocks go back, half past one',
      '01:30',
      '02:00',
      'Europe/London',
      '2026-10-25T00:30Z',
      true,
    ],
    [
      'the night the clocks go back, half past one again',
      '01:30',
      '02:00',
      'Europe/London',
      '2026-10-25T01:30Z',
      true,
    ],
    ['the same time twice, which is never', '08:00', '08:00', 'UTC', '2026-01-10T08:00Z', false],
  ]

  test('hold in the zone they are asked about', async () => {
    const rows = await database.query<{ what: string; is_quiet: boolean }>(
      `select t ->> 0 as what, private.is_between(private.time_in_zone(t ->> 3, (t ->> 4)::timestamptz), (t ->> 1)::time, (t ->> 2)::time) as is_quiet
      from jsonb_array_elements($1) t`,
      [times],
    )

    expect(Object.fromEntries(rows.map(row => [row.what, row.is_quiet]))).toEqual(
      Object.fromEntries(times.map(([what, , , , , isQuiet]) => [what, isQuiet])),
    )
  })

  test('hold for whom the company writes to first, not for whom it answers', async () => {
    const scene = await asked()
    await quietNowIn(scene.juniper, 'Europe/London')
    expect(await writes(scene, scene.conversation_id)).toMatchObject({ mode: 'member' })

    await lastWrote(scene.conversation_id, '24 hours')
    expect(await writes(scene, scene.conversation_id)).toMatchObject({
      refused: 'quiet_hours',
      message: expect.stringMatching(/quiet time where they are \(\d\d:\d\d to \d\d:\d\d\)/),
    })
  })

  test('that began before a message has left let it wait for their end, or for the person to write', async () => {
    const scene = await asked()
    await scene.answers(scene)
    await lastWrote(scene.conversation_id, '25 hours')
    await quietNowIn(scene.juniper, 'Europe/London')

    await expect(claimDelivery(database, scene.conversation_id)).rejects.toThrow('nothing is due')

    const [held] = await scene.ana.query<{ state: string; minutes: number }>(
      'select state, round(extract(epoch from due_at - now()) / 60)::int as minutes from deliveries',
    )
    expect(held).toEqual({ state: 'waiting', minutes: 60 })
    await scene.tom.says('Hello?')
    expect(await claimDelivery(database, scene.conversation_id)).toMatchObject({ attempt: 1 })
  })

  // A tenth of the day around now, seen from zones that are far apart.
  const zones: [who: string, phone: string, own: string | null, quietIn: string, refused: string | null][] = [
    ['a British number', '+4477', null, 'Europe/London', 'quiet_hours'],
    ['a British number', '+4477', null, 'Asia/Tokyo', null],
    ['a British number of someone who lives in Tokyo', '+4477', 'Asia/Tokyo', 'Asia/Tokyo', 'quiet_hours'],
    ['a British number of someone who lives in Tokyo', '+4477', 'Asia/Tokyo', 'Europe/London', null],
    ['an American number, which may ring in New York', '+1415', null, 'America/New_York', 'quiet_hours'],
    [
      'an American number, which may ring in Los Angeles',
      '+1415',
      null,
      'America/Los_Angeles',
      'quiet_hours',
    ],
    ['an American number', '+1415', null, 'Europe/London', null],
    [
      'a number of no country we know: the company’s own zone',
      '+99977',
      null,
      'Europe/London',
      'quiet_hours',
    ],
    ['a zone that is none: the number’s', '+8190', 'Middle-earth/Shire', 'Asia/Tokyo', 'quiet_hours'],
  ]

  test.each(zones)(
    '%s (%s, zone %s) while it is quiet in %s',
    async (_who, prefix, own, quietIn, refused) => {
      const scene = await textingScene(database)
      const phone = prefix + String(Math.floor(1e7 + Math.random() * 8e7)).slice(0, 8)
      const { conversation_id } = await texter(database, scene.line, { phone }).says('Hello')
      await scene.ana.query('update contacts set time_zone = $1', [own])
      await quietNowIn(scene.juniper, quietIn)
      await lastWrote(conversation_id, '2 days')

      expect((await readGate(scene, conversation_id))!.text.refused).toBe(refused)
    },
  )
})

describe('what nobody gets around', () => {
  test('a message written straight into the tables by their owner passes the gate or is none', async () => {
    const scene = await asked()
    await scene.ana.query('update contacts set is_blocked = true')
    const insert = `insert into messages (company_id, conversation_id, seq, turn, direction, author, text)
      values ($1, $2, 99, 1, 'out', 'member', 'Psst')`

    await expect(database.query(insert, [scene.juniper.id, scene.conversation_id])).rejects.toMatchObject({
      code: '42501',
      message: 'gate: blocked',
    })
  })

  test('neither is a delivery made, nor sent, without it', async () => {
    const scene = await asked()
    await scene.answers(scene)
    await lastWrote(scene.conversation_id, '1 hour')
    const [{ id }] = (await scene.ana.query<{ id: string }>('select id from deliveries')) as [{ id: string }]
    await scene.ana.query('update contacts set is_blocked = true')

    await expect(
      database.query(`update deliveries set state = 'sending' where id = $1`, [id]),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      database.query(
        `insert into deliveries (company_id, conversation_id, channel_id, message_id, seq, purpose, state)
        select company_id, conversation_id, $2, id, seq, 'member', 'sending' from messages where company_id = $1 limit 1`,
        [scene.juniper.id, scene.line.channelId],
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('an opt-out holds back what was waiting, except our one confirmation', async () => {
    const scene = await asked('whatsapp')
    await writes(scene, scene.conversation_id)
    await scene.tom.says('Please stop texting me')
    await expect(
      database.query(
        `insert into messages (company_id, conversation_id, seq, turn, direction, author, text) values ($1, $2, 99, 1, 'out', 'system', 'One more notice')`,
        [scene.juniper.id, scene.conversation_id],
      ),
    ).rejects.toMatchObject({ message: 'gate: opted_out' })

    expect((await claimDelivery(database, scene.conversation_id)).content.text).toMatch(/no more messages/)
    expect(await deliveryStates(scene.ana.query, scene.conversation_id)).toEqual(['refused', 'sending'])
  })
})
