import { describe, expect, test } from 'vitest'
import { mayRead, mayWrite } from '../../supabase/local/stack/realtime/authorize-topic.ts'
import { addEntry, openCompany } from '../support/open-company.ts'
import { openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { claimDelivery, texter } from '../support/text.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function scene() {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const vi = visit(database, juniper)
  const received = await vi.says('Is the secret ingredient juniper?')
  if (!('topic' in received)) throw new Error('Vi was refused')
  return { ana, juniper, vi, topic: received.topic, turn: turnOf(received) }
}

const member = (topic: string, sub: string) => ({ topic, claims: { role: 'authenticated', sub } as const })
const anonymous = (topic: string) => ({ topic, claims: { role: 'anon' } as const })

describe('who may listen', () => {
  test('a member hears their company, and nobody else does', async () => {
    const [{ ana, juniper }, { ana: bo }] = [await scene(), await scene()]
    const topic = `company:${juniper.id}`

    expect(await mayRead(database, member(topic, ana.id))).toBe(true)
    expect(await mayRead(database, member(topic, bo.id))).toBe(false)
    expect(await mayRead(database, member(topic, crypto.randomUUID()))).toBe(false)
    expect(await mayRead(database, anonymous(topic))).toBe(false)
  })

  test('topics that only look like the company’s are closed', async () => {
    const [{ ana, juniper }, other] = [await scene(), await scene()]

    for (const topic of [
      'company:*',
      'company:%',
      'company:',
      `company:${juniper.id} `,
      `COMPANY:${juniper.id}`,
      `company:${juniper.id.toUpperCase()}`,
      `company:${juniper.id}:company:${other.juniper.id}`,
      juniper.id,
    ]) {
      expect(await mayRead(database, member(topic, ana.id)), topic).toBe(false)
    }
  })

  test('a visitor hears the conversation whose topic they were given, and no other', async () => {
    const { topic } = await scene()

    expect(await mayRead(database, anonymous(topic))).toBe(true)
    expect(await mayRead(database, anonymous(`conversation:${'0'.repeat(32)}`))).toBe(false)
    expect(await mayRead(database, anonymous('conversation:'))).toBe(false)
    expect(await mayRead(database, anonymous(topic.toUpperCase()))).toBe(false)
  })

  test('a removed member hears nothing any more', async () => {
    const { juniper } = await scene()
    const max = await signUp(database, 'Max')
    await database.query(`insert into members (company_id, user_id, role) values ($1, $2, 'agent')`, [
      juniper.id,
      max.id,
    ])
    expect(await mayRead(database, member(`company:${juniper.id}`, max.id))).toBe(true)

    await database.query('delete from members where user_id = $1', [max.id])

    expect(await mayRead(database, member(`company:${juniper.id}`, max.id))).toBe(false)
  })

  test('nobody speaks on a topic', async () => {
    const { ana, juniper, topic } = await scene()

    for (const caller of [member(`company:${juniper.id}`, ana.id), member(topic, ana.id), anonymous(topic)]) {
      expect(await mayWrite(database, caller), caller.topic).toBe(false)
    }
  })
})

describe('what is heard', () => {
  type WakeUp = { topic: string; event: string; payload: Record<string, unknown>; private: boolean }
  const heardOn = (topic: string) =>
    database.query<WakeUp>(
      'select topic, event, payload, private from realtime.messages where topic = $1 order by inserted_at',
      [topic],
    )

  test('every change wakes the company, with an id and nothing else', async () => {
    const { ana, juniper, vi, turn } = await scene()
    await addEntry(ana, juniper, 'What is the secret ingredient?', 'A secret.')
    const stored = await call('record_reply', {
      conversation_id: turn.conversation,
      turn: turn.turn,
      reply: reply(),
    })
    await call('record_feedback', {
      ...vi.site,
      token_hash: vi.token!,
      message_id: stored.reply!.id,
      is_helpful: true,
    })
    await call('record_visit', {
      ...vi.site,
      client: 'secret address',
      visit_id: crypto.randomUUID(),
      page: `${juniper.origin}/secret`,
      referrer: null,
      is_engaged: true,
    })

    const heard = await heardOn(`company:${juniper.id}`)

    expect([...new Set(heard.map(wakeUp => wakeUp.event))].sort()).toEqual([
      'conversation',
      'entry',
      'message',
      'visit',
    ])
    for (const wakeUp of heard) {
      expect(wakeUp.payload).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
      expect(wakeUp.private).toBe(true)
    }
  })

  test('a visitor is woken once per message, told only its number', async () => {
    const { topic, turn } = await scene()
    await call('record_reply', { conversation_id: turn.conversation, turn: turn.turn, reply: reply() })

    const heard = await heardOn(topic)

    expect(heard.map(wakeUp => [wakeUp.event, wakeUp.payload.seq])).toEqual([
      ['message', 1],
      ['message', 2],
    ])
    for (const { payload } of heard) expect(Object.keys(payload).sort()).toEqual(['id', 'seq'])
  })

  test('what becomes of a message to a phone wakes the company, naming its conversation', async () => {
    const { ana, juniper } = await scene()
    const line = await openLine(database, ana, juniper)
    const attachment = {
      ...{ kind: 'image' as const, content_type: 'image/png', file_name: 'secret.png', byte_size: 1 },
      source: { url: 'https://secret.example', media_id: null },
    }
    const { conversation_id } = await texter(database, line).says('My secret', {
      kind: 'image',
      attachments: [attachment],
    })
    const { id, attempt } = await claimDelivery(database, conversation_id)
    await call('record_sent', { delivery_id: id, attempt, provider_id: 'SM1', segments: 1 })
    const [picture] = await ana.query<{ id: string }>('select id from attachments')
    await call('record_attachment', {
      attachment_id: picture!.id,
      stored: null,
      failure: { kind: 'permanent', message: 'A secret went wrong.' },
    })
    await ana.query(`update contacts set name = 'Secret Tom'`)

    const heard = await heardOn(`company:${juniper.id}`)
    const payloads = (event: string) => heard.filter(each => each.event === event).map(each => each.payload)
    expect(payloads('delivery')).toEqual(Array(3).fill({ id, conversation: conversation_id }))
    expect(payloads('attachment')).toEqual([{ id: picture!.id, conversation: conversation_id }])
    for (const event of ['connection', 'contact']) {
      expect(Object.keys(payloads(event)[0] ?? {}), event).toEqual(['id'])
    }
  })

  test('nothing anybody wrote is ever in a wake-up', async () => {
    await scene()

    expect(
      await database.query(`select from realtime.messages where payload::text || event ~* 'secret|juniper'`),
    ).toEqual([])
  })

  test('a Realtime that refuses costs nobody their message', async () => {
    const { vi } = await scene()
    await database.query(
      `alter table realtime.messages add constraint broken check (event <> 'message') not valid`,
    )

    const received = await vi.says('Still there?')

    await database.query('alter table realtime.messages drop constraint broken')
    expect(received).toMatchObject({ message: { seq: 2 } })
  })
})
