import { describe, expect, test } from 'vitest'
import { addEntry, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Phrasing = { id: string; text: string; origin: string; state: string; decided_by: string | null }

async function bakery() {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const delivery = await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')
  return { ana, juniper, delivery, vi: visit(database, juniper) }
}

const phrasings = (member: Person) =>
  member.query<Phrasing>('select id, text, origin, state, decided_by from entry_phrasings order by text')
const said = async (member: Person) =>
  (await phrasings(member)).map(({ text, origin, state }) => `${text} · ${origin} · ${state}`)
const shownBy = async (member: Person) =>
  (await member.query<{ shown_by: string }>('select shown_by from entry_phrasings')).map(row => row.shown_by)
const list = async (member: Person, entry: string) =>
  (
    await member.query<{ alternatives: string[] }>('select alternatives from entries where id = $1', [entry])
  )[0]!.alternatives
const write = (member: Person, entry: string, alternatives: string[]) =>
  member.query('update entries set alternatives = $2 where id = $1', [entry, alternatives])
const decide = (member: Person, state: string, ...ids: string[]) =>
  member.query('select decide_phrasings($1, $2)', [ids, state])
const versions = async (member: Person, entry: string) =>
  (await member.query('select from entry_versions where entry_id = $1', [entry])).length
const propose = async (entry: string, text: string) =>
  (
    await database.query<{ id: string | null }>(`select private.propose_phrasing($1, $2, 'model') as id`, [
      entry,
      text,
    ])
  )[0]!.id

/** The turn is answered from the entry that says most of it; returns the reply's id. */
async function answers(turn: ReturnType<typeof turnOf>, entry: string): Promise<string> {
  const [version] = await database.query<{ id: string }>(
    'select v.id from entry_versions v join entries e on e.id = v.entry_id and e.version = v.version where e.id = $1',
    [entry],
  )
  const stored = await call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: reply({ sources: [version!.id] }),
  })
  if ('refused' in stored && stored.refused) throw new Error(stored.refused)
  return stored.reply!.id
}

async function offers(turn: ReturnType<typeof turnOf>, suggestions: string[]): Promise<string> {
  const stored = await call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: reply({ text: 'Did you mean…', outcome: 'offered', suggestions }),
  })
  return stored.reply!.id
}

const says = (vi: ReturnType<typeof visit>, message_id: string, is_helpful: boolean) =>
  call('record_feedback', { ...vi.site, token_hash: vi.token!, message_id, is_helpful })

describe('every other way to ask has a row with its origin', () => {
  test('what a member writes is theirs, once however it is spelt, and may be taken out', async () => {
    const { ana, delivery } = await bakery()

    await write(ana, delivery, ['Can you bring it?', 'can you  bring it', 'Home delivery', ''])
    expect(await said(ana)).toEqual([
      'Can you bring it? · member · accepted',
      'Home delivery · member · accepted',
    ])
    expect((await phrasings(ana))[0]!.decided_by).toBe(ana.id)

    await write(ana, delivery, ['Home delivery'])
    expect(await said(ana)).toEqual([
      'Can you bring it? · member · dismissed',
      'Home delivery · member · accepted',
    ])

    await write(ana, delivery, ['Home delivery', 'Can you bring it?'])
    expect((await said(ana))[0]).toBe('Can you bring it? · member · accepted')
  })

  test('what came with a file says so, and what is written after it does not', async () => {
    const { ana, juniper, delivery } = await bakery()

    await ana.query('select import_entries($1, $2, false)', [
      juniper.id,
      [{ question: 'Do you deliver?', answer: 'Yes, in Bristol.', alternatives: ['Drop it off at mine'] }],
    ])
    await write(ana, delivery, ['Drop it off at mine', 'Home delivery'])

    expect(await said(ana)).toEqual([
      'Drop it off at mine · import · accepted',
      'Home delivery · member · accepted',
    ])
  })
})

describe('what visitors ask is proposed', () => {
  test('when they say that the answer helped, until they take that back', async () => {
    const { ana, delivery, vi } = await bakery()
    const answer = await answers(turnOf(await vi.says('Could you bring a cake round to my house?')), delivery)

    await says(vi, answer, true)
    expect(await said(ana)).toEqual(['Could you bring a cake round to my house? · visitor · proposed'])
    expect(await shownBy(ana)).toEqual(['helpful'])
    expect(await list(ana, delivery)).toEqual([])

    await says(vi, answer, false)
    expect(await said(ana)).toEqual([])
  })

  test('when they choose the question they were offered: what they had asked first', async () => {
    const { ana, delivery, vi } = await bakery()
    await offers(turnOf(await vi.says('Any chance of cake at my door?')), [
      'Do you deliver?',
      'Where are you?',
    ])

    const answer = await answers(turnOf(await vi.says('Do you deliver?')), delivery)
    await database.query(
      'select private.propose_from_reply(conversation_id, id) from messages where id = $1',
      [answer],
    )

    expect(await said(ana)).toEqual(['Any chance of cake at my door? · visitor · proposed'])
    expect(await shownBy(ana)).toEqual(['chosen'])
  })

  test('but nothing is where they chose nothing, or what they say names somebody or leans on what came before', async () => {
    const { ana, delivery, vi } = await bakery()
    const asked = [
      'Any cake at my door?', // was not followed by a choice
      'Do you deliver to vi@example.com?',
      'Ring me on 0117 496 0000 about a delivery',
      'My name is Vi Visitor, do you deliver?',
      'And on Sundays?',
      'do you deliver',
    ]
    for (const text of asked.slice(1)) {
      await says(vi, await answers(turnOf(await vi.says(text)), delivery), true)
    }
    const answer = await answers(turnOf(await vi.says(asked[0]!)), delivery)
    await database.query(
      'select private.propose_from_reply(conversation_id, id) from messages where id = $1',
      [answer],
    )

    expect(await said(ana)).toEqual([])
  })

  test('and go with the conversation, unless they were accepted', async () => {
    const { ana, juniper, delivery, vi } = await bakery()
    const kept = await answers(turnOf(await vi.says('Could you bring a cake round to my house?')), delivery)
    const dropped = await answers(turnOf(await vi.says('Is there a courier for birthday cakes?')), delivery)
    for (const answer of [kept, dropped]) await says(vi, answer, true)
    const rows = await phrasings(ana)
    await decide(ana, 'accepted', rows.find(({ text }) => text.startsWith('Could'))!.id)

    await database.query('delete from conversations where company_id = $1', [juniper.id])

    expect(await ana.query('select text, conversation_id, message_id from entry_phrasings')).toEqual([
      { text: 'Could you bring a cake round to my house?', conversation_id: null, message_id: null },
    ])
  })

  test('a reply that is not there proposes nothing, and raises nothing', async () => {
    await database.query('select private.propose_from_reply($1, $1), private.note_gap($1, $1)', [
      crypto.randomUUID(),
    ])
  })
})

describe('a member decides', () => {
  test('accepted ones stand in the entry from one version on; taken back, they are proposed again', async () => {
    const { ana, delivery } = await bakery()
    const [one, other] = [
      (await propose(delivery, 'Bring it to my home'))!,
      (await propose(delivery, 'Is there a courier?'))!,
    ]

    await decide(ana, 'accepted', one, other)
    expect(await list(ana, delivery)).toEqual(['Bring it to my home', 'Is there a courier?'])
    expect(await versions(ana, delivery)).toBe(2)

    await decide(ana, 'proposed', one)
    expect(await list(ana, delivery)).toEqual(['Is there a courier?'])
    expect((await phrasings(ana))[0]).toMatchObject({ state: 'proposed', decided_by: null })
  })

  test('a dismissed one is not proposed again, nor is what says the same', async () => {
    const { ana, delivery } = await bakery()
    await decide(ana, 'dismissed', (await propose(delivery, 'Bring it to my home'))!)

    expect(await propose(delivery, 'bring it to my home!')).toBeNull()
    expect(await propose(delivery, 'Bring it to my  homes')).toBeNull()
    expect(await propose(delivery, 'DO YOU DELIVER')).toBeNull()
    expect(await list(ana, delivery)).toEqual([])
  })

  test('an entry with sixty is told so, and keeps what it has', async () => {
    const { ana, delivery } = await bakery()
    await write(
      ana,
      delivery,
      Array.from({ length: 60 }, (_, number) => `Way number ${number}`),
    )
    const one = (await propose(delivery, 'Is there a courier?'))!

    await expect(decide(ana, 'accepted', one)).rejects.toThrow('at most 60 other ways')
    expect((await phrasings(ana)).find(({ id }) => id === one)?.state).toBe('proposed')
  })

  test('a viewer and another company’s owner decide nothing', async () => {
    const { ana, juniper, delivery } = await bakery()
    const [bo, viewer] = [await signUp(database, 'Bo'), await signUp(database, 'Viewer')]
    await hire(database, juniper, viewer, 'viewer')
    const one = (await propose(delivery, 'Is there a courier?'))!

    for (const person of [bo, viewer]) {
      await expect(decide(person, 'accepted', one)).rejects.toMatchObject({ code: '42501' })
    }
    expect(await phrasings(viewer)).toHaveLength(1)
    expect(await phrasings(bo)).toEqual([])
    expect(await list(ana, delivery)).toEqual([])
  })
})
