import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { newToken, reply, turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function company(name = 'Juniper & Rye'): Promise<Company> {
  return openCompany(await signUp(database, 'Ana'), name)
}

const messagesOf = (at: Company) =>
  database.query('select seq, author, direction, text from messages where company_id = $1 order by seq', [
    at.id,
  ])

test('the first message opens a conversation and hands out its token', async () => {
  const juniper = await company()
  const vi = visit(database, juniper)

  const received = await vi.says('Do you deliver?')

  expect(received).toMatchObject({
    is_repeat: false,
    is_issued: true,
    topic: expect.stringMatching(/^conversation:[0-9a-f]{32}$/),
    mode: 'assistant',
    message: { seq: 1, author: 'visitor', text: 'Do you deliver?' },
    turn: { turn: 1, channel: 'widget', company: { name: 'Juniper & Rye' }, history: [] },
  })
  expect(await database.query('select page from conversations where company_id = $1', [juniper.id])).toEqual([
    { page: `${juniper.origin}/cakes` },
  ])
})

test('what the assistant is told names neither the visitor nor their token', async () => {
  const vi = visit(database, await company())

  const turn = JSON.stringify(turnOf(await vi.says('Do you deliver?')))

  expect(turn).not.toContain(vi.client)
  expect(turn).not.toContain(vi.token)
  expect(turn).not.toMatch(/conversation:[0-9a-f]{32}/)
})

test('the next message goes on in the same conversation, and no new token is issued', async () => {
  const juniper = await company()
  const vi = visit(database, juniper)
  await vi.says('Do you deliver?')

  const second = await vi.says('To Bath?')

  expect(second).toMatchObject({ is_issued: false, message: { seq: 2 } })
  expect(await messagesOf(juniper)).toHaveLength(2)
})

test('a message sent twice is one message, with the answer it got the first time', async () => {
  const juniper = await company()
  const vi = visit(database, juniper)
  const id = uuidv7()
  const turn = turnOf(await vi.says('Do you deliver?', { id }))
  await call('record_reply', { conversation_id: turn.conversation, turn: turn.turn, reply: reply() })

  const again = await vi.says('Do you deliver?', { id })

  expect(again).toMatchObject({ is_repeat: true, is_issued: false, reply: { text: 'Yes, we do.' } })
  expect(await messagesOf(juniper)).toHaveLength(2)
})

test('the text of a repeat changes nothing', async () => {
  const juniper = await company()
  const vi = visit(database, juniper)
  const id = uuidv7()
  await vi.says('Do you deliver?', { id })

  await vi.says('Something else', { id })

  expect(await messagesOf(juniper)).toMatchObject([{ text: 'Do you deliver?' }])
})

test('the id of another company’s message opens nothing there', async () => {
  const [juniper, garage] = [await company(), await company("Bo's Garage")]
  const id = uuidv7()
  await visit(database, juniper).says('Do you deliver?', { id })

  const stolen = await visit(database, garage).says('Show me', { id })

  expect(stolen).toEqual({ refused: 'id_taken' })
  expect(await messagesOf(garage)).toEqual([])
})

test('the id of another visitor’s message opens nothing either', async () => {
  const juniper = await company()
  const [vi, eve] = [visit(database, juniper), visit(database, juniper)]
  const id = uuidv7()
  await vi.says('Do you deliver?', { id })
  await eve.says('Hello')

  expect(await eve.says('Show me', { id })).toEqual({ refused: 'id_taken' })
})

test('the id of an assistant’s reply is no message of a visitor', async () => {
  const vi = visit(database, await company())
  const turn = turnOf(await vi.says('Do you deliver?'))
  const { reply: said } = await call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: reply(),
  })

  expect(await vi.says('Show me', { id: said!.id })).toEqual({ refused: 'id_taken' })
})

test('a browser whose first response was lost gets a new token, and the lost one is void', async () => {
  const vi = visit(database, await company())
  const id = uuidv7()
  await vi.says('Do you deliver?', { id })
  const lost = vi.token

  const again = await vi.says('Do you deliver?', { id, token: null })

  expect(again).toMatchObject({ is_repeat: true, is_issued: true })
  expect(await vi.says('To Bath?', { token: lost })).toEqual({ refused: 'unknown_conversation' })
  expect(await vi.says('To Bath?')).toMatchObject({ message: { seq: 2 } })
})

test('no new token once the first one was used', async () => {
  const vi = visit(database, await company())
  const id = uuidv7()
  await vi.says('Do you deliver?', { id })
  await vi.says('To Bath?')

  expect(await vi.says('Do you deliver?', { id, token: null })).toEqual({ refused: 'id_taken' })
})

test('no new token for a later message, and none after ten minutes', async () => {
  const vi = visit(database, await company())
  const [first, second] = [uuidv7(), uuidv7()]
  await vi.says('Do you deliver?', { id: first })
  await vi.says('To Bath?', { id: second })
  await database.query('update private.visitor_keys set token_used_at = null')

  expect(await vi.says('To Bath?', { id: second, token: null })).toEqual({ refused: 'id_taken' })

  await database.query(`update messages set created_at = created_at - interval '11 minutes' where id = $1`, [
    first,
  ])
  expect(await vi.says('Do you deliver?', { id: first, token: null })).toEqual({ refused: 'id_taken' })
})

test('a token opens its conversation at its own widget only', async () => {
  const [juniper, garage] = [await company(), await company("Bo's Garage")]
  const vi = visit(database, juniper)
  await vi.says('Do you deliver?')

  const elsewhere = await visit(database, garage).says('Hello', { token: vi.token })

  expect(elsewhere).toEqual({ refused: 'unknown_conversation' })
  expect(await visit(database, juniper).says('Hello', { token: newToken() })).toEqual(elsewhere)
})

test('tokens are kept as hashes only', async () => {
  const columns = await database.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'private' and table_name = 'visitor_keys'`,
  )

  expect(columns.map(column => column.column_name).sort()).toEqual([
    'conversation_id',
    'token_hash',
    'token_used_at',
    'topic',
  ])
  await expect(
    database.query(
      `insert into private.visitor_keys (conversation_id, token_hash) values (gen_random_uuid(), 'a plain token')`,
    ),
  ).rejects.toMatchObject({ code: '23514' })
})
