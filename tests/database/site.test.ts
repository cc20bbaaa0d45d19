import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { newToken, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const ana = await signUp(database, 'Ana')
const juniper = await openCompany(ana, 'Juniper & Rye')
const bo = await signUp(database, 'Bo')
const garage = await openCompany(bo, "Bo's Garage")

const foreignOrigins = [
  ['of another company', garage.origin],
  ['that only begins alike', `${juniper.origin}.evil.com`],
  ['that only ends alike', juniper.origin.replace('https://', 'https://evil')],
  ['without encryption', juniper.origin.replace('https', 'http')],
  ['on another port', `${juniper.origin}:8443`],
  ['in capitals', juniper.origin.toUpperCase()],
  ['with a dot behind', `${juniper.origin}.`],
  ['called null', 'null'],
  ['without a name', null],
] as const

test.each(foreignOrigins)('a site %s may not use the widget', async (_what, origin) => {
  const site = { widget_key: juniper.widgetKey, origin, is_own_origin: false }
  const token_hash = newToken()
  const refused = { refused: 'origin_not_allowed' }

  expect(await call('allows_origin', site)).toEqual(refused)
  expect(await call('read_widget', site)).toEqual(refused)
  expect(await call('read_messages', { ...site, token_hash, after_seq: 0 })).toEqual(refused)
  expect(await call('ask_for_person', { ...site, token_hash, notice: 'Hold on.' })).toEqual(refused)
  expect(
    await call('record_feedback', { ...site, token_hash, message_id: uuidv7(), is_helpful: true }),
  ).toEqual(refused)
  expect(
    await call('record_visit', {
      ...site,
      client: 'vi',
      visit_id: uuidv7(),
      page: '',
      referrer: null,
      is_engaged: false,
    }),
  ).toEqual(refused)
  const vi = visit(database, juniper)
  Object.assign(vi.site, { origin })
  expect(await vi.says('Hello')).toEqual(refused)
})

test('the company’s own site, and pages of Foyer itself, may use the widget', async () => {
  const site = { widget_key: juniper.widgetKey, origin: juniper.origin, is_own_origin: false }

  expect(await call('allows_origin', site)).toEqual({ refused: null })
  expect(await call('allows_origin', { ...site, origin: null, is_own_origin: true })).toEqual({
    refused: null,
  })
})

test('what a site is shown of a widget is what its visitors see anyway', async () => {
  const shown = await call('read_widget', {
    widget_key: juniper.widgetKey,
    origin: juniper.origin,
    is_own_origin: false,
  })

  expect(shown).toEqual({
    company: { name: 'Juniper & Rye', language: 'en' },
    assistant: { name: 'Assistant', greeting: 'Hello! What would you like to know?' },
    theme: {},
    starters: [],
  })
})

test('a key that was never given, and a widget that is switched off, are not told apart', async () => {
  await bo.query('update channels set is_enabled = false')
  const unknown = { refused: 'unknown_widget' }

  expect(await call('read_widget', { widget_key: 'nothing', origin: null, is_own_origin: true })).toEqual(
    unknown,
  )
  expect(
    await call('read_widget', { widget_key: garage.widgetKey, origin: garage.origin, is_own_origin: false }),
  ).toEqual(unknown)
  expect(await visit(database, garage).says('Hello')).toEqual(unknown)
})
