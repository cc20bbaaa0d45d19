import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AttachmentFailure } from '../../edge-functions/_platform/delivery-verbs.ts'
import type { InboundText } from '../../edge-functions/_platform/phone-verbs.ts'
import { hire } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { claimDelivery, inboundText, type Texter, texter } from '../support/text.ts'
import { untilWindowIsYoung } from '../support/until-window-is-young.ts'
import { reply, verbs } from '../support/visit.ts'
import { deliveryStates, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const begin = (received: { conversation_id: string; turn: number | null }) =>
  call('begin_turn', { conversation_id: received.conversation_id, turn: received.turn!, lease_seconds: 60 })

const questions = async (received: { conversation_id: string; turn: number | null }) =>
  (await begin(received))?.questions.map(question => question.text)

async function sends(conversation_id: string, provider_id: string): Promise<void> {
  const { id, attempt } = await claimDelivery(database, conversation_id)
  await call('record_sent', { delivery_id: id, attempt, provider_id, segments: null })
}

const modes = 'select mode from conversations'
const events = (kind: string) => `select details from conversation_events where kind = '${kind}' order by seq`
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 9, 0, seconds)).toISOString()

const picture = {
  kind: 'image' as const,
  content_type: 'image/jpeg',
  file_name: null,
  byte_size: 1000,
  source: { url: 'https://media.example/secret', media_id: null },
}

describe('a text', () => {
  test('opens one conversation, and every later one is in it', async () => {
    const { ana, line, tom } = await textingScene(database)

    const first = await tom.says('Do you deliver?')
    const second = await tom.says('To Bath?')

    expect(first).toMatchObject({ is_repeat: false, turn: 1, wait_ms: expect.any(Number), consent: null })
    expect(second).toMatchObject({ conversation_id: first.conversation_id, turn: 2 })
    expect(await ana.query('select channel_id, message_count from conversations')).toEqual([
      { channel_id: line.channelId, message_count: 2 },
    ])
  })

  test('told of again is not stored again, and opens no turn', async () => {
    const { ana, tom } = await textingScene(database)
    const first = await tom.says('Do you deliver?', { provider_id: 'SM1' })

    const again = await tom.says('Do you deliver?', { provider_id: 'SM1' })

    expect(again).toEqual({ ...first, is_repeat: true, turn: null, wait_ms: 0 })
    expect(await ana.query('select from messages')).toHaveLength(1)
  })

  test('keeps what the provider calls it and when it was written, and is never from the future', async () => {
    const { ana, tom } = await textingScene(database)
    await tom.says('On time', { provider_id: 'SM1', sent_at: at(0) })
    await tom.says('Ahead', { provider_id: 'SM2', sent_at: new Date(Date.now() + 3_600_000).toISOString() })

    expect(
      await ana.query(
        `select provider_id, sent_at = '${at(0)}' as is_on_time, sent_at > now() as is_ahead from messages order by seq`,
      ),
    ).toEqual([
      { provider_id: 'SM1', is_on_time: true, is_ahead: false },
      { provider_id: 'SM2', is_on_time: false, is_ahead: false },
    ])
  })

  test('that arrives late stands where it was written', async () => {
    const { tom } = await textingScene(database)
    await tom.says('Third', { sent_at: at(3) })
    await tom.says('First', { sent_at: at(1) })

    expect(await questions(await tom.says('Second', { sent_at: at(2) }))).toEqual([
      'First',
      'Second',
      'Third',
    ])
  })

  test('that arrives after its answer is still answered', async () => {
    const { tom, answers } = await textingScene(database)
    await answers(await tom.says('Do you deliver?', { sent_at: at(2) }))

    expect(await questions(await tom.says('Hello', { sent_at: at(1) }))).toEqual(['Hello'])
  })

  test('that was lost, asked again and answered meanwhile, is stored in its place and not answered', async () => {
    const { ana, tom, answers } = await textingScene(database)
    await answers(await tom.says('Do you deliver?', { sent_at: at(2) }))

    expect(await tom.says('do you deliver', { sent_at: at(1) })).toMatchObject({ turn: null })
    expect(await ana.query(`select text from messages order by sent_at limit 1`)).toEqual([
      { text: 'do you deliver' },
    ])
    expect(await questions(await tom.says('To Bath?'))).toEqual(['To Bath?'])
  })

  test('reopens what was closed', async () => {
    const { ana, tom } = await textingScene(database)
    const { conversation_id } = await tom.says('Do you deliver?')
    await call('hand_over', { member_id: ana.id, conversation_id, new_mode: 'closed' })

    expect(await tom.says('One more thing')).toMatchObject({ conversation_id, turn: 2 })

    expect(await ana.query(modes)).toEqual([{ mode: 'assistant' }])
  })

  test('waits for a person while the assistant is off on this line', async () => {
    const { ana, tom } = await textingScene(database)
    await ana.query('update lines set is_answering = false')

    expect(await tom.says('Do you deliver?')).toMatchObject({ turn: null })

    expect(await ana.query(modes)).toEqual([{ mode: 'waiting' }])
  })

  test('of somebody blocked is stored and not answered', async () => {
    const { ana, tom, answers } = await textingScene(database)
    await answers(await tom.says('Hello'))
    await ana.query('update contacts set is_blocked = true')

    const { message_id, turn } = await tom.says('Hello?')

    expect(turn).toBeNull()
    expect(await ana.query('select from messages')).toHaveLength(3)
    expect(await ana.query(events('reply_refused'))).toMatchObject([{ details: { reason: 'blocked' } }])
    expect(
      await ana.query(`select message_id from conversation_events where kind = 'reply_refused'`),
    ).toEqual([{ message_id }])
  })

  test('of a flood is stored; past the fortieth in a minute it is a person’s', async () => {
    const { ana, tom } = await textingScene(database)
    await untilWindowIsYoung(database)
    const turns: (number | null)[] = []
    for (let n = 1; n <= 42; n++) turns.push((await tom.says(`Flood ${n}`)).turn)

    expect(turns.slice(38)).toEqual([39, 40, null, null])
    expect(await ana.query(modes)).toEqual([{ mode: 'waiting' }])
    expect(await ana.query('select from messages')).toHaveLength(42)
    expect(await ana.query(events('reply_refused'))).toMatchObject([
      { details: { reason: 'too_many_messages' } },
    ])
  })

  test('handed back to the assistant is answered, if it asks something and the line answers', async () => {
    const { ana, tom, answers } = await textingScene(database, 'whatsapp')
    const { conversation_id, ...asked } = await tom.says('Do you deliver?')
    const handOver = (new_mode: 'member' | 'assistant') =>
      call('hand_over', { member_id: ana.id, conversation_id, new_mode })
    const open = () =>
      database.query(`select turn from private.turns where conversation_id = $1 and state = 'open'`, [
        conversation_id,
      ])
    await handOver('member')

    await handOver('assistant')
    expect(await open()).toEqual([{ turn: 2 }])
    await answers({ ...asked, conversation_id, turn: 2 })
    await handOver('member')
    await tom.says('👍', { kind: 'sticker' })
    await handOver('assistant')
    expect(await open()).toEqual([])

    await ana.query('update lines set is_answering = false')
    await handOver('member')
    expect(await handOver('assistant')).toEqual({ mode: 'waiting' })
  })

  test('that cannot be answered is a person’s', async () => {
    const { ana, tom } = await textingScene(database)
    await ana.query('update companies set daily_message_limit = 0')

    expect(await tom.says('Do you deliver?')).toMatchObject({ turn: null })

    expect(await ana.query(modes)).toEqual([{ mode: 'waiting' }])
    expect(
      await ana.query(
        `select details ->> 'reason' as why from conversation_events where kind = 'mode_changed'`,
      ),
    ).toEqual([{ why: expect.stringMatching(/limit of 0 messages/) }])
  })

  test('on a line that is no more is refused', async () => {
    await expect(texter(database, { channelId: randomUUID() }).says('Hello')).rejects.toThrow('unknown_line')
  })
})

describe('three texts in a few seconds', () => {
  test('get one answer to all three, when the last has had its pause', async () => {
    const { ana, tom, answers } = await textingScene(database)
    await ana.query('update companies set debounce_seconds = 4')
    const first = await tom.says('Hi')
    const second = await tom.says('Do you deliver?')
    const third = await tom.says('To Bath, I mean')

    for (const received of [first, second, third]) {
      expect(received.wait_ms).toBeGreaterThan(2000)
      expect(received.wait_ms).toBeLessThanOrEqual(4000)
    }
    expect(await begin(third)).toBeNull() // too early
    await database.query(`update private.turns set leased_until = now() where conversation_id = $1`, [
      third.conversation_id,
    ])
    expect(await begin(first)).toBeNull()
    expect(await questions(third)).toEqual(['Hi', 'Do you deliver?', 'To Bath, I mean'])
    expect(await begin(third)).toBeNull() // begun once
    for (const early of [first, second]) await expect(answers(early)).rejects.toThrow('superseded')
    await answers(third)
    expect(await deliveryStates(ana.query, third.conversation_id)).toEqual(['waiting'])
  })

  test('are answered twenty seconds after the first, however long it goes on', async () => {
    const { ana, tom, answers } = await textingScene(database)
    await ana.query('update companies set debounce_seconds = 30')
    const first = await tom.says('Hi')
    expect(first.wait_ms).toBeGreaterThan(25_000) // one text alone has its whole pause
    const began = (ago: string) =>
      database.query(`update private.turns set opened_at = now() - $2::interval where conversation_id = $1`, [
        first.conversation_id,
        ago,
      ])

    await began('15 seconds')
    expect((await tom.says('And')).wait_ms).toBeLessThanOrEqual(5000)
    await began('1 minute')
    const late = await tom.says('And then')
    expect(late.wait_ms).toBe(0)

    await answers(late)
    expect((await tom.says('A new burst')).wait_ms).toBeGreaterThan(15_000)
  })

  test('are answered by the clock when whoever waited is gone', async () => {
    const { tom } = await textingScene(database)
    const { conversation_id } = await tom.says('Do you deliver?')
    await database.query(
      `update private.turns set leased_until = now() - interval '1 second' where conversation_id = $1`,
      [conversation_id],
    )

    const claimed = await call('claim_turns', { max_turns: 1000, lease_seconds: 60 })

    expect(claimed.find(turn => turn.conversation === conversation_id)).toMatchObject({
      channel: 'sms',
      attempts: 2,
    })
  })
})

describe('whoever waits for a person', () => {
  const notices = `select text from messages where author = 'system' order by seq`
  const reasons = `select details ->> 'reason' as why from conversation_events where kind = 'mode_changed' order by seq`
  const shows = (scene: { tom: Texter }) =>
    scene.tom.says('', { kind: 'audio', attachments: [{ ...picture, kind: 'audio' }] })
  const looked = { text: expect.stringMatching(/^Thank you\. I cannot open this/) }

  test('and writes on is answered all the same, until a member has the word', async () => {
    const scene = await textingScene(database, 'whatsapp')
    const { ana, tom, answers } = scene
    const { conversation_id } = await shows(scene)
    await shows(scene)
    await tom.says('👍', { kind: 'reaction' })

    const asked = await tom.says('Did you get it?')
    await answers(asked)
    const late = await tom.says('Hello?')
    await call('hand_over', { member_id: ana.id, conversation_id, new_mode: 'member' })

    await expect(answers(late)).rejects.toThrow('taken')
    expect(await tom.says('There you are')).toMatchObject({ turn: null })
    expect(await ana.query(notices)).toEqual([looked])
    expect(await ana.query(`select count(*)::int as times from messages where author = 'assistant'`)).toEqual(
      [{ times: 1 }],
    )
  })

  test('and asks for one is seen to, once', async () => {
    const scene = await textingScene(database)
    const { ana, line, tom } = scene
    await shows(scene)
    const message = () => inboundText({ sender: tom.sender, text: 'Can I talk to a person?' })
    for (const _ of [1, 2]) {
      await call('receive_text', { channel_id: line.channelId, message: message(), asks_for_person: true })
    }

    expect(await ana.query(reasons)).toEqual([
      { why: 'They sent something the assistant cannot read.' },
      { why: 'The visitor asked for a person.' },
    ])
  })

  test('hears nothing past a limit, who may want silence, or on a line that does not answer', async () => {
    const [limited, silent, off] = [
      await textingScene(database),
      await textingScene(database),
      await textingScene(database),
    ]
    await limited.ana.query('update companies set daily_message_limit = 0')
    await limited.tom.says('Do you deliver?')
    await silent.tom.says('stop it already')
    await off.ana.query('update lines set is_answering = false')
    await off.tom.says('Do you deliver?')

    for (const { ana, tom } of [limited, silent, off]) {
      expect(await tom.says('Hello?')).toMatchObject({ turn: null, has_delivery: false })
      expect(await ana.query(modes)).toEqual([{ mode: 'waiting' }])
      expect(await ana.query(notices)).toEqual([])
    }
    expect(await limited.ana.query(events('reply_refused'))).toHaveLength(1) // and it is said once
  })
})

describe('a choice', () => {
  const suggestions = ['Do you deliver?', 'Which cakes are gluten free?', 'When do you open?']

  async function offered(kind: 'sms' | 'whatsapp' = 'sms') {
    const scene = await textingScene(database, kind)
    const { conversation_id, turn } = await scene.tom.says('Hm')
    await call('record_reply', { conversation_id, turn: turn!, reply: reply({ suggestions }) })
    return { ...scene, conversation_id }
  }

  test.each(['2', ' 2. ', '2)'])('"%s" after three offers asks the second', async text => {
    const { tom } = await offered()

    expect(await questions(await tom.says(text))).toEqual([suggestions[1]])
  })

  test('is none where there is nothing to choose: a number stays a number', async () => {
    const { tom, answers, ana } = await offered()
    expect(await questions(await tom.says('7'))).toEqual(['7'])
    const last = await tom.says('A cake, please')
    await answers(last, 'How many people?')

    expect(await questions(await tom.says('2'))).toEqual(['2'])
    expect(await ana.query('select meaning from messages where meaning is not null')).toEqual([])
  })

  test('tapped means what its list said, even when another list came after it', async () => {
    const { tom, conversation_id } = await offered('whatsapp')
    await sends(conversation_id, 'wamid.1')
    const { turn } = await tom.says('Something else')
    await call('record_reply', {
      conversation_id,
      turn: turn!,
      reply: reply({ suggestions: ['Do you cater?'] }),
    })
    const tapped = (details: InboundText['details']) => tom.says('Cut short…', { kind: 'choice', details })

    expect(await questions(await tapped({ id: 'choice:1' }))).toEqual(['Do you cater?'])
    expect(await questions(await tapped({ id: 'choice:3', replies_to: 'wamid.1' }))).toEqual([
      'Do you cater?',
      suggestions[2],
    ])
    expect(await questions(await tapped({ id: 'not ours' }))).toContain('Cut short…')
  })
})

describe('written on the company’s own phone', () => {
  test('is a member’s message that nobody sends again, and silences the assistant', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    const asked = await tom.says('Do you deliver?')

    const echo = await tom.says('Yes, from 9 to 5.', { is_echo: true, provider_id: 'wamid.echo' })

    expect(echo).toMatchObject({ conversation_id: asked.conversation_id, turn: null, has_delivery: false })
    expect(await ana.query(modes)).toEqual([{ mode: 'member' }])
    expect(await ana.query('select direction, author, is_echo from messages order by seq offset 1')).toEqual([
      { direction: 'out', author: 'member', is_echo: true },
    ])
    expect(await ana.query('select from deliveries')).toEqual([])
    expect(await begin(asked)).toBeNull()
    expect(await tom.says('x', { is_echo: true, provider_id: 'wamid.echo' })).toMatchObject({
      is_repeat: true,
    })
  })

  test('what was written to somebody new begins their conversation, but opens no window', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await tom.says('Your cake is ready.', { is_echo: true })

    expect(await ana.query('select mode, last_inbound_at from conversations')).toEqual([
      { mode: 'member', last_inbound_at: null },
    ])
  })

  test('a message of ours that the provider tells us of is known by its id', async () => {
    const { tom, answers } = await textingScene(database, 'whatsapp')
    const asked = await tom.says('Do you deliver?')
    await answers(asked)
    await sends(asked.conversation_id, 'wamid.2')

    expect(await tom.says('Yes, we do.', { is_echo: true, provider_id: 'wamid.2' })).toMatchObject({
      is_repeat: true,
    })
  })
})

describe('a picture', () => {
  const fails = (attachment_id: string, kind: AttachmentFailure['kind']) =>
    call('record_attachment', { attachment_id, stored: null, failure: { kind, message: 'A sentence.' } })

  test('is kept a place for, fetched later, and seen by a person', async () => {
    const { ana, juniper, tom } = await textingScene(database, 'whatsapp')

    const sent = await tom.says('My cake', { kind: 'image', attachments: [picture] })

    expect(sent).toMatchObject({ turn: null, has_delivery: true })
    expect(await ana.query(modes)).toEqual([{ mode: 'waiting' }])
    expect(await ana.query(`select text from messages where author = 'system'`)).toEqual([
      { text: expect.stringMatching(/someone at Juniper & Rye will look/) },
    ])
    const [attachment] = await ana.query<{ id: string }>(
      'select id, kind, content_type, state, path, byte_size from attachments',
    )
    expect(attachment).toEqual({
      id: attachment!.id,
      kind: 'image',
      content_type: 'image/jpeg',
      state: 'waiting',
      path: `${juniper.id}/${sent.message_id}/${attachment!.id}`,
      byte_size: 1000,
    })
  })

  test('of somebody blocked is nobody’s to look at', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await tom.says('👍', { kind: 'sticker' })
    await ana.query('update contacts set is_blocked = true')

    await tom.says('Look!', { kind: 'image', attachments: [picture] })

    expect(await ana.query(modes)).toEqual([{ mode: 'assistant' }])
  })

  test('waits, at no try’s cost, for an account that fails or whose secret cannot be opened', async () => {
    const [failing, lost, well] = [
      await textingScene(database),
      await textingScene(database),
      await textingScene(database),
    ]
    for (const { tom } of [failing, lost, well]) await tom.says('', { kind: 'image', attachments: [picture] })
    await call('record_connection_state', {
      connection_id: failing.line.connectionId,
      state: 'failing',
      error: 'Down.',
    })
    await database.query(
      `update vault.secrets set secret = 'not encrypted' where id in (select secret_id from private.connection_secrets where connection_id = $1)`,
      [lost.line.connectionId],
    )
    await database.query(
      `update private.attachment_sources set due_at = now() + interval '1 day'
      where attachment_id not in (select id from attachments where company_id = any ($1))`,
      [[failing, lost, well].map(scene => scene.juniper.id)],
    )

    const claimed = await call('claim_attachments', { max_attachments: 3, lease_seconds: 60 })

    expect(claimed.map(each => each.company_id)).toEqual([well.juniper.id])
    expect(await lost.ana.query('select state from connections')).toEqual([{ state: 'failing' }])
    expect(
      await database.query(
        'select sum(s.attempts)::int as tries from private.attachment_sources s join attachments a on a.id = s.attachment_id where a.company_id = any ($1)',
        [[failing.juniper.id, lost.juniper.id]],
      ),
    ).toEqual([{ tries: 0 }])
  })

  test('is claimed by one fetcher at a time, with what opens its source', async () => {
    const { juniper, tom } = await textingScene(database)
    await tom.says('', { kind: 'image', attachments: [picture, picture] })
    const claim = async () =>
      (await call('claim_attachments', { max_attachments: 1000, lease_seconds: 60 })).filter(
        each => each.company_id === juniper.id,
      )

    const claimed = await claim()
    expect(claimed).toHaveLength(2)
    expect(claimed[0]).toMatchObject({
      provider: 'twilio',
      credentials: { auth_token: `token of ${juniper.id}` },
      source: picture.source,
      attempt: 1,
    })
    expect(await claim()).toEqual([])
  })

  test('that cannot be fetched is tried ten times, and its message stays', async () => {
    const { ana, tom } = await textingScene(database)
    await tom.says('Look!', { kind: 'image', attachments: [picture, picture] })
    const [first, second] = await ana.query<{ id: string }>('select id from attachments order by id')
    const states = 'select state, error from attachments order by id'
    const nobodys = database.query(
      'update private.attachment_sources set attempts = 9 where attachment_id = $1',
      [second!.id],
    )
    await nobodys

    await fails(first!.id, 'permanent')
    await fails(second!.id, 'retry')
    expect(await ana.query(states)).toEqual([
      { state: 'failed', error: 'A sentence.' },
      { state: 'waiting', error: null },
    ])
    await database.query('update private.attachment_sources set attempts = 10 where attachment_id = $1', [
      second!.id,
    ])
    await fails(second!.id, 'retry')

    expect(await ana.query('select distinct state from attachments')).toEqual([{ state: 'failed' }])
    expect(await ana.query(`select text from messages where author = 'visitor'`)).toEqual([{ text: 'Look!' }])
  })

  test('whose account is not let in any more waits for that, at no try’s cost, and the account is marked', async () => {
    const { ana, juniper, line, tom } = await textingScene(database)
    await tom.says('', { kind: 'image', attachments: [picture] })
    const claim = async () =>
      (await call('claim_attachments', { max_attachments: 1000, lease_seconds: 60 })).find(
        each => each.company_id === juniper.id,
      )
    const connection = 'select state, error from connections'
    const first = await claim()

    await fails(first!.id, 'credentials')

    expect(await ana.query(connection)).toEqual([{ state: 'failing', error: 'A sentence.' }])
    expect(await claim()).toBeUndefined()
    await call('record_connection_state', {
      connection_id: line.connectionId,
      state: 'connected',
      error: null,
    })
    expect(await claim()).toMatchObject({ id: first!.id, attempt: 1 })
    await fails(first!.id, 'credentials') // though the account works: so it is about this file
    expect(await ana.query(connection)).toEqual([{ state: 'connected', error: null }])
    expect(
      await database.query('select attempts from private.attachment_sources where attachment_id = $1', [
        first!.id,
      ]),
    ).toEqual([{ attempts: 1 }])
  })

  test('refused to credentials that were replaced meanwhile says nothing of the new ones', async () => {
    const { ana, juniper, line, tom } = await textingScene(database)
    await tom.says('', { kind: 'image', attachments: [picture] })
    const claimed = await call('claim_attachments', { max_attachments: 1000, lease_seconds: 60 })
    await call('record_connection_state', {
      connection_id: line.connectionId,
      state: 'connected',
      error: null,
    })

    await fails(claimed.find(each => each.company_id === juniper.id)!.id, 'credentials')

    expect(await ana.query('select state from connections')).toEqual([{ state: 'connected' }])
  })

  test('that could not be fetched is fetched again by a member who answers, unless that is for good', async () => {
    const { ana, juniper, tom } = await textingScene(database)
    const viewer = await signUp(database, 'Max')
    await hire(database, juniper, viewer, 'viewer')
    await tom.says('', { kind: 'image', attachments: [picture, picture] })
    const [lost, large] = await ana.query<{ id: string }>('select id from attachments order by id')
    const source =
      'select attempts, due_at is null as rests from private.attachment_sources where attachment_id = $1'
    await database.query('update private.attachment_sources set attempts = 10 where attachment_id = $1', [
      lost!.id,
    ])
    await fails(lost!.id, 'retry')
    await fails(large!.id, 'permanent')
    const again = (member: { id: string }, attachment_id: string) =>
      call('retry_attachment', { member_id: member.id, attachment_id })
    const resting = await database.query(source, [lost!.id])
    await call('release_turns', {})

    expect(resting).toEqual([{ attempts: 10, rests: true }])
    expect(await database.query(source, [lost!.id])).toEqual(resting)
    expect(await again(viewer, lost!.id)).toEqual({ refused: 'unknown_attachment' })
    expect(await again(ana, large!.id)).toEqual({ refused: 'failed_for_good', message: 'A sentence.' })
    expect(await again(ana, lost!.id)).toEqual({ state: 'waiting' })
    expect(await again(ana, lost!.id)).toEqual({ state: 'waiting' })
    expect(await database.query(source, [lost!.id])).toEqual([{ attempts: 0, rests: false }])
    expect(await ana.query('select state, error, is_final from attachments order by id')).toEqual([
      { state: 'waiting', error: null, is_final: false },
      { state: 'failed', error: 'A sentence.', is_final: true },
    ])
    expect(
      await ana.query(`select member_id from conversation_events where kind = 'attachment_retried'`),
    ).toEqual([{ member_id: ana.id }])
  })

  test('once stored is no more to be fetched, and where it came from is forgotten', async () => {
    const { ana, tom } = await textingScene(database)
    await tom.says('', { kind: 'image', attachments: [picture] })
    const [{ id }] = (await ana.query<{ id: string }>('select id from attachments')) as [{ id: string }]

    await call('record_attachment', {
      attachment_id: id,
      stored: { content_type: 'image/png', byte_size: 7 },
      failure: null,
    })

    expect(await ana.query('select state, content_type, byte_size from attachments')).toEqual([
      { state: 'stored', content_type: 'image/png', byte_size: 7 },
    ])
    expect(
      await database.query('select from private.attachment_sources where attachment_id = $1', [id]),
    ).toEqual([])
  })

  test.each(['sticker', 'reaction'] as const)('a %s asks for nothing, now or later', async kind => {
    const { ana, tom } = await textingScene(database, 'whatsapp')

    expect(await tom.says('👍', { kind })).toMatchObject({ turn: null, has_delivery: false })

    expect(await ana.query(modes)).toEqual([{ mode: 'assistant' }])
    expect(await questions(await tom.says('Do you deliver?'))).toEqual(['Do you deliver?'])
  })

  test('an address book too large to keep costs nobody their message', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    const contacts = Array.from({ length: 20 }, () => ({ name: randomUUID().repeat(100) }))

    await tom.says('Everyone', { kind: 'contacts', details: { contacts } })

    expect(await ana.query(`select text, details from messages where kind = 'contacts'`)).toEqual([
      { text: 'Everyone', details: {} },
    ])
  })
})

test('a long answer leaves as several messages in order, what is offered under the last', async () => {
  const { ana, tom } = await textingScene(database)
  const { conversation_id, turn } = await tom.says('Tell me everything')

  await call('record_reply', {
    conversation_id,
    turn: turn!,
    reply: reply({ text: 'One', more: ['Two', 'Three'], suggestions: ['More?'] }),
  })

  expect(
    await ana.query(`select text, suggestions from messages where author = 'assistant' order by seq`),
  ).toEqual([
    { text: 'One', suggestions: [] },
    { text: 'Two', suggestions: [] },
    { text: 'Three', suggestions: ['More?'] },
  ])
  expect(await deliveryStates(ana.query, conversation_id)).toEqual(['waiting', 'waiting', 'waiting'])
})

test('of a long answer leaves what the day’s limit has room for', async () => {
  const { ana, tom } = await textingScene(database)
  await ana.query('update companies set daily_message_limit = 2')
  const { conversation_id, turn } = await tom.says('Tell me everything')

  expect(
    await call('record_reply', {
      conversation_id,
      turn: turn!,
      reply: reply({ text: 'One', more: ['Two', 'Three'] }),
    }),
  ).toMatchObject({ has_delivery: true })

  expect(await deliveryStates(ana.query, conversation_id)).toEqual(['waiting', 'waiting'])
})
