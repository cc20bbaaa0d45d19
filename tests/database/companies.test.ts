import { expect, test } from 'vitest'
import { openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp, speakAs } from '../support/sign-up.ts'

const database = await openTestDatabase()

test('whoever makes a company owns it, and finds a widget for its website', async () => {
  const ana = await signUp(database, 'Ana')

  await ana.query(
    `select create_company('Juniper & Rye', 'https://www.juniper.example/about', 'en', 'Europe/London')`,
  )

  expect(await ana.query('select name, language, time_zone from companies')).toEqual([
    { name: 'Juniper & Rye', language: 'en', time_zone: 'Europe/London' },
  ])
  expect(await ana.query('select user_id, role from members')).toEqual([{ user_id: ana.id, role: 'owner' }])
  expect(await ana.query('select kind, is_enabled from channels')).toEqual([
    { kind: 'widget', is_enabled: true },
  ])
  expect(await ana.query('select allowed_origins, length(key) as length from widgets')).toEqual([
    { allowed_origins: ['https://www.juniper.example', 'https://juniper.example'], length: 20 },
  ])
})

test('a company without a website starts with a widget that no site may use yet', async () => {
  const ana = await signUp(database, 'Ana')

  await ana.query(`select create_company('Juniper & Rye')`)

  expect(await ana.query('select allowed_origins from widgets')).toEqual([{ allowed_origins: [] }])
})

test('nobody makes a company without signing in', async () => {
  const vi = speakAs(database, 'anon')
  const expired = speakAs(database, 'authenticated', { role: 'authenticated' })

  await expect(vi(`select create_company('Ghost Ltd')`)).rejects.toMatchObject({ code: '42501' })
  await expect(expired(`select create_company('Ghost Ltd')`)).rejects.toMatchObject({ code: '42501' })
})

test('one person owns at most ten companies', async () => {
  const bo = await signUp(database, 'Bo')
  for (let n = 1; n <= 10; n++) await openCompany(bo, `Garage ${'I'.repeat(n)}`)

  await expect(bo.query(`select create_company('Garage too many')`)).rejects.toMatchObject({ code: '54000' })

  expect(await bo.query('select id from companies')).toHaveLength(10)
})

const refusedCompanies: [what: string, args: unknown[], field: RegExp][] = [
  ['without a name', ['   ', null, 'en', 'UTC'], /companies_name_check/],
  ['with a name of 121 letters', ['x'.repeat(121), null, 'en', 'UTC'], /companies_name_check/],
  [
    'with a website that is no web address',
    ['Bo', 'javascript:alert(1)', 'en', 'UTC'],
    /companies_website_check/,
  ],
  ['with a language that is no BCP 47 tag', ['Bo', null, 'English!', 'UTC'], /companies_language_check/],
  ['in a time zone that is on no map', ['Bo', null, 'en', 'Mars/Olympus'], /^time_zone: "Mars\/Olympus"/],
]

test.each(refusedCompanies)('a company %s is refused, naming the field', async (_what, args, field) => {
  const bo = await signUp(database, 'Bo')

  await expect(bo.query('select create_company($1, $2, $3, $4)', args)).rejects.toThrow(field)

  expect(await bo.query('select from companies')).toEqual([])
})

const refusedFacts: [what: string, facts: unknown, field: RegExp][] = [
  ['an object', { phone: '1' }, /facts/],
  ['without a value', [{ label: 'Phone' }], /^facts: /],
  ['with a number for a value', [{ label: 'Phone', value: 117 }], /^facts: /],
  ['of plain text', ['Phone'], /^facts: /],
  ['of 17 thousand letters', [{ label: 'Phone', value: 'x1y2'.repeat(4400) }], /facts/],
]

test.each(refusedFacts)('facts %s are refused, naming the field', async (_what, facts, field) => {
  const ana = await signUp(database, 'Ana')
  const { id } = await openCompany(ana, 'Juniper & Rye')

  await expect(ana.query('update companies set facts = $2 where id = $1', [id, facts])).rejects.toThrow(field)

  expect(await ana.query('select facts from companies')).toEqual([{ facts: [] }])
})

test('the owner changes what the company says of itself, and when it last did is seen', async () => {
  const ana = await signUp(database, 'Ana')
  const { id } = await openCompany(ana, 'Juniper & Rye')
  const facts = [{ label: 'Phone', value: '0117 496 0142' }]

  await ana.query(`update companies set facts = $2, time_zone = 'Pacific/Auckland' where id = $1`, [
    id,
    facts,
  ])

  expect(
    await ana.query('select facts, time_zone, updated_at > created_at as is_newer from companies'),
  ).toEqual([{ facts, time_zone: 'Pacific/Auckland', is_newer: true }])
})

const refusedOrigins = [
  '*',
  'null',
  'juniper.example',
  'https://juniper.example/',
  'https://juniper.example/shop',
  'https://JUNIPER.example',
  'https://ana@juniper.example',
  'https://juniper.example.',
  'ftp://juniper.example',
  'https://*.juniper.example',
  'https://juniper.example:123456',
]

test.each(refusedOrigins)('a widget is not opened to "%s", which is no origin', async origin => {
  const ana = await signUp(database, 'Ana')
  await openCompany(ana, 'Juniper & Rye')

  await expect(ana.query('update widgets set allowed_origins = array[$1]', [origin])).rejects.toThrow(
    /^allowed_origins: /,
  )
})

test('an owner changes the company’s language, and its entries are read in the new one at once', async () => {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  await ana.query(
    `insert into entries (company_id, question, answer) values ($1, 'Backen Sie Kuchen?', 'Ja, jeden Tag.')`,
    [juniper.id],
  )

  await ana.query(`update companies set language = 'de' where id = $1`, [juniper.id])

  const terms = await database.query('select distinct language from private.terms where company_id = $1', [
    juniper.id,
  ])
  expect(terms).toEqual([{ language: 'de' }])
})
