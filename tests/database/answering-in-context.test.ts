/** A turn in its conversation: the question before, the same again, what it rests on, and who was here before. */
import { describe, expect, test } from 'vitest'
import type { TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'
import { addEntry } from '../support/open-company.ts'
import { openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { texter } from '../support/text.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function scene() {
  const bakery = await textingScene(database)
  const { ana, juniper } = bakery
  const versions: Record<string, string> = {}
  for (const [question, answer] of [
    ['When are you open?', 'Tuesday to Saturday, from 8 to 4. On Sundays we are closed.'],
    ['Do you deliver?', 'Yes, by cargo bike to BS1 to BS6.'],
    ['Can I pay by card?', 'We take cards and contactless, no cash.'],
  ] as const) {
    await addEntry(ana, juniper, question, answer)
    const [row] = await ana.query<{ id: string }>('select id from entry_versions where question = $1', [
      question,
    ])
    versions[question] = row!.id
  }
  return { ...bakery, vi: visit(database, juniper), versions }
}

const answer = (turn: Pick<TurnBrief, 'conversation' | 'turn'>, more = {}) =>
  call('record_reply', { conversation_id: turn.conversation, turn: turn.turn, reply: reply(more) })
const silence = { reason: 'repeated', message: 'They have written the same 4 times.' } as const

describe('a question that leans on the one before', () => {
  test('is found together with it, and says so', async () => {
    const { vi } = await scene()
    await answer(turnOf(await vi.says('When are you open?')))

    const { questions } = turnOf(await vi.says('and on Sundays?'))

    expect(questions[0]!.matches[0]).toMatchObject({
      question: 'When are you open?',
      heard_with: 'When are you open?',
    })
  })

  test('within one turn, too', async () => {
    const { vi } = await scene()
    await vi.says('When are you open?')

    const { questions } = turnOf(await vi.says('and on Sundays?'))

    expect(questions.map(({ matches }) => matches[0]?.heard_with)).toEqual([null, 'When are you open?'])
  })

  test('but not on one that was asked hours ago', async () => {
    const { vi, juniper } = await scene()
    await answer(turnOf(await vi.says('When are you open?')))
    await database.query(`update messages set sent_at = sent_at - interval '5 hours' where company_id = $1`, [
      juniper.id,
    ])

    const { questions } = turnOf(await vi.says('and on Sundays?'))

    expect(questions[0]!.matches.map(({ heard_with }) => heard_with ?? null)).not.toContain(
      'When are you open?',
    )
  })
})

describe('the same again', () => {
  test('is counted whatever its case and signs, and anything else is not', async () => {
    const { vi } = await scene()
    await answer(turnOf(await vi.says('Do you deliver?')))
    const again = turnOf(await vi.says('do you deliver'))
    await answer(again)
    const other = turnOf(await vi.says('Can I pay by card?'))

    expect(again.questions[0]!.again).toMatchObject({ in_a_row: 1, within_hour: 1, within_day: 1 })
    expect(other.questions[0]!.again).toMatchObject({ in_a_row: 0, within_hour: 0, within_day: 0 })
    expect(again.pace).toMatchObject({ waited: 0, quick: 1 })
  })

  test('is new where the owner has written since', async () => {
    const { ana, vi } = await scene()
    await answer(turnOf(await vi.says('Do you deliver?')))
    await ana.query(`update entries set answer = 'Yes, to Bath as well.' where question = 'Do you deliver?'`)

    const { questions } = turnOf(await vi.says('Do you deliver?'))

    expect(questions[0]!.matches[0]).toMatchObject({ question: 'Do you deliver?', is_new: true })
  })

  test('may be passed over: a member reads why, and the next question stands for itself', async () => {
    const { ana, vi } = await scene()
    const first = turnOf(await vi.says('Do you deliver?'))

    expect(await answer(first, { silence })).toEqual({ mode: 'assistant', reply: null })
    expect(await answer(first)).toMatchObject({ refused: 'refused', reply: null })

    const next = turnOf(await vi.says('Can I pay by card?'))
    expect(next.questions.map(({ text }) => text)).toEqual(['Can I pay by card?'])
    expect(
      await ana.query(`select actor, details from conversation_events where kind = 'reply_refused'`),
    ).toEqual([{ actor: 'assistant', details: silence }])
    expect(await call('read_messages', { ...vi.site, token_hash: vi.token!, after_seq: 0 })).toMatchObject({
      mode: 'assistant',
    })
  })
})

describe('what an answer rests on', () => {
  test('is told to visitors where the owner wishes, and only then', async () => {
    const { ana, juniper, vi, versions } = await scene()
    const sources = [versions['Do you deliver?']!]
    const hidden = await answer(turnOf(await vi.says('Do you deliver?')), { sources })
    await ana.query('update companies set shows_sources = true where id = $1', [juniper.id])
    const shown = await answer(turnOf(await vi.says('To Bath?')), { sources })
    const unknown = await answer(turnOf(await vi.says('By plane?')), { outcome: 'unknown' })
    const read = await call('read_messages', { ...vi.site, token_hash: vi.token!, after_seq: 3 })

    expect(hidden.reply).not.toHaveProperty('sources')
    expect(shown.reply).toMatchObject({ sources: ['Do you deliver?'] })
    expect(unknown.reply).not.toHaveProperty('sources')
    expect(read).toMatchObject({ messages: [{ sources: ['Do you deliver?'] }, {}, {}] })
  })
})

describe('somebody who was here before', () => {
  /** Tom was answered by text, and asked one thing nobody could answer. */
  async function knownTom() {
    const bakery = await scene()
    const { ana, juniper, tom, versions } = bakery
    const asks = async (text: string, more: object) => {
      const { conversation_id, turn } = await tom.says(text)
      await answer({ conversation: conversation_id, turn: turn! }, more)
    }
    await asks('do u deliver, tom@example.org', { sources: [versions['Do you deliver?']!] })
    await asks('do you take dollars?', { text: 'I do not know.', outcome: 'unknown' })
    const whatsapp = await openLine(database, ana, juniper, 'whatsapp')
    return { ...bakery, whatsapp }
  }
  const brief = async ({ conversation_id, turn }: { conversation_id: string; turn: number | null }) =>
    (await call('begin_turn', { conversation_id, turn: turn!, lease_seconds: 60 }))!
  const today = new Date().toISOString().slice(0, 10)

  test('is known on another channel by their number: as facts, without name, number or transcript', async () => {
    const { tom, whatsapp } = await knownTom()
    const onWhatsapp = texter(database, whatsapp, { ...tom.sender, name: 'Tom Baxter' })

    const { recalled } = await brief(await onWhatsapp.says('Hello again'))

    expect(recalled).toEqual({
      topics: [{ question: 'Do you deliver?', on: today }],
      unanswered: { question: 'do you take dollars?', on: today },
    })
    expect(JSON.stringify(recalled)).not.toMatch(/tom|Baxter|@|\+?\d{6,}/)
  })

  test('while somebody else is not, and a first conversation holds nothing to recall', async () => {
    const { tom, whatsapp } = await knownTom()
    const eve = texter(database, whatsapp)

    expect((await brief(await eve.says('Hello'))).recalled).toBeNull()
    expect((await brief(await tom.says('Can I pay by card?'))).recalled).toBeNull() // it is all in the history
  })

  test('is known on the website only once a code has proved it, and no longer when a member says they are two', async () => {
    const { ana, tom, vi } = await knownTom()
    const { conversation } = turnOf(await vi.says('Hello'))
    const [contact] = await database.query<{ contact_id: string }>(
      `select c.contact_id from conversations c join addresses a on a.id = c.address_id where a.value = $1`,
      [tom.sender.phone],
    )
    await database.query('update conversations set contact_id = $1 where id = $2', [
      contact!.contact_id,
      conversation,
    ])
    expect(turnOf(await vi.says('I am Tom')).recalled).toBeNull()
    await database.query('update conversations set contact_id = null where id = $1', [conversation])

    const made = await call('make_link_code', { member_id: ana.id, conversation_id: conversation })
    await tom.says('code' in made ? made.code : '')
    expect(turnOf(await vi.says('It is me')).recalled).toMatchObject({
      topics: [{ question: 'Do you deliver?' }],
    })

    const [merge] = await ana.query<{ id: string }>('select id from contact_merges')
    await call('undo_merge', { member_id: ana.id, merge_id: merge!.id })
    expect(turnOf(await vi.says('Really')).recalled).toBeNull()
  })

  test('never by another company', async () => {
    const { tom } = await knownTom()
    const bo = await textingScene(database)

    const { recalled } = await brief(await texter(database, bo.line, tom.sender).says('Hello'))

    expect(recalled).toBeNull()
  })
})

describe('a message that holds several questions', () => {
  test.each([
    ['Do you deliver to BS5 and can I pay with American Express?', 2],
    ['any jobs going & what time do you shut', 2],
    ['how much is delivery? and are dogs allowed?', 2],
    ['Liefert ihr nach Hause und wann habt ihr offen?', 2],
    ['Où êtes-vous et est-ce que vous livrez ?', 2],
    ['¿Dónde están y cuánto cuesta el envío?', 2],
    ['Quanto custa o bolo e quando abrem?', 2],
    ['Quanto costa la torta e dove siete?', 2],
    ['Hoe laat gaan jullie open en kan ik pinnen?', 2],
    ['when are you open? do you deliver? can I pay by card? is there parking?', 3],
    ['do you deliver to Bath?', 1],
    ['Do you deliver bread and cakes?', 1],
    ['what time do you open and close', 1],
    ['I have a party on Friday and can you bake a cake?', 1],
    ['Do you deliver? I live in Bath.', 1],
    ['Really? Do you deliver?', 1],
    ['do you have bread and any cakes today', 1],
    ['Are you open in April and May this year?', 1],
  ])('“%s”: %i', async (text, count) => {
    const [row] = await database.query<{ parts: string[] }>('select private.split_questions($1) as parts', [
      text,
    ])

    expect(row!.parts).toHaveLength(count)
  })

  test('has each found for itself, and what stays open is a gap', async () => {
    const { ana, juniper, vi } = await scene()

    const turn = turnOf(await vi.says('do you deliver? and can you repair my bicycle?'))
    await answer(turn, { open: [turn.questions[1]!.text] })

    expect(turn.questions).toMatchObject([
      { text: 'do you deliver?', is_part: true },
      { text: 'and can you repair my bicycle?', is_part: true },
    ])
    expect(turn.questions[0]!.matches[0]).toMatchObject({ question: 'Do you deliver?', outcome: 'answered' })
    expect(await ana.query('select question, outcome from gaps where company_id = $1', [juniper.id])).toEqual(
      [{ question: 'and can you repair my bicycle?', outcome: 'unknown' }],
    )
  })

  test('that an entry asks in the same words is one', async () => {
    const { ana, juniper, vi } = await scene()
    await addEntry(ana, juniper, 'Where are you and how do I get there?', 'By the harbour.')

    expect(turnOf(await vi.says('Where are you and how do I get there?')).questions).toHaveLength(1)
  })
})
