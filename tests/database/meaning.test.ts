/** Finding by meaning: what waits for a vector, whose vectors are compared, and how far they are believed. */
import { describe, expect, test } from 'vitest'
import { addEntry, type Company, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const model = 'a model'
const size = 8
/** A vector that points one way, and a little the second. */
const towards = (way: number, aside = 0) =>
  Array.from({ length: size }, (_, place) =>
    place === way ? Math.sqrt(1 - aside * aside) : place === 7 ? aside : 0,
  )

type Scene = { ana: Person; juniper: Company; delivery: string }

async function scene(): Promise<Scene> {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const delivery = await addEntry(ana, juniper, 'Do you deliver?', 'Yes, by cargo bike.')
  await addEntry(ana, juniper, 'Can I cancel my order?', 'Until noon the day before.')
  await addEntry(ana, juniper, 'Which cakes are gluten free?', 'The almond cake.')
  return { ana, juniper, delivery }
}

const ways: Record<string, number> = {
  'Do you deliver?': 0,
  'Can I cancel my order?': 1,
  'Which cakes are gluten free?': 2,
}

/** Leases all that waits and gives the phrasings of one company. */
async function claim(company: Company, as = model) {
  const ids = await database.query<{ id: string }>('select id from entries where company_id = $1', [
    company.id,
  ])
  const claimed = await call('claim_unread', { model: as, max_entries: 1000, lease_seconds: 60 })
  return claimed.filter(({ entry }) => ids.some(({ id }) => id === entry))
}

async function reads(company: Company, as = model): Promise<number> {
  const vectors = (await claim(company, as)).map(({ text, ...phrasing }) => ({
    ...phrasing,
    vector: towards(ways[text] ?? 3),
  }))
  return (await call('record_vectors', { model: as, vectors })).kept
}

/** What a question that shares no word with any entry finds, by the vector it is given. */
async function finds(company: Company, vector: number[], as = model) {
  const { conversation, questions } = turnOf(await visit(database, company).says('Zxqv?'))
  const asked = [{ vector, matches: questions[0]!.matches }]
  const [found] = await call('find_by_meaning', {
    conversation_id: conversation,
    model: as,
    questions: asked,
  })
  return found ?? null
}

describe('a company whose entries were read', () => {
  test('offers an entry that means what was asked, though no word is the same; it answers only what words say, too', async () => {
    const { juniper } = await scene()
    expect(await reads(juniper)).toBe(3)

    const [best, ...others] = (await finds(juniper, towards(0, 0.3)))!
    expect(best).toMatchObject({
      question: 'Do you deliver?',
      answer: 'Yes, by cargo bike.',
      outcome: 'offered',
    })
    expect(others.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown'])

    const { conversation, questions } = turnOf(await visit(database, juniper).says('Do you deliver?'))
    const [{ matches }] = questions as [(typeof questions)[0]]
    const [agreed, opposed] = await call('find_by_meaning', {
      conversation_id: conversation,
      model,
      questions: [
        { vector: towards(0), matches },
        { vector: towards(5), matches },
      ],
    })
    expect(agreed?.[0]).toMatchObject({ question: 'Do you deliver?', outcome: 'answered' })
    expect(agreed![0]!.confidence).toBeGreaterThan(matches[0]!.confidence)
    expect(opposed![0]!.confidence).toBeLessThan(matches[0]!.confidence)
  })

  test('knows that nobody wrote down what means nothing it knows', async () => {
    const { juniper } = await scene()
    await reads(juniper)

    const found = await finds(juniper, towards(5))

    expect(found?.every(({ outcome }) => outcome === 'unknown')).toBe(true)
  })

  test('is never answered from another company, whatever is asked for', async () => {
    const { juniper } = await scene()
    await reads(juniper)
    const bo = await signUp(database, 'Bo')
    const garage = await openCompany(bo, 'Bo’s Garage')
    await addEntry(bo, garage, 'Do you fix brakes?', 'Yes.')
    await addEntry(bo, garage, 'Do you change tyres?', 'Yes.')
    await reads(garage)
    const { conversation } = turnOf(await visit(database, garage).says('Zxqv?'))
    const versions = await database.query<{ version: string }>(
      'select id as version from entry_versions where company_id = $1',
      [juniper.id],
    )

    const [found] = await call('find_by_meaning', {
      conversation_id: conversation,
      model,
      questions: [
        { vector: towards(0), matches: versions.map(({ version }) => ({ version, confidence: 0.9 })) },
      ],
    })

    expect(found!.map(({ question }) => question).sort()).toEqual([
      'Do you change tyres?',
      'Do you fix brakes?',
    ])
  })
})

describe('an entry that is changed', () => {
  test('is not found by what it said before, and waits for a vector of what it says', async () => {
    const { ana, juniper, delivery } = await scene()
    await reads(juniper)

    await ana.query('update entries set question = $2 where id = $1', [delivery, 'Is there parking?'])

    expect((await finds(juniper, towards(0)))?.some(({ outcome }) => outcome !== 'unknown')).toBe(false)
    expect((await claim(juniper)).map(({ text }) => text)).toEqual(['Is there parking?'])
  })

  test('gets no vector of words it lost while they were being read', async () => {
    const { ana, juniper, delivery } = await scene()
    const claimed = await claim(juniper)
    await ana.query('update entries set question = $2 where id = $1', [delivery, 'Is there parking?'])

    const vectors = claimed.map(({ entry, print }) => ({ entry, print, vector: towards(0) }))
    expect(await call('record_vectors', { model, vectors })).toEqual({ kept: 2 })

    expect((await claim(juniper)).map(({ text }) => text)).toEqual(['Is there parking?'])
  })

  test('keeps the vectors of what it still says, and takes them with it when it goes', async () => {
    const { ana, juniper, delivery } = await scene()
    await reads(juniper)

    await ana.query(`update entries set alternatives = '{Can you bring it?}', answer = 'No.' where id = $1`, [
      delivery,
    ])
    expect((await claim(juniper)).map(({ text }) => text)).toEqual(['Can you bring it?'])

    await ana.query('delete from entries where id = $1', [delivery])
    const left = `select count(*)::int as count from private.meanings where entry_id = $1`
    expect(await database.query(left, [delivery])).toEqual([{ count: 0 }])
  })
})

describe('vectors', () => {
  test('of another model or another size are not compared; another model reads everything anew', async () => {
    const { juniper } = await scene()
    await reads(juniper)

    expect(await finds(juniper, towards(0), 'another model')).toBeNull()
    expect(await finds(juniper, towards(0).slice(0, 4))).toBeNull()

    expect(await reads(juniper, 'another model')).toBe(3)
    expect((await finds(juniper, towards(0), 'another model'))?.[0]).toMatchObject({ outcome: 'offered' })
    expect(await finds(juniper, towards(0))).toBeNull()
  })

  test('are asked for by one at a time, and every company has its turn', async () => {
    const { ana, juniper } = await scene()
    const rows = Array.from({ length: 30 }, (_, at) => `Question number ${at}?`)
    await ana.query(
      `insert into entries (company_id, question, answer) select $1, unnest($2::text[]), 'Yes.'`,
      [juniper.id, rows],
    )
    await call('claim_unread', { model, max_entries: 1000, lease_seconds: 60 })
    await database.query(
      `update private.unread_entries set leased_until = '-infinity' where company_id = $1`,
      [juniper.id],
    )
    const bo = await signUp(database, 'Bo')
    const garage = await openCompany(bo, 'Bo’s Garage')
    await addEntry(bo, garage, 'Do you fix brakes?', 'Yes.')

    const claimed = await call('claim_unread', { model, max_entries: 4, lease_seconds: 60 })

    expect(claimed.length).toBe(4)
    expect(claimed.map(({ text }) => text)).toContain('Do you fix brakes?')
    expect(await claim(garage)).toEqual([])
  })
})
