import { expect, test } from 'vitest'
import { addEntry, type Company, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'

const database = await openTestDatabase()

async function bakery(): Promise<{ ana: Person; juniper: Company }> {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye') }
}

const versions = `select version, question, answer, created_by from entry_versions order by version`

test('an entry and each of its edits are kept as versions, with who wrote them', async () => {
  const { ana, juniper } = await bakery()
  const max = await signUp(database, 'Max')
  await hire(database, juniper, max, 'agent')

  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')
  await max.query(`update entries set answer = 'Yes, within 20 km.'`)

  expect(await ana.query(versions)).toEqual([
    { version: 1, question: 'Do you deliver?', answer: 'Yes, in Bristol.', created_by: ana.id },
    { version: 2, question: 'Do you deliver?', answer: 'Yes, within 20 km.', created_by: max.id },
  ])
  expect(await ana.query('select version, answer, updated_at > created_at as is_newer from entries')).toEqual(
    [{ version: 2, answer: 'Yes, within 20 km.', is_newer: true }],
  )
})

test('saving an entry as it was, or with spaces around it, makes no version', async () => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await ana.query(`update entries set question = question, answer = E'  Yes, in Bristol.  '`)

  expect(await ana.query('select version, answer from entries')).toEqual([
    { version: 1, answer: 'Yes, in Bristol.' },
  ])
  expect(await ana.query(versions)).toHaveLength(1)
})

test.each([
  ['alternatives', `array['Can you bring it?']`],
  ['language', `'en-GB'`],
  ['question', `'Do you bring it?'`],
])('a change of the %s alone is a new version', async (column, value) => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await ana.query(`update entries set ${column} = ${value}`)

  expect(await ana.query('select version from entries')).toEqual([{ version: 2 }])
  expect(await ana.query(versions)).toHaveLength(2)
})

test('the versions of a deleted entry stay', async () => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await ana.query('delete from entries')

  expect(await ana.query('select from entries')).toEqual([])
  expect(await ana.query(versions)).toMatchObject([{ version: 1, answer: 'Yes, in Bristol.' }])
})

test.each([
  `update entry_versions set answer = 'No.'`,
  'delete from entry_versions',
  `insert into entry_versions (company_id, entry_id, version, question, answer, alternatives)
    select company_id, id, 2, question, 'No.', '{}' from entries`,
])('nobody rewrites history: %s', async statement => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await expect(ana.query(statement)).rejects.toMatchObject({ code: '42501' })

  expect(await ana.query(versions)).toMatchObject([{ version: 1, answer: 'Yes, in Bristol.' }])
})

test.each([
  ['company_id', 'gen_random_uuid()'],
  ['id', 'gen_random_uuid()'],
  ['version', '7'],
  ['created_at', `'2020-01-01'`],
])('the %s of an entry is nobody’s to choose', async (column, value) => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await expect(ana.query(`update entries set ${column} = ${value}`)).rejects.toMatchObject({ code: '42501' })
})

test('a viewer reads entries and writes none', async () => {
  const { ana, juniper } = await bakery()
  const vera = await signUp(database, 'Vera')
  await hire(database, juniper, vera, 'viewer')
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await expect(addEntry(vera, juniper, 'Is it free?', 'Yes!')).rejects.toMatchObject({ code: '42501' })
  expect(await vera.query(`update entries set answer = 'No.' returning id`)).toEqual([])
  expect(await vera.query('delete from entries returning id')).toEqual([])

  expect(await vera.query('select answer from entries')).toEqual([{ answer: 'Yes, in Bristol.' }])
})

test('an agent writes, changes and deletes entries', async () => {
  const { juniper } = await bakery()
  const max = await signUp(database, 'Max')
  await hire(database, juniper, max, 'agent')

  await addEntry(max, juniper, 'Do you deliver?', 'Yes.')
  await addEntry(max, juniper, 'Is there parking?', 'No.')
  await max.query(`delete from entries where question = 'Do you deliver?'`)

  expect(await max.query('select question from entries')).toEqual([{ question: 'Is there parking?' }])
})

test.each([
  ['an empty question', `question = '  '`],
  ['a question of 301 letters', `question = repeat('x', 301)`],
  ['an empty answer', `answer = E' \\n '`],
  ['an answer of 4001 letters', `answer = repeat('x', 4001)`],
  ['61 alternatives', `alternatives = array_fill('x'::text, array[61])`],
  ['a language that is no tag', `language = 'english please'`],
])('%s is refused', async (_what, change) => {
  const { ana, juniper } = await bakery()
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, in Bristol.')

  await expect(ana.query(`update entries set ${change}`)).rejects.toMatchObject({ code: '23514' })
})
