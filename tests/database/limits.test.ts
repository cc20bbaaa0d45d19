import { expect, test } from 'vitest'
import { openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { untilWindowIsYoung } from '../support/until-window-is-young.ts'
import { verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)
const ana = await signUp(database, 'Ana')
const juniper = await openCompany(ana, 'Juniper & Rye')

const tooMany = { refused: 'too_many_requests', wait_seconds: expect.any(Number) }

test('a conversation takes thirty messages a minute after the first; the next is told how long to wait', async () => {
  const vi = visit(database, juniper)
  await untilWindowIsYoung(database)
  await vi.says('Question 0')
  for (let n = 1; n <= 30; n++) expect(await vi.says(`Question ${n}`)).not.toHaveProperty('refused')

  const refused = await vi.says('Question 31')

  expect(refused).toEqual(tooMany)
  expect((refused as { wait_seconds: number }).wait_seconds).toBeGreaterThan(0)
  expect((refused as { wait_seconds: number }).wait_seconds).toBeLessThanOrEqual(60)
  expect(await ana.query('select message_count from conversations')).toEqual([{ message_count: 31 }])
})

test('one visitor’s flood leaves the others alone', async () => {
  const [eve, vi] = [visit(database, juniper), visit(database, juniper)]
  await untilWindowIsYoung(database)
  await eve.says('Hello')
  for (let n = 1; n <= 40; n++) await eve.says(`Flood ${n}`)

  expect(await eve.says('Still here')).toEqual(tooMany)
  expect(await vi.says('Do you deliver?')).not.toHaveProperty('refused')
})

test('a flood of visits from one address is counted no further', async () => {
  const site = {
    widget_key: juniper.widgetKey,
    origin: juniper.origin,
    is_own_origin: false,
    client: 'one address',
  }
  const once = () =>
    call('record_visit', {
      ...site,
      visit_id: crypto.randomUUID(),
      page: juniper.origin,
      referrer: null,
      is_engaged: false,
    })
  await untilWindowIsYoung(database)
  for (let n = 1; n <= 120; n++) expect(await once()).toEqual({})

  expect(await once()).toEqual(tooMany)
  expect(await ana.query('select count(*) from visits')).toEqual([{ count: 120 }])
})

test('used-up windows are forgotten after a day', async () => {
  await database.query(
    `insert into private.rate_windows (bucket, starts_at, used) values ('old', now() - interval '25 hours', 1)`,
  )

  expect(await call('sweep', {})).toMatchObject({ rate_windows: 1 })
  expect(await database.query(`select from private.rate_windows where bucket = 'old'`)).toEqual([])
})
