import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()

type Stay = { id: string; page?: string; referrer?: string | null; isEngaged?: boolean }

function arrive(company: Company, { id, page = company.origin, referrer = null, isEngaged = false }: Stay) {
  return verbs(database).call('record_visit', {
    widget_key: company.widgetKey,
    origin: company.origin,
    is_own_origin: false,
    client: uuidv7(),
    visit_id: id,
    page,
    referrer,
    is_engaged: isEngaged,
  })
}

async function bakery() {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye') }
}

const visits = 'select page, referrer, engaged_at is not null as is_engaged from visits'

test('a visit is kept with where it was and where it came from, without what follows a question mark', async () => {
  const { ana, juniper } = await bakery()

  await arrive(juniper, {
    id: uuidv7(),
    page: `${juniper.origin}/cakes?utm_source=mail&email=vi@example.com#top`,
    referrer: 'https://search.example/?q=secret',
  })

  expect(await ana.query(visits)).toEqual([
    { page: `${juniper.origin}/cakes`, referrer: 'https://search.example/', is_engaged: false },
  ])
})

test('a page or referrer that is no web address is not kept', async () => {
  const { ana, juniper } = await bakery()

  await arrive(juniper, { id: uuidv7(), page: 'file:///home/vi/diary.html', referrer: 'javascript:alert(1)' })

  expect(await ana.query(visits)).toEqual([{ page: '', referrer: null, is_engaged: false }])
})

test('a visit told of twice is one visit, and once engaged it stays engaged', async () => {
  const { ana, juniper } = await bakery()
  const id = uuidv7()

  await arrive(juniper, { id })
  await arrive(juniper, { id, isEngaged: true })
  const [first] = await ana.query('select started_at, engaged_at from visits')
  await arrive(juniper, { id, isEngaged: true })
  await arrive(juniper, { id })

  expect(await ana.query('select started_at, engaged_at from visits')).toEqual([first])
  expect(first).toMatchObject({ engaged_at: expect.any(String) })
})

test('writing a message makes the visit an engaged one', async () => {
  const { ana, juniper } = await bakery()
  const id = uuidv7()
  await arrive(juniper, { id })

  await visit(database, juniper).says('Do you deliver?', { visit: id })

  expect(await ana.query(visits)).toMatchObject([{ is_engaged: true }])
  expect(await ana.query('select visit_id from conversations')).toEqual([{ visit_id: id }])
})

test('the same visit id at two companies is two visits', async () => {
  const [one, two] = [await bakery(), await bakery()]
  const id = uuidv7()

  await arrive(one.juniper, { id })
  await arrive(two.juniper, { id, isEngaged: true })

  expect(await one.ana.query(visits)).toMatchObject([{ is_engaged: false }])
  expect(await two.ana.query(visits)).toMatchObject([{ is_engaged: true }])
})
