import { describe, expect, test } from 'vitest'
import { addEntry, type Company, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Scene = { ana: Person; juniper: Company; vi: Visitor }

async function scene(): Promise<Scene> {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  return { ana, juniper, vi: visit(database, juniper) }
}

const answer = (turn: { conversation: string; turn: number }, more = {}) =>
  call('record_reply', { conversation_id: turn.conversation, turn: turn.turn, reply: reply(more) })

const askForPerson = (vi: Visitor) =>
  call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Ana will be with you.' })

const texts = `select text from messages order by seq`
const expire = `update private.turns t set leased_until = now() - interval '1 second'
  from conversations c where c.id = t.conversation_id and c.company_id = $1`

describe('a reply is stored once, for the turn it was written for', () => {
  test('the first reply is kept, a second one is refused and shown the first', async () => {
    const { ana, vi } = await scene()
    const turn = turnOf(await vi.says('Do you deliver?'))
    await answer(turn, { text: 'Yes.' })

    expect(await answer(turn, { text: 'No.' })).toMatchObject({
      refused: 'answered',
      reply: { text: 'Yes.' },
    })

    expect(await ana.query(texts)).toEqual([{ text: 'Do you deliver?' }, { text: 'Yes.' }])
  })

  test('a second question supersedes the first; one reply answers both', async () => {
    const { ana, vi } = await scene()
    const first = turnOf(await vi.says('Do you deliver?'))
    const second = turnOf(await vi.says('To Bath?'))

    expect(second.questions.map(question => question.text)).toEqual(['Do you deliver?', 'To Bath?'])
    expect(await answer(first)).toMatchObject({ refused: 'superseded', reply: null })
    expect(await answer(second, { text: 'Yes, to Bath too.' })).not.toHaveProperty('refused')

    expect(await ana.query(texts)).toEqual([
      { text: 'Do you deliver?' },
      { text: 'To Bath?' },
      { text: 'Yes, to Bath too.' },
    ])
  })

  test('a turn nobody opened is refused', async () => {
    const { vi } = await scene()
    const turn = turnOf(await vi.says('Do you deliver?'))

    expect(await answer({ ...turn, turn: 2 })).toMatchObject({ refused: 'unknown_turn' })
    expect(await answer({ conversation: crypto.randomUUID(), turn: 1 })).toMatchObject({
      refused: 'unknown_turn',
    })
  })

  test('the next turn is told what was said before', async () => {
    const { vi } = await scene()
    await answer(turnOf(await vi.says('Do you deliver?')), { text: 'Yes.' })

    const turn = turnOf(await vi.says('To Bath?'))

    expect(turn.questions.map(question => question.text)).toEqual(['To Bath?'])
    expect(turn.history).toEqual([
      { author: 'visitor', text: 'Do you deliver?', is_choice: false },
      { author: 'assistant', text: 'Yes.', is_choice: false },
    ])
  })
})

describe('an answer points at what it rests on', () => {
  test('the versions it used, strongest first, still after the entry changed', async () => {
    const { ana, juniper, vi } = await scene()
    await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')
    await addEntry(ana, juniper, 'What does delivery cost?', 'Delivery is £3.')
    const turn = turnOf(await vi.says('Do you deliver, and what does delivery cost?'))
    const sources = turn.questions[0]!.matches.map(match => match.version)

    await answer(turn, { sources })
    await ana.query(`update entries set answer = 'No.'`)

    expect(sources).toHaveLength(2)
    expect(
      await ana.query(
        `select s.entry_version_id, v.version from message_sources s join entry_versions v on v.id = s.entry_version_id order by rank`,
      ),
    ).toEqual(sources.map(entry_version_id => ({ entry_version_id, version: 1 })))
  })

  test('never at another company’s entries', async () => {
    const [{ ana, vi }, other] = [await scene(), await scene()]
    await addEntry(other.ana, other.juniper, 'Do you deliver?', 'Never.')
    const [version] = await other.ana.query<{ id: string }>('select id from entry_versions')

    await answer(turnOf(await vi.says('Do you deliver?')), { sources: [version!.id] })

    expect(await ana.query('select from message_sources')).toEqual([])
  })
})

describe('a question nobody could answer is a gap', () => {
  test('once, with the question as asked', async () => {
    const { ana, vi } = await scene()
    const turn = turnOf(await vi.says('Do you sell snow tyres?'))

    await answer(turn, { text: 'I do not know.', outcome: 'unknown' })
    await answer(turn, { text: 'I do not know.', outcome: 'unknown' })

    expect(await ana.query('select question, is_resolved from gaps')).toEqual([
      { question: 'Do you sell snow tyres?', is_resolved: false },
    ])
  })

  test('answered questions and small talk are none', async () => {
    const { ana, vi } = await scene()
    await answer(turnOf(await vi.says('Do you deliver?')), { outcome: 'answered' })
    await answer(turnOf(await vi.says('Thank you!')), { outcome: null })

    expect(await ana.query('select from gaps')).toEqual([])
  })
})

describe('a turn whose answer was cut off is taken over', () => {
  test('after its lease, and not before', async () => {
    const { juniper, vi } = await scene()
    const turn = turnOf(await vi.says('Do you deliver?'))

    expect(await call('claim_turns', { max_turns: 10, lease_seconds: 60 })).toEqual([])

    await database.query(expire, [juniper.id])
    const [claimed] = await call('claim_turns', { max_turns: 10, lease_seconds: 60 })
    expect(claimed).toMatchObject({
      conversation: turn.conversation,
      turn: 1,
      attempts: 2,
      questions: turn.questions,
    })
    expect(await call('claim_turns', { max_turns: 10, lease_seconds: 60 })).toEqual([])
  })

  test('after a restart all at once', async () => {
    const { vi } = await scene()
    await vi.says('Do you deliver?')

    const { released } = await call('release_turns', {})

    expect(released).toBeGreaterThan(0)
    await new Promise(resolve => setTimeout(resolve, 5)) // a lease ends before now, not at it
    expect(await call('claim_turns', { max_turns: 100, lease_seconds: 60 })).toHaveLength(released)
  })

  test('and whoever answers late is refused', async () => {
    const { juniper, vi } = await scene()
    const turn = turnOf(await vi.says('Do you deliver?'))
    await database.query(expire, [juniper.id])
    const [claimed] = await call('claim_turns', { max_turns: 10, lease_seconds: 60 })
    await answer(claimed!, { text: 'Yes, says the second.' })

    expect(await answer(turn, { text: 'Yes, says the first.' })).toMatchObject({
      refused: 'answered',
      reply: { text: 'Yes, says the second.' },
    })
  })

  test('answered turns are not claimed', async () => {
    const { juniper, vi } = await scene()
    await answer(turnOf(await vi.says('Do you deliver?')))
    await database.query(expire, [juniper.id])

    expect(await call('claim_turns', { max_turns: 10, lease_seconds: 60 })).toEqual([])
  })
})

describe('a visitor who asks for a person gets one', () => {
  test('the assistant falls silent, even in the middle of an answer', async () => {
    const { ana, vi } = await scene()
    const turn = turnOf(await vi.says('Can I talk to someone?'))

    expect(await askForPerson(vi)).toMatchObject({ mode: 'waiting', message: { author: 'system' } })

    expect(await answer(turn)).toMatchObject({ refused: 'taken', mode: 'waiting', reply: null })
    expect(await ana.query(texts)).toEqual([
      { text: 'Can I talk to someone?' },
      { text: 'Ana will be with you.' },
    ])
  })

  test('until then the assistant goes on, opens nothing twice, and is silent from the first word of a member', async () => {
    const { ana, vi } = await scene()
    await vi.says('Can I talk to someone?')
    await askForPerson(vi)
    const asked = turnOf(await vi.says('Do you deliver?'))
    const answered = await answer(asked, { hands_over: true, hand_off_reason: 'urgent' })
    const { conversation: conversation_id, ...late } = turnOf(await vi.says('And on Sundays?'))
    await call('hand_over', { member_id: ana.id, conversation_id, new_mode: 'member' })

    expect(asked.waiting).toEqual({ was_told: false })
    expect(answered).toMatchObject({ mode: 'waiting', reply: { author: 'assistant' } })
    expect(await answer({ ...late, conversation: conversation_id })).toMatchObject({
      ...{ refused: 'taken', mode: 'member', reply: null },
    })
    expect(await vi.says('Hello?')).toMatchObject({ mode: 'member', turn: null, message: { seq: 6 } })
    expect(await ana.query(`select claim, reason from hand_offs`)).toEqual([
      { claim: 'claimed', reason: 'urgent' },
    ])
  })

  test('what was left to that person stays open, is a gap, and is not asked again until the assistant has it back', async () => {
    const { ana, juniper, vi } = await scene()
    await answer(turnOf(await vi.says('Hello')))
    await askForPerson(vi)
    await answer(turnOf(await vi.says('Who?')), { outcome: 'unknown', details: { wrote: 'waiting' } })
    const { conversation: conversation_id, ...left } = turnOf(await vi.says('Do you mend zeppelins?'))
    const silence = { reason: 'waiting' as const, message: 'It is left to the person.' }
    const stored = await answer(
      { ...left, conversation: conversation_id },
      { ...{ text: '', outcome: 'unknown', silence } },
    )
    const next = turnOf(await vi.says('Do you deliver?'))
    await call('hand_over', { member_id: ana.id, conversation_id, new_mode: 'assistant' })

    expect(left.waiting).toEqual({ was_told: true })
    expect(stored).toEqual({ mode: 'waiting', reply: null })
    expect(next.questions.map(({ text }) => text)).toEqual(['Do you deliver?'])
    expect(await ana.query('select question from gaps order by created_at')).toEqual([
      ...[{ question: 'Who?' }, { question: 'Do you mend zeppelins?' }],
    ])
    expect(await answer(next)).toMatchObject({ refused: 'taken', mode: 'assistant' })
    await database.query(expire, [juniper.id])
    const [again] = await call('claim_turns', { max_turns: 10, lease_seconds: 60 })
    expect(again!.questions.map(({ text }) => text)).toEqual(['Do you mend zeppelins?', 'Do you deliver?'])
    expect(again!.waiting).toBeNull()
  })

  test('asking twice changes nothing', async () => {
    const { ana, vi } = await scene()
    await vi.says('Can I talk to someone?')
    await askForPerson(vi)

    expect(await askForPerson(vi)).toEqual({ mode: 'waiting', message: null })

    expect(await ana.query(texts)).toHaveLength(2)
  })

  test('who writes again after the end is answered by the assistant again', async () => {
    const { ana, vi } = await scene()
    const { conversation } = turnOf(await vi.says('Do you deliver?'))
    await database.query(`select private.change_mode($1, 'closed', 'member', 'Done.')`, [conversation])

    expect(await vi.says('One more thing')).toMatchObject({ mode: 'assistant', turn: { turn: 2 } })

    expect(await ana.query('select mode from conversations')).toEqual([{ mode: 'assistant' }])
  })
})
