import { describe, expect, test } from 'vitest'
import { addEntry, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Asking = { question: string; next: string; wrote_at: string }
type Gap = {
  id: string
  state: string
  question: string
  unknown: number
  offered: number
  chosen: number
  visitors: number
  is_answered: boolean
  askings: Asking[]
}

async function bakery() {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const classes = await addEntry(ana, juniper, 'Do you teach baking?', 'Every second Sunday, £45.')
  return { ana, juniper, classes, visits: () => visit(database, juniper) }
}

/** Asks, gets no answer, and is noted as the function `widget` will note it. */
async function asksInVain(vi: Visitor, text: string, suggestions: string[] = []): Promise<void> {
  const turn = turnOf(await vi.says(text))
  const outcome = suggestions.length > 0 ? 'offered' : 'unknown'
  const stored = await call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: reply({ text: 'I do not know.', outcome, suggestions }),
  })
  await database.query('select private.note_gap($1, $2)', [turn.conversation, stored.reply!.id])
}

async function isAnswered(vi: Visitor, text: string, entry: string): Promise<void> {
  const turn = turnOf(await vi.says(text))
  const [version] = await database.query<{ id: string }>(
    'select id from entry_versions where entry_id = $1 limit 1',
    [entry],
  )
  const stored = await call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: reply({ sources: [version!.id] }),
  })
  await database.query('select private.propose_from_reply($1, $2)', [turn.conversation, stored.reply!.id])
}

const gaps = (member: Person, company: { id: string }, state = 'open', sort = 'latest') =>
  member.query<Gap>('select * from read_gaps($1, $2, $3)', [company.id, state, sort])
const resolve = (member: Person, gap: string, state: string, entry: string | null = null) =>
  member.query('select resolve_gap($1, $2, $3) as outcome', [gap, state, entry])
const phrasings = async (member: Person) =>
  (
    await member.query<{ line: string }>(
      `select text || ' · ' || origin || ' · ' || state as line from entry_phrasings order by created_at, text`,
    )
  ).map(({ line }) => line)

describe('questions without an answer are gathered', () => {
  test('with their paraphrases, counted, in the words of whoever asked first', async () => {
    const { ana, juniper, visits } = await bakery()
    await asksInVain(visits(), 'Do you sell oat milk?')
    await asksInVain(visits(), 'do u have oat milk')
    await asksInVain(visits(), 'Can I bring my dog?', ['Do you teach baking?'])
    await asksInVain(visits(), 'Have you got any oat milk at all?')

    const open = await gaps(ana, juniper)

    expect(
      open.map(({ question, unknown, offered, visitors }) => [question, unknown, offered, visitors]),
    ).toEqual([
      ['Do you sell oat milk?', 3, 0, 3],
      ['Can I bring my dog?', 0, 1, 1],
    ])
    expect(open[0]!.askings.map(({ question }) => question)).toEqual([
      'Have you got any oat milk at all?',
      'do u have oat milk',
      'Do you sell oat milk?',
    ])
  })

  test('and said to be answered by now, once an entry does', async () => {
    const { ana, juniper, visits } = await bakery()
    await asksInVain(visits(), 'Do you sell oat milk?')
    const before = await gaps(ana, juniper)
    await addEntry(ana, juniper, 'Do you sell oat milk?', 'Yes, by the litre.')

    expect([...before, ...(await gaps(ana, juniper))].map(gap => gap.is_answered)).toEqual([false, true])
  })

  test('per company, and each message once', async () => {
    const [one, other] = [await bakery(), await bakery()]
    const vi = one.visits()
    await asksInVain(vi, 'Do you sell oat milk?')
    await asksInVain(other.visits(), 'Do you sell oat milk?')
    await database.query('select private.note_gap(conversation_id, reply_id) from gaps')

    expect(await gaps(one.ana, one.juniper)).toMatchObject([{ unknown: 1 }])
    expect(await gaps(one.ana, other.juniper)).toEqual([])
  })

  test('and forgotten with the last conversation they came from', async () => {
    const { ana, juniper, visits } = await bakery()
    await asksInVain(visits(), 'Do you sell oat milk?')
    await database.query('delete from conversations where company_id = $1', [juniper.id])

    expect(await ana.query('select from gap_clusters')).toEqual([])
  })
})

describe('what happened next to that visitor is told as it was', () => {
  test('chose, asked again, went on, asked for a person, was written to, or is still there', async () => {
    const { ana, juniper, classes, visits } = await bakery()
    const [chooses, asksAgain, goesOn, waits, isHelped, stays, leaves] = Array.from({ length: 7 }, visits)
    const question = 'Is there a sourdough workshop?'
    await asksInVain(chooses!, 'Any pastry evenings?', ['Do you teach baking?'])
    await isAnswered(chooses!, 'Do you teach baking?', classes)
    await asksInVain(asksAgain!, question)
    await isAnswered(asksAgain!, 'a sourdough workshop, is there one', classes)
    await asksInVain(goesOn!, question)
    await isAnswered(goesOn!, 'Where are you?', classes)
    for (const vi of [waits!, isHelped!]) {
      await asksInVain(vi, question)
      await call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Ana will be with you.' })
    }
    await asksInVain(stays!, question)
    await asksInVain(leaves!, question)
    const conversationOf = async (vi: Visitor) =>
      (
        await database.query<{ id: string }>(
          'select conversation_id as id from private.visitor_keys where token_hash = $1',
          [vi.token],
        )
      )[0]!.id
    await call('reply_as_member', {
      member_id: ana.id,
      conversation_id: await conversationOf(isHelped!),
      message_id: crypto.randomUUID(),
      text: 'There will be one in May.',
    })
    await database.query(
      `update conversations set last_message_at = now() - interval '1 hour' where id = $1`,
      [await conversationOf(leaves!)],
    )

    const [open] = await gaps(ana, juniper)

    expect(open!.askings.map(({ next }) => next)).toEqual([
      'left',
      'here',
      'member',
      'waiting',
      'went_on',
      'answered',
    ])
    expect(open!.askings.every(({ wrote_at }) => Date.parse(wrote_at) <= Date.now())).toBe(true)
    expect(
      await database.query('select is_chosen from gaps where question = $1', ['Any pastry evenings?']),
    ).toEqual([{ is_chosen: true }])
    expect(await phrasings(ana)).toEqual(['Any pastry evenings? · visitor · proposed'])
  })
})

describe('a member resolves a gap', () => {
  test('with an entry that is there: it learns the question at once, paraphrases are proposed, and it can be undone', async () => {
    const { ana, juniper, classes, visits } = await bakery()
    await asksInVain(visits(), 'Is there a sourdough workshop?')
    await asksInVain(visits(), 'sourdough workshop for two?')
    await asksInVain(visits(), 'a sourdough workshop for vi@example.com please')
    const [gap] = await gaps(ana, juniper)

    const [resolved] = await resolve(ana, gap!.id, 'attached', classes)
    expect(resolved).toEqual({ outcome: { accepted: 1, proposed: 1 } })
    expect(await gaps(ana, juniper)).toEqual([])
    expect(await gaps(ana, juniper, 'resolved')).toMatchObject([{ state: 'attached' }])
    expect(await phrasings(ana)).toEqual([
      'Is there a sourdough workshop? · gap · accepted',
      'sourdough workshop for two? · gap · proposed',
    ])

    await resolve(ana, gap!.id, 'open')
    expect(await phrasings(ana)).toEqual([])
    expect(await ana.query('select alternatives from entries')).toEqual([{ alternatives: [] }])
    expect(await gaps(ana, juniper)).toMatchObject([{ state: 'open', unknown: 3 }])
  })

  test('whose words another visitor brought before, and in a language where they begin with its article', async () => {
    const { ana, juniper, classes, visits } = await bakery()
    await ana.query(`update companies set language = 'pt' where id = $1`, [juniper.id])
    await asksInVain(visits(), 'O pão tem glúten?')
    await asksInVain(visits(), 'e no domingo?')
    await database.query(
      `insert into entry_phrasings (company_id, entry_id, text, origin, state)
      values ($1, $2, 'o pão tem glúten', 'visitor', 'dismissed')`,
      [juniper.id, classes],
    )

    for (const gap of await gaps(ana, juniper)) await resolve(ana, gap.id, 'attached', classes)

    expect(await ana.query('select alternatives from entries')).toEqual([
      { alternatives: ['o pão tem glúten'] },
    ])
  })

  test('asked in vain again it is a new gap; one set aside stays aside', async () => {
    const { ana, juniper, classes, visits } = await bakery()
    await asksInVain(visits(), 'Is there a sourdough workshop?')
    await asksInVain(visits(), 'Can I pay in bitcoin?')
    const [bitcoin, workshop] = await gaps(ana, juniper)
    await resolve(ana, workshop!.id, 'attached', classes)
    await resolve(ana, bitcoin!.id, 'set_aside')

    await asksInVain(visits(), 'is there a sourdough workshop')
    await asksInVain(visits(), 'can i pay in bitcoin??')

    expect(await gaps(ana, juniper)).toMatchObject([
      { question: 'is there a sourdough workshop', unknown: 1 },
    ])
    expect(await gaps(ana, juniper, 'set_aside')).toMatchObject([{ unknown: 2 }])
  })

  test('of their own company, if their role lets them', async () => {
    const { ana, juniper, classes, visits } = await bakery()
    const [bo, viewer] = [await bakery(), await signUp(database, 'Viewer')]
    await hire(database, juniper, viewer, 'viewer')
    await asksInVain(visits(), 'Can I bring my dog?')
    const [gap] = await gaps(viewer, juniper)

    for (const [person, entry] of [
      [viewer, classes],
      [bo.ana, bo.classes],
      [ana, bo.classes],
    ] as const) {
      await expect(resolve(person, gap!.id, 'attached', entry)).rejects.toMatchObject({ code: '42501' })
    }
    expect(await gaps(ana, juniper)).toHaveLength(1)
  })
})
