/** Other ways to ask an entry, proposed by a company's own model when a member asks for them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startOpenaiStandIn } from '../../supabase/local/providers/openai-stand-in.ts'
import { addEntry, hire } from '../support/open-company.ts'
import { type Owner, openOwner } from '../support/open-owner.ts'
import { openScene } from './scenarios/scene.ts'

const { functions, database } = await openScene()
const standIn = await startOpenaiStandIn('sk-phrasings')
beforeAll(() => functions.start({ runtime: 'node', hasModel: false }))
afterAll(() => standIn.close())
beforeEach(() => {
  standIn.behave('answers')
  standIn.requests.length = 0
  standIn.json = { phrasings: ['Can you bring it to my door?', 'home delivery available?'] }
})

async function openBakery(hasModel = true): Promise<Owner & { entry: string }> {
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  const entry = await addEntry(ana, ana.company, 'Do you deliver?', 'Yes, in Bristol.')
  if (hasModel) {
    const model = { provider: 'other', base_url: standIn.url, key: standIn.key, model: 'gpt-5-mini' }
    await ana.desk.post(`companies/${ana.company.id}/models`, model)
    standIn.requests.length = 0
  }
  return { ...ana, entry }
}

const proposed = async (ana: Owner) =>
  (
    await ana.query<{ text: string }>(
      `select text from entry_phrasings where origin = 'model' and state = 'proposed' order by text collate "C"`,
    )
  ).map(({ text }) => text)

test('what fits and is new is proposed; the model was told the entry and what is known, and the ledger tells of it', async () => {
  const ana = await openBakery()
  await ana.query('update entries set alternatives = $1', [['Do you ship?']])
  standIn.behave('wraps its JSON')
  standIn.json = {
    phrasings: [
      ...['Can you bring it to my door?', 'can you bring it to my door', 'Do you deliver', 'do you ship?'],
      ...['Mail vi@example.com about delivery?', 'x'.repeat(500), 'One\nTwo', 'home delivery available?'],
    ],
  }

  const answer = await ana.desk.post(`entries/${ana.entry}/phrasings`)

  expect(answer).toEqual({ status: 200, proposed: 2 })
  expect(await proposed(ana)).toEqual(['Can you bring it to my door?', 'home delivery available?'])
  expect(standIn.requests[0]!.messages.at(-1)!.content).toBe(
    '<question>\nDo you deliver?\n</question>\n<answer>\nYes, in Bristol.\n</answer>\n<known>\nDo you ship?\n</known>',
  )
  expect(await ana.query('select task, outcome, input_tokens, conversation_id from model_calls')).toEqual([
    { task: 'extract', outcome: 'ok', input_tokens: 80, conversation_id: null },
  ])
  expect(await ana.desk.post(`entries/${ana.entry}/phrasings`)).toEqual({ status: 200, proposed: 0 })
})

test('without a model, over the budget and where the model fails, a sentence says so, and nothing is proposed', async () => {
  const [none, ana] = [await openBakery(false), await openBakery()]
  const asks = async (member: Owner & { entry: string }) => {
    const { status, code, message } = await member.desk.post(`entries/${member.entry}/phrasings`)
    return [status, code, message]
  }

  expect(await asks(none)).toEqual([
    ...[409, 'no_model', 'No language model is connected. One is added under Company, Language models.'],
  ])
  standIn.behave('writes other JSON')
  expect(await asks(ana)).toEqual([503, 'model_failed', 'The model did not answer. Try again in a minute.'])
  expect(await ana.query('select outcome from model_calls')).toEqual([
    { outcome: 'garbled' },
    { outcome: 'garbled' },
  ])
  await database.query('update companies set model_daily_budget_micros = 0 where id = $1', [ana.company.id])
  expect((await asks(ana)).slice(0, 2)).toEqual([409, 'model_over_budget'])
  expect(await proposed(ana)).toEqual([])
})

test('a viewer and another company’s owner have nothing proposed', async () => {
  const [ana, bo] = [await openBakery(), await openOwner(functions, 'Bo', 'Bo’s Garage')]
  const viewer = await openOwner(functions, 'Viewer', 'Elsewhere')
  await hire(database, ana.company, viewer, 'viewer')

  for (const { desk } of [bo, viewer]) {
    expect(await desk.post(`entries/${ana.entry}/phrasings`)).toMatchObject({
      status: 404,
      code: 'unknown_entry',
    })
  }
  expect(standIn.requests).toEqual([])
})
