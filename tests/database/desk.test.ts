import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { type Company, hire, openCompany, type Role } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Scene = { ana: Person; juniper: Company; vi: Visitor; conversation: string }

async function scene(): Promise<Scene> {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const vi = visit(database, juniper)
  const { conversation } = turnOf(await vi.says('Can you bake a cake like a ship?'))
  return { ana, juniper, vi, conversation }
}

const write = (member: Person, conversation_id: string, text: string, message_id = uuidv7()) =>
  call('reply_as_member', { member_id: member.id, conversation_id, message_id, text })
const handOver = (member: Person, conversation_id: string, new_mode: 'member' | 'assistant' | 'closed') =>
  call('hand_over', { member_id: member.id, conversation_id, new_mode })

const texts = 'select author, text from messages order by seq'

describe('a member joins a conversation', () => {
  test('by replying, and the assistant does not talk over them', async () => {
    const { ana, conversation } = await scene()

    expect(await write(ana, conversation, 'Any ship you like!')).toMatchObject({
      mode: 'member',
      message: { author: 'member', text: 'Any ship you like!' },
    })
    expect(
      await call('record_reply', { conversation_id: conversation, turn: 1, reply: reply() }),
    ).toMatchObject({
      refused: 'taken',
      mode: 'member',
    })
    expect(await ana.query(texts)).toEqual([
      { author: 'visitor', text: 'Can you bake a cake like a ship?' },
      { author: 'member', text: 'Any ship you like!' },
    ])
  })

  test('the same reply sent twice is one message', async () => {
    const { ana, conversation } = await scene()
    const id = uuidv7()

    const [first, second] = [
      await write(ana, conversation, 'Any ship!', id),
      await write(ana, conversation, 'Any ship!', id),
    ]

    expect(second).toEqual(first)
    expect(await ana.query(texts)).toHaveLength(2)
  })

  test('a member’s reply never takes the id of what somebody else said', async () => {
    const { ana, conversation } = await scene()
    const [asked] = await ana.query<{ id: string }>('select id from messages')

    expect(await write(ana, conversation, 'Any ship!', asked!.id)).toEqual({ refused: 'id_taken' })
  })

  test('who took over, and when they handed back, is written down', async () => {
    const { ana, conversation } = await scene()
    await handOver(ana, conversation, 'member')
    await handOver(ana, conversation, 'assistant')
    await handOver(ana, conversation, 'closed')

    expect(
      await ana.query(
        `select member_id, details ->> 'to' as mode from conversation_events where kind = 'mode_changed' order by seq`,
      ),
    ).toEqual(['member', 'assistant', 'closed'].map(mode => ({ member_id: ana.id, mode })))
  })

  test('handed back with a question still open, the assistant owes its answer', async () => {
    const { ana, conversation } = await scene()
    await handOver(ana, conversation, 'member')
    await handOver(ana, conversation, 'assistant')
    await new Promise(resolve => setTimeout(resolve, 5)) // a lease ends before now, not at it

    const due = await call('claim_turns', { max_turns: 100, lease_seconds: 60 })

    expect(due.map(turn => turn.conversation)).toContain(conversation)
  })
})

describe('a conversation is closed to everyone else', () => {
  const outsiders: [who: string, role: Role | null][] = [
    ['a viewer', 'viewer'],
    ['a stranger', null],
  ]

  test.each(outsiders)(
    '%s neither replies nor takes over, and learns nothing from trying',
    async (_who, role) => {
      const { ana, juniper, conversation } = await scene()
      const eve = await signUp(database, 'Eve')
      if (role) await hire(database, juniper, eve, role)
      const unknown = { refused: 'unknown_conversation' }

      expect(await write(eve, conversation, 'Buy tyres!')).toEqual(unknown)
      expect(await handOver(eve, conversation, 'closed')).toEqual(unknown)
      expect(await write(eve, uuidv7(), 'Buy tyres!')).toEqual(unknown)

      expect(await ana.query(texts)).toHaveLength(1)
      expect(await ana.query('select mode from conversations')).toEqual([{ mode: 'assistant' }])
    },
  )

  test('the owner of another company is such a stranger', async () => {
    const [{ conversation }, { ana: bo }] = [await scene(), await scene()]

    expect(await write(bo, conversation, 'Buy tyres!')).toEqual({ refused: 'unknown_conversation' })
  })

  test('so is a member from the moment they are removed', async () => {
    const { ana, juniper, conversation } = await scene()
    const max = await signUp(database, 'Max')
    await hire(database, juniper, max, 'agent')
    await write(max, conversation, 'Hello!')
    await ana.query('delete from members where user_id = $1', [max.id])

    expect(await write(max, conversation, 'One more thing')).toEqual({ refused: 'unknown_conversation' })
  })
})

describe('what was asked while a person had the word', () => {
  test('is owed an answer after handing back, even behind the notice that the team was told', async () => {
    const { ana, vi, conversation } = await scene()
    await call('reply_as_member', {
      member_id: ana.id,
      conversation_id: conversation,
      message_id: uuidv7(),
      text: 'Hello, Ana here.',
    })
    await handOver(ana, conversation, 'closed')
    await vi.says('And do you deliver?')
    await call('ask_for_person', { ...vi.site, token_hash: vi.token ?? '', notice: 'The team knows.' })

    await handOver(ana, conversation, 'assistant')

    const [turn] = await call('claim_turns', { max_turns: 10, lease_seconds: 30 })
    expect(turn?.questions.map(question => question.text)).toEqual(['And do you deliver?'])
  })

  test('an old answer is never given again when its message is repeated', async () => {
    const { ana, vi, conversation } = await scene()
    await call('record_reply', { conversation_id: conversation, turn: 1, reply: reply() })
    await handOver(ana, conversation, 'member')
    const id = uuidv7()
    await vi.says('Are you there?', { id })

    expect(await vi.says('Are you there?', { id })).toMatchObject({ is_repeat: true, reply: null })
  })
})
