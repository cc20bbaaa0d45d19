/** What visitors asked of late, found again with today's entries: who sees it, and what it says. */
import { describe, expect, test } from 'vitest'
import { addEntry, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp, speakAs } from '../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'

const database = await openTestDatabase()

type Found = {
  question: string
  times: number
  said: string
  entry_question: string | null
  confidence: number
}

async function bakery() {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  await addEntry(ana, juniper, 'Do you deliver?', 'Yes, by bike within Bristol.')
  await addEntry(ana, juniper, 'When are you open?', 'From seven to four, never on Mondays.')
  /** A conversation of its own, each message answered with what is given. */
  const asks = async (...said: [string, 'answered' | 'offered' | 'unknown' | null][]) => {
    const vi = visit(database, juniper)
    for (const [text, outcome] of said) {
      const turn = turnOf(await vi.says(text))
      const { conversation: conversation_id } = turn
      await verbs(database).call('record_reply', {
        conversation_id,
        turn: turn.turn,
        reply: reply({ outcome }),
      })
    }
  }
  const found = (by: Person = ana) =>
    by.query<Found>('select * from past_questions($1) order by asked_at desc', [juniper.id])
  return { ana, juniper, asks, found }
}

test('each is found again with today’s entries, beside what was said then, and once however often it was asked', async () => {
  const { ana, juniper, asks, found } = await bakery()
  await asks(['do you sell umbrellas', 'unknown'])
  await asks(['do you deliver', 'offered'], ['hello', null])
  await asks(['Do you deliver?', 'answered'])
  await addEntry(ana, juniper, 'Do you sell umbrellas?', 'No, but you may borrow one.')

  expect(await found()).toMatchObject([
    { question: 'Do you deliver?', times: 2, said: 'answered', entry_question: 'Do you deliver?' },
    {
      question: 'do you sell umbrellas',
      times: 1,
      said: 'unknown',
      entry_question: 'Do you sell umbrellas?',
    },
  ])
  for (const { confidence } of await found()) expect(confidence).toBeGreaterThan(0.6)
})

test('a question that leans on the one before is found with it; one that nothing shares a word with has no entry', async () => {
  const { asks, found } = await bakery()
  await asks(['Are you open?', 'answered'], ['and on Mondays?', 'answered'], ['Xylophone zither', 'unknown'])

  expect(await found()).toMatchObject([
    { question: 'Xylophone zither', entry_question: null, confidence: null },
    { question: 'and on Mondays?', entry_question: 'When are you open?' },
    { question: 'Are you open?', entry_question: 'When are you open?' },
  ])
})

test('a company nobody has asked has none', async () => {
  expect(await (await bakery()).found()).toEqual([])
})

describe('who sees them, and moves what follows', () => {
  test('members of every role see them; owners and admins move the confidence to answer from', async () => {
    const { ana, juniper, asks, found } = await bakery()
    await asks(['Do you deliver?', 'answered'])
    for (const role of ['admin', 'agent', 'viewer'] as const) {
      const max = await signUp(database, 'Max')
      await hire(database, juniper, max, role)
      const moved = await max.query('update companies set answers_from = 0.7 where id = $1 returning 1', [
        juniper.id,
      ])

      expect(await found(max)).toHaveLength(1)
      expect(moved).toHaveLength(role === 'admin' ? 1 : 0)
    }
    for (const beyond of [0.29, 0.96]) {
      await expect(ana.query('update companies set answers_from = $1', [beyond])).rejects.toMatchObject({
        code: '23514',
      })
    }
  })

  test('nobody else sees any', async () => {
    const { juniper, asks, found } = await bakery()
    await asks(['Do you deliver?', 'answered'])
    const { ana: bo } = await bakery()
    const anon = speakAs(database, 'anon')

    await expect(found(bo)).rejects.toMatchObject({ code: '42501' })
    await expect(anon('select * from past_questions($1)', [juniper.id])).rejects.toMatchObject({
      code: '42501',
    })
  })
})
