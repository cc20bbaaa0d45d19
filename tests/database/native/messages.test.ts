import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import { openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { untilWindowIsYoung } from '../../support/until-window-is-young.ts'
import { verbs, visit } from '../../support/visit.ts'

const database = await openTestDatabase()

async function bakery() {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye') }
}

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const isAccepted = (received: object) => !('refused' in received)

beforeAll(() => times(10, () => database.query('select pg_sleep(0.1)'))) // every session is open: nobody waits in line

test('a first message that arrives twenty times at once is one message in one conversation', async () => {
  for (let round = 0; round < 5; round++) {
    const { ana, juniper } = await bakery()
    const id = uuidv7()

    // each from its own address, or the count of uses would let them through one by one
    const received = await times(20, () => visit(database, juniper).says('Do you deliver?', { id }))

    expect(received.filter(isAccepted)).toHaveLength(20)
    expect(received.filter(each => 'is_repeat' in each && !each.is_repeat)).toHaveLength(1)
    expect(await ana.query('select from messages')).toHaveLength(1)
    expect(await ana.query('select from conversations')).toHaveLength(1)
  }
})

test('the same in two tabs of a known visitor', async () => {
  const { ana, juniper } = await bakery()
  const vi = visit(database, juniper)
  await vi.says('Do you deliver?')
  await vi.says('To Bath?')
  const id = uuidv7()

  const received = await times(20, () => vi.says('On Sundays?', { id }))

  expect(received.filter(isAccepted)).toHaveLength(20)
  expect(await ana.query('select seq from messages order by seq')).toEqual([
    { seq: 1 },
    { seq: 2 },
    { seq: 3 },
  ])
})

test('messages of one visitor written at once are numbered without gaps, and so are the events', async () => {
  const { ana, juniper } = await bakery()
  const vi = visit(database, juniper)
  await untilWindowIsYoung(database)
  await vi.says('Message 0')

  await times(25, n => vi.says(`Message ${n + 1}`))

  const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ seq: n + 1 }))
  expect(await ana.query('select seq from messages order by seq')).toEqual(numbers(26))
  expect(await ana.query('select seq from conversation_events order by seq')).toEqual(numbers(27))
  expect(
    await database.query(
      `select t.turn from private.turns t join conversations c on c.id = t.conversation_id
    where c.company_id = $1 and t.state = 'open'`,
      [juniper.id],
    ),
  ).toEqual([{ turn: 26 }])
})

test('of a hundred messages at once a conversation takes exactly thirty', async () => {
  const { ana, juniper } = await bakery()
  const vi = visit(database, juniper)
  await untilWindowIsYoung(database)
  await vi.says('Hello')

  const received = await times(100, n => vi.says(`Flood ${n}`))

  expect(received.filter(isAccepted)).toHaveLength(30)
  expect(await ana.query('select message_count from conversations')).toEqual([{ message_count: 31 }])
})

test('of two hundred visits told at once from one address exactly a hundred and twenty count', async () => {
  const { ana, juniper } = await bakery()
  const site = {
    widget_key: juniper.widgetKey,
    origin: juniper.origin,
    is_own_origin: false,
    client: uuidv7(),
  }
  await untilWindowIsYoung(database)

  await times(200, () =>
    verbs(database).call('record_visit', {
      ...site,
      visit_id: uuidv7(),
      page: juniper.origin,
      referrer: null,
      is_engaged: false,
    }),
  )

  expect(await ana.query('select count(*) from visits')).toEqual([{ count: 120 }])
})
