import { describe, expect, test } from 'vitest'
import { type Company, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { newToken, reply, turnOf, type Visitor, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Scene = { ana: Person; juniper: Company; vi: Visitor }

async function scene(): Promise<Scene> {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  return { ana, juniper, vi: visit(database, juniper) }
}

/** Vi asks, is answered, and likes it; the id of the reply comes back. */
async function answered(vi: Visitor): Promise<string> {
  const { conversation, turn } = turnOf(await vi.says('Do you deliver?'))
  const stored = await call('record_reply', { conversation_id: conversation, turn, reply: reply() })
  return stored.reply!.id
}

const read = (vi: Visitor, after_seq = 0, token_hash = vi.token!) =>
  call('read_messages', { ...vi.site, token_hash, after_seq })
const rate = (vi: Visitor, message_id: string, is_helpful: boolean) =>
  call('record_feedback', { ...vi.site, token_hash: vi.token!, message_id, is_helpful })

describe('a visitor reads on where they left off', () => {
  test('all messages in order, or those after a number', async () => {
    const { vi } = await scene()
    await answered(vi)

    expect(await read(vi)).toMatchObject({
      mode: 'assistant',
      pending: false,
      messages: [
        { seq: 1, author: 'visitor', text: 'Do you deliver?' },
        { seq: 2, author: 'assistant', text: 'Yes, we do.' },
      ],
    })
    expect(await read(vi, 1)).toMatchObject({ messages: [{ seq: 2 }] })
    expect(await read(vi, 2)).toMatchObject({ messages: [] })
  })

  test('an owed answer shows as pending', async () => {
    const { vi } = await scene()
    await vi.says('Do you deliver?')

    expect(await read(vi)).toMatchObject({ pending: true })
  })

  test('no token of another conversation, or of none, opens it', async () => {
    const { vi, juniper } = await scene()
    await answered(vi)
    const eve = visit(database, juniper)
    await eve.says('Hello')

    expect(await read(vi, 0, newToken())).toEqual({ refused: 'unknown_conversation' })
    expect(await read(eve)).toMatchObject({ messages: [{ text: 'Hello' }] })
  })
})

describe('a visitor says whether an answer helped', () => {
  test('and may change their mind', async () => {
    const { ana, vi } = await scene()
    const id = await answered(vi)

    await rate(vi, id, true)
    await rate(vi, id, false)

    expect(await ana.query('select helpful from messages where id = $1', [id])).toEqual([{ helpful: false }])
  })

  test('saying the same twice is one event', async () => {
    const { ana, vi } = await scene()
    const id = await answered(vi)

    await rate(vi, id, true)
    await rate(vi, id, true)

    expect(await ana.query(`select details from conversation_events where kind = 'feedback'`)).toEqual([
      { details: { helpful: true } },
    ])
  })

  test('but not of their own question, nor of what others were told', async () => {
    const { ana, vi, juniper } = await scene()
    const id = await answered(vi)
    const eve = visit(database, juniper)
    await eve.says('Hello')
    const [own] = await ana.query<{ id: string }>(`select id from messages where text = 'Hello'`)

    expect(await rate(eve, id, false)).toEqual({ refused: 'unknown_message' })
    expect(await rate(eve, own!.id, true)).toEqual({ refused: 'unknown_message' })
  })
})

describe('everything that happens is written down', () => {
  const events = 'select seq, kind, actor from conversation_events order by seq'

  test('numbered from one without gaps', async () => {
    const { ana, vi } = await scene()
    await rate(vi, await answered(vi), true)
    await vi.says('Can I talk to someone?')
    await call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Ana will be with you.' })

    expect(await ana.query(events)).toEqual([
      { seq: 1, kind: 'started', actor: 'visitor' },
      { seq: 2, kind: 'message_received', actor: 'visitor' },
      { seq: 3, kind: 'replied', actor: 'assistant' },
      { seq: 4, kind: 'feedback', actor: 'visitor' },
      { seq: 5, kind: 'message_received', actor: 'visitor' },
      { seq: 6, kind: 'mode_changed', actor: 'visitor' },
      { seq: 7, kind: 'hand_off_offered', actor: 'system' },
    ])
    expect(
      await ana.query('select message_count, event_count, last_author, last_text from conversations'),
    ).toEqual([
      { message_count: 4, event_count: 7, last_author: 'system', last_text: 'Ana will be with you.' },
    ])
  })

  test('a repeated message and a refused one leave no event', async () => {
    const { ana, vi } = await scene()
    const id = crypto.randomUUID()
    await vi.says('Do you deliver?', { id })
    await vi.says('Do you deliver?', { id })
    await vi.says('Hello', { token: newToken() })

    expect(await ana.query(events)).toHaveLength(2)
  })

  test('nobody changes what happened, not even the owner of the tables', async () => {
    const { ana, juniper, vi } = await scene()
    await answered(vi)

    for (const statement of [
      `update conversation_events set kind = 'nothing' where company_id = $1`,
      `update conversation_events set member_id = null, details = '{"outcome": "unknown"}' where company_id = $1`,
    ]) {
      await expect(database.query(statement, [juniper.id])).rejects.toMatchObject({ code: '42501' })
      await expect(ana.query(statement, [juniper.id])).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a member whose account is deleted is forgotten there, and the event stays', async () => {
    const { ana, vi } = await scene()
    const max = await signUp(database, 'Max')
    const { conversation } = turnOf(await vi.says('Do you deliver?'))
    await database.query(`select private.change_mode($1, 'member', 'member', 'Taken over.', $2)`, [
      conversation,
      max.id,
    ])

    await database.query('delete from auth.users where id = $1', [max.id])

    expect(
      await ana.query(`select member_id, details from conversation_events where kind = 'mode_changed'`),
    ).toEqual([{ member_id: null, details: { from: 'assistant', to: 'member', reason: 'Taken over.' } }])
  })
})
