/** Entries that come from a file: what becomes of each row, and who may bring one. */
import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../edge-functions/_platform/verb-deadlines.ts'
import { addEntry, type Company, hire, openCompany, type Role } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { verbs } from '../support/visit.ts'

type Row = { row?: number; question?: unknown; answer?: unknown; alternatives?: unknown; language?: unknown }
type Outcome = { row: number; state: string; field: string | null; message: string | null }

const database = await openTestDatabase()
const ana = await signUp(database, 'Ana')
const bo = await signUp(database, 'Bo')

const bakery = () => openCompany(ana, 'Juniper & Rye')
const untouched = await bakery() // only previews are asked of it
const delivery = { question: 'Do you deliver?', answer: 'Yes, in Bristol.' }

async function imports(person: Person, company: Company, rows: Row[], isPreview = false): Promise<Outcome[]> {
  const [told] = await person.query<{ outcome: Outcome[] }>(
    'select import_entries($1, $2::jsonb, $3) as outcome',
    [company.id, rows, isPreview],
  )
  return told!.outcome
}

const entriesOf = (company: Company) =>
  ana.query(
    'select question, answer, alternatives, language, version from entries where company_id = $1 order by question',
    [company.id],
  )

describe('an import', () => {
  test('adds what is new, with its history', async () => {
    const juniper = await bakery()

    const outcome = await imports(ana, juniper, [
      { ...delivery, row: 2, alternatives: ['Can you bring it?', ' can you bring it '], language: 'en-GB' },
      { question: ' Gibt es Kuchen?\n', answer: 'Ja.', row: 3 },
    ])

    expect(outcome).toMatchObject([
      { row: 2, state: 'new', field: null, message: null },
      { row: 3, state: 'new', field: null, message: null },
    ])
    expect(await entriesOf(juniper)).toEqual([
      { ...delivery, alternatives: ['Can you bring it?'], language: 'en-GB', version: 1 },
      { question: 'Gibt es Kuchen?', answer: 'Ja.', alternatives: [], language: null, version: 1 },
    ])
    expect(
      await ana.query('select distinct created_by from entry_versions where company_id = $1', [juniper.id]),
    ).toEqual([{ created_by: ana.id }])
  })

  test('changes the entry that asks the same in other letters, and keeps its other ways to ask', async () => {
    const juniper = await bakery()
    await imports(ana, juniper, [{ ...delivery, alternatives: ['Can you bring it?'] }])

    const outcome = await imports(ana, juniper, [
      {
        question: '  do you  DELIVER',
        answer: 'Yes, within 20 km.',
        alternatives: ['Can you bring it', 'By post?'],
      },
    ])

    expect(outcome).toMatchObject([{ state: 'changed' }])
    expect(await entriesOf(juniper)).toEqual([
      {
        question: 'Do you deliver?',
        answer: 'Yes, within 20 km.',
        alternatives: ['Can you bring it?', 'By post?'],
        language: null,
        version: 2,
      },
    ])
  })

  test('of the same file once more changes nothing', async () => {
    const juniper = await bakery()
    const rows = [
      { ...delivery, alternatives: ['By post?'], language: 'en' },
      { question: '¿?', answer: '!' },
    ]
    await imports(ana, juniper, rows)

    expect(await imports(ana, juniper, rows)).toMatchObject([{ state: 'same' }, { state: 'same' }])
    expect(await imports(ana, juniper, [delivery])).toMatchObject([{ state: 'same' }])
    expect(await entriesOf(juniper)).toMatchObject([{ version: 1 }, { version: 1 }])
  })

  test('reports a question that comes twice, and takes the first that is whole', async () => {
    const juniper = await bakery()

    const outcome = await imports(ana, juniper, [
      { row: 2, question: 'Do you deliver?', answer: '' },
      { ...delivery, row: 3 },
      { row: 4, question: 'DO YOU DELIVER', answer: 'No.' },
    ])

    expect(outcome).toMatchObject([
      { state: 'refused', field: 'answer', message: 'Row 2: the answer is missing.' },
      { state: 'new' },
      {
        state: 'refused',
        field: 'question',
        message: 'Row 4: the question is the same as in row 3.',
      },
    ])
    expect(await entriesOf(juniper)).toMatchObject([delivery])
  })

  test('that is a preview says the same, and writes nothing', async () => {
    const juniper = await bakery()
    await addEntry(ana, juniper, delivery.question, delivery.answer)
    const rows = [
      { ...delivery, answer: 'No.' },
      { question: 'Do you bake?', answer: 'Yes.' },
      { question: '', answer: '' },
    ]

    const foreseen = await imports(ana, juniper, rows, true)

    expect(await entriesOf(juniper)).toMatchObject([{ ...delivery, version: 1 }])
    const became = await imports(ana, juniper, rows)
    expect(became.map(({ state }) => state)).toEqual(['changed', 'new', 'refused'])
    expect(foreseen.map(({ state }) => state)).toEqual(['changed', 'new', 'refused'])
  })

  test('holds two thousand entries, and no more', async () => {
    const rows = Array.from({ length: 2001 }, (_, at) => ({
      question: `Is loaf ${at} ready?`,
      answer: 'Yes.',
    }))

    await expect(imports(ana, untouched, rows, true)).rejects.toMatchObject({ code: '54000' })
    expect(await imports(ana, untouched, rows.slice(1), true)).toHaveLength(2000)
  })
})

test.each([
  ['question', { question: 'a'.repeat(301) }, 'the question has more than 300 characters'],
  ['answer', { answer: 'a'.repeat(4001) }, 'the answer has more than 4000 characters'],
  ['language', { language: 'Klingon!' }, 'the language is no tag such as en or pt-BR'],
  [
    'alternatives',
    { alternatives: Array.from({ length: 61 }, (_, at) => `way ${at}`) },
    'the entry would have more than 60 other ways to ask',
  ],
  [
    'alternatives',
    { alternatives: ['a', 'b', 'c', 'd'].map(letter => letter.repeat(3001)) },
    'the other ways to ask would have more than 12000 characters',
  ],
] as const)('what an entry cannot hold is refused for its %s', async (field, part, problem) => {
  const outcome = await imports(ana, untouched, [{ ...delivery, ...part }], true)

  expect(outcome).toMatchObject([{ state: 'refused', field, message: `Row 1: ${problem}.` }])
})

test('questions in any script are told apart', async () => {
  const questions = ['配達しますか？', '予約できますか？', 'Доставляете?', 'هل توصلون؟', 'C++?', 'C?']

  const outcome = await imports(
    ana,
    untouched,
    questions.map(question => ({ question, answer: 'Yes.' })),
    true,
  )

  expect(outcome.map(({ state }) => state)).toEqual(questions.map(() => 'new'))
})

describe('who may import', () => {
  test.each([
    ['owner', true],
    ['admin', true],
    ['agent', true],
    ['viewer', false],
  ] satisfies [Role, boolean][])('%s: %s', async (role, may) => {
    const max = await signUp(database, 'Max')
    await hire(database, untouched, max, role)

    const importing = imports(max, untouched, [delivery], true)

    if (may) expect(await importing).toMatchObject([{ state: 'new' }])
    else await expect(importing).rejects.toMatchObject({ code: '42501' })
  })

  test('nobody from another company, who does not even learn what is written there', async () => {
    const juniper = await bakery()
    await addEntry(ana, juniper, delivery.question, delivery.answer)

    for (const isPreview of [true, false]) {
      await expect(imports(bo, juniper, [delivery], isPreview)).rejects.toMatchObject({ code: '42501' })
    }
    const { call } = verbs(database)
    expect(
      await call('import_entries', {
        member_id: bo.id,
        company_id: juniper.id,
        rows: [{ row: 1, ...delivery, alternatives: [] }],
        is_preview: false,
      }),
    ).toEqual({ refused: 'unknown_company' })
    expect(await entriesOf(juniper)).toMatchObject([{ ...delivery, version: 1 }])
  })

  test('the desk in a member’s name, who then stands in the history', async () => {
    const juniper = await bakery()

    await verbs(database).call('import_entries', {
      member_id: ana.id,
      company_id: juniper.id,
      rows: [{ row: 1, ...delivery, alternatives: [] }],
      is_preview: false,
    })

    expect(
      await ana.query('select created_by from entry_versions where company_id = $1', [juniper.id]),
    ).toEqual([{ created_by: ana.id }])
  })
})

test('whoever imports is waited for as long as the database may take, by the desk as by the Data API', async () => {
  const [allowed] = await database.query<{ milliseconds: number[] }>(
    `select array_agg(extract(epoch from substring(setting from '=(.*)')::interval)::int * 1000) as milliseconds
      from pg_proc, unnest(proconfig) setting
      where proname = 'import_entries' and setting like 'statement_timeout=%'`,
  )

  expect(allowed?.milliseconds).toEqual([120_000, 120_000])
  expect(deadlineOf('import_entries')).toBeGreaterThan(120_000)
  expect(deadlineOf('record_reply')).toBeLessThan(10_000)
})
