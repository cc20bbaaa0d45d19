/** A file at the desk: read, and put to the same SQL as the dashboard's, in the name of whoever sends it. */
import { beforeAll, expect, test } from 'vitest'
import { openOwner } from '../support/open-owner.ts'
import { openScene } from './scenarios/scene.ts'

const { functions } = await openScene()
beforeAll(() => functions.start({ runtime: 'node', hasModel: false }))

const faq = [
  { Frage: 'Liefern Sie?', Antwort: 'Ja.' },
  { Frage: 'Backen Sie?', Antwort: '' },
]

test('a member sends a file, and hears what became of each row', async () => {
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  const path = `companies/${ana.company.id}/entries/import`

  const preview = await ana.desk.post(`${path}?preview=true`, faq)
  expect(await ana.query('select from entries')).toEqual([])
  const imported = await ana.desk.post(path, faq)

  const refused = { row: 2, state: 'refused', field: 'answer', message: 'Row 2: the answer is missing.' }
  expect(preview).toMatchObject({ status: 200, rows: [{ row: 1, state: 'new' }, refused] })
  expect(imported).toMatchObject({ status: 200, rows: [{ row: 1, state: 'new' }, refused] })
  expect(await ana.query('select question, created_by from entry_versions')).toEqual([
    { question: 'Liefern Sie?', created_by: ana.id },
  ])
})

test('nobody imports into another company', async () => {
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')

  const refused = await bo.desk.post(`companies/${ana.company.id}/entries/import`, faq)

  expect(refused).toMatchObject({ status: 404, code: 'unknown_company' })
  expect(await bo.desk.post('companies/nonsense/entries/import', faq)).toMatchObject({ status: 404 })
  expect(await ana.query('select from entries')).toEqual([])
})

test('what is no list of questions is refused in a sentence', async () => {
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')

  expect(await ana.desk.post(`companies/${ana.company.id}/entries/import`, [])).toMatchObject({
    status: 400,
    message: 'There are no questions in this.',
  })
})
