import { expect, test } from 'vitest'
import { openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)
const ana = await signUp(database, 'Ana')
const juniper = await openCompany(ana, 'Juniper & Rye')

test('of ten replies to one turn one is stored, and the others are shown it', async () => {
  const { conversation, turn } = turnOf(await visit(database, juniper).says('Do you deliver?'))

  const stored = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      call('record_reply', { conversation_id: conversation, turn, reply: reply({ text: `Answer ${n}` }) }),
    ),
  )

  expect(stored.filter(each => !each.refused)).toHaveLength(1)
  expect(new Set(stored.map(each => each.reply?.text)).size).toBe(1)
  expect(
    await ana.query(`select from messages where conversation_id = $1 and author = 'assistant'`, [
      conversation,
    ]),
  ).toHaveLength(1)
})

test('a reply and the call for a person never cross: either the reply came first, or it never comes', async () => {
  for (let round = 0; round < 15; round++) {
    const vi = visit(database, juniper)
    const { conversation, turn } = turnOf(await vi.says('Can I talk to someone?'))

    const [stored] = await Promise.all([
      call('record_reply', { conversation_id: conversation, turn, reply: reply() }),
      call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Ana will be with you.' }),
    ])

    const authors = await ana.query<{ author: string }>(
      'select author from messages where conversation_id = $1 order by seq',
      [conversation],
    )
    expect(authors.map(each => each.author)).toEqual(
      stored.refused ? ['visitor', 'system'] : ['visitor', 'assistant', 'system'],
    )
  }
})

test('a reply to whoever waits and a member’s word never cross: nothing is said after it', async () => {
  for (let round = 0; round < 15; round++) {
    const vi = visit(database, juniper)
    const { conversation } = turnOf(await vi.says('Hello'))
    await call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Ana will be with you.' })
    const { turn } = turnOf(await vi.says('Do you deliver?'))

    const [stored] = await Promise.all([
      call('record_reply', { conversation_id: conversation, turn, reply: reply() }),
      call('reply_as_member', {
        ...{ member_id: ana.id, conversation_id: conversation },
        ...{ message_id: crypto.randomUUID(), text: 'Here I am.' },
      }),
    ])

    const authors = await ana.query<{ author: string }>(
      'select author from messages where conversation_id = $1 order by seq offset 2',
      [conversation],
    )
    expect(authors.map(each => each.author)).toEqual(
      stored.refused ? ['visitor', 'member'] : ['visitor', 'assistant', 'member'],
    )
  }
})

test('ten who clear up after a crash never take the same turn', async () => {
  const asked = await Promise.all(
    Array.from(
      { length: 40 },
      async () => turnOf(await visit(database, juniper).says('Do you deliver?')).conversation,
    ),
  )
  await call('release_turns', {})

  const claimed: string[] = []
  const claimUntilNone = async () => {
    for (;;) {
      const turns = await call('claim_turns', { max_turns: 3, lease_seconds: 60 })
      if (turns.length === 0) return
      claimed.push(...turns.map(turn => turn.conversation))
    }
  }
  await Promise.all(Array.from({ length: 10 }, claimUntilNone))

  expect(claimed.sort()).toEqual(asked.sort())
})
