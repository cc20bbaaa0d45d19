import { expect, test } from 'vitest'
import { type Company, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Figure = { day: string; measure: string; channel: string; count: number }

function activity(person: Person, company: Company, from: string, to: string): Promise<Figure[]> {
  return person.query<Figure>(
    `select day::text, measure, channel, count from company_activity($1, $2, $3) order by day, measure collate "C"`,
    [company.id, from, to],
  )
}

async function bakery(timeZone: string) {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye', timeZone) }
}

/** A visit every half hour; every third one is engaged. Returns when each began. */
async function visitsBetween(company: Company, from: string, to: string): Promise<Date[]> {
  const rows = await database.query<{ started_at: string }>(
    `insert into visits (id, company_id, channel_id, page, started_at, engaged_at)
    select gen_random_uuid(), $1, $2, '', at, case when n % 3 = 0 then at + interval '2 days' end
    from generate_series($3::timestamptz, $4::timestamptz, interval '30 minutes') with ordinality as half_hours (at, n)
    returning started_at`,
    [company.id, company.channelId, from, to],
  )
  return rows.map(row => new Date(row.started_at))
}

/** Counted by the calendar JavaScript knows, not by the database's. */
function perDay(moments: Date[], timeZone: string): Record<string, number> {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const counts: Record<string, number> = {}
  for (const day of moments.map(moment => calendar.format(moment))) counts[day] = (counts[day] ?? 0) + 1
  return counts
}

const clockChanges = [
  ['Europe/London', 'when the clocks go forward', '2026-03-27', '2026-04-01'],
  ['Europe/London', 'when the clocks go back', '2026-10-23', '2026-10-28'],
  ['Pacific/Auckland', 'when the clocks go forward', '2026-09-25', '2026-09-30'],
  ['Pacific/Auckland', 'when the clocks go back', '2026-04-03', '2026-04-08'],
  ['America/St_Johns', 'half an hour off', '2026-03-06', '2026-03-11'],
  ['UTC', 'where they never do', '2026-12-30', '2027-01-03'],
]

test.each(clockChanges)('a day is the day in %s, %s', async (timeZone, _when, from, to) => {
  const { ana, juniper } = await bakery(timeZone)
  const begins = await visitsBetween(juniper, `${from}T00:00:00Z`, `${to}T00:00:00Z`)
  const expected = perDay(begins, timeZone)
  const days = Object.keys(expected).sort()

  const figures = await activity(ana, juniper, days[0]!, days.at(-1)!)
  const inside = await activity(ana, juniper, days[1]!, days[2]!)

  const visits = figures.filter(figure => figure.measure === 'visits')
  expect(Object.fromEntries(visits.map(figure => [figure.day, figure.count]))).toEqual(expected)
  expect(inside.map(figure => figure.day)).toEqual([days[1], days[1], days[2], days[2]])
})

test('an engaged visit counts on the day it began', async () => {
  const { ana, juniper } = await bakery('Europe/London')
  const begins = await visitsBetween(juniper, '2026-05-04T00:00:00Z', '2026-05-04T02:30:00Z')

  const figures = await activity(ana, juniper, '2026-05-04', '2026-05-04')

  expect(begins).toHaveLength(6)
  expect(figures).toEqual([
    { day: '2026-05-04', measure: 'engaged_visits', channel: 'widget', count: 2 },
    { day: '2026-05-04', measure: 'visits', channel: 'widget', count: 6 },
  ])
})

test('every measure equals the rows behind it', async () => {
  const { ana, juniper } = await bakery('Europe/London')
  const outcomes = ['answered', 'answered', 'offered', 'unknown', null] as const
  for (const outcome of outcomes) {
    const { conversation, turn } = turnOf(await visit(database, juniper).says('Do you deliver?'))
    await call('record_reply', { conversation_id: conversation, turn, reply: reply({ outcome }) })
  }
  await visit(database, juniper).says('Nobody answers this one')
  const count = async (rows: string) =>
    (await ana.query<{ n: number }>(`select count(*) as n from ${rows}`))[0]?.n

  const figures = await activity(ana, juniper, '2020-01-01', '2100-01-01')

  const tiles = Object.fromEntries(figures.map(figure => [figure.measure, figure.count]))
  expect(tiles).toEqual({
    conversations: await count('conversations'),
    messages_in: await count(`messages where direction = 'in'`),
    messages_out: await count(`messages where direction = 'out'`),
    answered: await count(`messages where outcome = 'answered'`),
    unanswered: await count(`messages where outcome in ('offered', 'unknown')`),
  })
  expect(tiles).toEqual({ conversations: 6, messages_in: 6, messages_out: 5, answered: 2, unanswered: 2 })
})

test('every member reads the same figures, and nobody else any', async () => {
  const { ana, juniper } = await bakery('Europe/London')
  await visitsBetween(juniper, '2026-05-04T00:00:00Z', '2026-05-05T00:00:00Z')
  const [vera, bo] = [await signUp(database, 'Vera'), await signUp(database, 'Bo')]
  await hire(database, juniper, vera, 'viewer')
  await openCompany(bo, "Bo's Garage")

  const seenByAna = await activity(ana, juniper, '2026-05-01', '2026-05-31')

  expect(seenByAna).not.toEqual([])
  expect(await activity(vera, juniper, '2026-05-01', '2026-05-31')).toEqual(seenByAna)
  expect(await activity(bo, juniper, '2026-05-01', '2026-05-31')).toEqual([])
})

test('a period that ends before it begins is empty', async () => {
  const { ana, juniper } = await bakery('UTC')
  await visitsBetween(juniper, '2026-05-04T00:00:00Z', '2026-05-05T00:00:00Z')

  expect(await activity(ana, juniper, '2026-05-06', '2026-05-01')).toEqual([])
})
