/** A company's own models: added at the desk, asked in the owner's order, written down, and paid for within a budget. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenaiStandIn, startOpenaiStandIn } from '../../supabase/local/providers/openai-stand-in.ts'
import { openAccount } from '../support/open-account.ts'
import { delivery } from '../support/open-bakery.ts'
import { addEntry, hire } from '../support/open-company.ts'
import { openDesk } from '../support/open-desk.ts'
import { type Owner, openOwner } from '../support/open-owner.ts'
import { visitPage } from '../support/visit-page.ts'
import { openScene } from './scenarios/scene.ts'

const { functions, database } = await openScene()
const [first, second] = await Promise.all([startOpenaiStandIn('sk-first'), startOpenaiStandIn('sk-second')])
const { groq } = functions
beforeAll(() => functions.start({ runtime: 'node', hasModel: true }))
afterAll(() => Promise.all([first.close(), second.close()]))
beforeEach(async () => {
  for (const standIn of [first, second]) {
    standIn.behave('answers')
    standIn.requests.length = 0
  }
  groq.behave('answers')
  groq.requests.length = 0
  await database.query('delete from model_calls')
})

async function openBakery(): Promise<Owner> {
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  await addEntry(ana, ana.company, delivery.question, delivery.answer)
  return ana
}

const place = (standIn: OpenaiStandIn) => ({
  provider: 'other',
  base_url: standIn.url,
  key: standIn.key,
  model: 'gpt-5-mini',
})
const add = ({ company, desk }: Owner, model: object) => desk.post(`companies/${company.id}/models`, model)
const offer = ({ company, desk }: Owner, model: object) =>
  desk.post(`companies/${company.id}/models/offer`, model)

async function ask(ana: Owner) {
  const vi = visitPage(functions, ana.company)
  const { reply } = await vi.asks(delivery.question)
  const [event] = await ana.query<{ details: Record<string, unknown> }>(
    `select details from conversation_events where message_id = $1 and kind = 'replied'`,
    [reply?.id],
  )
  return { text: reply?.text, details: event?.details }
}

describe('adding a model', () => {
  test('offers what the key opens, keeps what answers, and shows the key nowhere', async () => {
    const ana = await openBakery()
    const { model: _, ...address } = place(first)
    functions.printed.length = 0

    expect(await offer(ana, address)).toEqual({ status: 200, models: ['gpt-5-mini', 'stand-in-large'] })
    const added = await add(ana, place(first))
    expect(added).toEqual({ status: 200, id: expect.any(String) })
    expect(await add(ana, { ...place(first), key: undefined, model: 'stand-in-large' })).toMatchObject({
      status: 200,
    })

    const rows = await database.query('select to_jsonb(m) as row from models m')
    const kept = await database.query(`select to_jsonb(v) - 'key_id' as row from vault.secrets v`)
    expect(JSON.stringify([added, rows, kept, functions.printed])).not.toContain('sk-first')
  })

  test('says in words what is wrong, and keeps nothing', async () => {
    const ana = await openBakery()
    const said = async (more: object, behaviour = 'answers' as Parameters<OpenaiStandIn['behave']>[0]) => {
      first.behave(behaviour)
      const { status, code, field, message } = await add(ana, { ...place(first), ...more })
      return [status, code, field, message]
    }

    expect(await said({ key: 'sk-wrong' })).toEqual([
      ...[400, 'model_refused', 'key'],
      'The server does not accept this key. Copy it once more, or make a new one there.',
    ])
    expect(await said({ model: 'gone' })).toEqual([
      ...[400, 'model_refused', 'model'],
      'The server knows no model “gone”, or this key may not use it.',
    ])
    const [status, code, field, unreachable] = await said({ base_url: 'http://127.0.0.1:9/v1' })
    expect([status, code, field]).toEqual([503, 'provider_unreachable', 'base_url'])
    expect(unreachable).toMatch(/^No server answers there/)
    expect(await said({}, 'takes no temperature')).toEqual([
      ...[400, 'model_refused', 'model'],
      'The server refused the request.', // what it said stays there
    ])
    expect((await said({}, 'fails')).slice(0, 2)).toEqual([503, 'provider_unreachable'])
    expect((await said({}, 'sends garbage'))[3]).toBe(
      'The server answered, but not as a chat model would. Is “gpt-5-mini” one?',
    )
    expect((await said({ base_url: 'file:///etc/passwd' })).slice(0, 3)).toEqual([
      ...[400, 'invalid_request', 'base_url'],
    ])
    expect((await said({ provider: 'openai', base_url: undefined, key: undefined })).slice(0, 3)).toEqual([
      ...[400, 'invalid_request', 'key'],
    ])
    expect(await ana.query('select from models')).toEqual([])
  })

  test('is for owners and admins: others learn nothing, and no provider hears of it', async () => {
    const ana = await openBakery()
    const account = await openAccount(functions, 'Max')
    await hire(database, ana.company, { ...account, query: ana.query }, 'agent')
    const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
    const { id } = await add(ana, place(first))
    first.requests.length = 0

    for (const desk of [openDesk(functions, account), bo.desk]) {
      expect(await add({ ...ana, desk }, place(first))).toMatchObject({ status: 403, code: 'not_allowed' })
      expect(await offer({ ...ana, desk }, place(first))).toMatchObject({ status: 403 })
      expect(await desk.post(`models/${id}/check`, {})).toMatchObject({ status: 404, code: 'unknown_model' })
    }
    expect(first.requests).toEqual([])
  })

  test('a check finds out that it fails, and that another key mends it', async () => {
    const ana = await openBakery()
    const { id } = await add(ana, place(first))
    first.behave('has no credit')
    const problem = 'The server wants to be paid first: the account behind this key has no credit left.'

    expect(await ana.desk.post(`models/${id}/check`, {})).toEqual({ status: 200, state: 'failing', problem })
    expect(await ana.query('select state, problem from models')).toEqual([{ state: 'failing', problem }])

    first.behave('answers')
    expect(await ana.desk.post(`models/${id}/check`, { key: 'sk-wrong' })).toMatchObject({ status: 400 })
    expect(await ana.desk.post(`models/${id}/check`, { key: 'sk-first' })).toEqual({
      ...{ status: 200, state: 'well', problem: null },
    })
  })
})

describe('a visitor’s question', () => {
  test('is answered by the first model that can, in the owner’s order; every call is written down', async () => {
    const ana = await openBakery()
    const { id: last } = await add(ana, place(second))
    await add(ana, place(first))
    await add(ana, { provider: 'groq', key: 'gsk_anas', model: 'openai/gpt-oss-120b' })
    await ana.query('update models set position = 9 where id = $1', [last])
    first.behave('fails')
    groq.behave('is rate limited')
    second.requests.length = 0

    const { text, details } = await ask(ana)

    expect(text).toBe(`Happy to help. ${delivery.answer}`)
    expect(details).toMatchObject({ wrote: 'model', model: 'gpt-5-mini' })
    expect(second.requests).toHaveLength(1)
    expect(
      await ana.query(
        'select provider, model, outcome, status, cost_micros from model_calls order by created_at',
      ),
    ).toEqual([
      { provider: 'other', model: 'gpt-5-mini', outcome: 'failed', status: 503, cost_micros: null },
      {
        provider: 'groq',
        model: 'openai/gpt-oss-120b',
        outcome: 'rate_limited',
        status: 429,
        cost_micros: 0,
      },
      { provider: 'other', model: 'gpt-5-mini', outcome: 'ok', status: 200, cost_micros: null },
    ])
  })

  test('is answered by the installation’s model where the company has none', async () => {
    const ana = await openBakery()

    expect((await ask(ana)).details).toMatchObject({ wrote: 'model', model: 'openai/gpt-oss-20b' })
    expect(await ana.query('select endpoint, model_id, outcome from model_calls')).toEqual([
      { endpoint: 'platform', model_id: null, outcome: 'ok' },
    ])
    expect(groq.requests).toHaveLength(1)
  })

  test('is answered in the company’s own words when all of them fail, and when the day’s budget is spent', async () => {
    const ana = await openBakery()
    const { id } = await add(ana, place(first))
    first.behave('fails')

    expect(await ask(ana)).toMatchObject({ text: delivery.answer, details: { model_failed: 'status 503' } })
    expect(groq.requests).toEqual([]) // nobody else's key is asked instead

    first.behave('answers')
    await ana.query('update companies set model_daily_budget_micros = 50000') // a dear answer could cost 88 000
    first.requests.length = 0
    expect(await ask(ana)).toMatchObject({
      text: delivery.answer,
      details: { wrote: 'entries', model_withheld: 'over_budget' },
    })
    expect(first.requests).toEqual([])

    await ana.query(
      'update models set input_price_micros = 100000, output_price_micros = 100000 where id = $1',
      [id],
    )
    expect((await ask(ana)).details).toMatchObject({ wrote: 'model' })
  })

  test('leaves no trace of a key, whatever happens', async () => {
    const ana = await openBakery()
    await add(ana, place(first))
    functions.printed.length = 0
    for (const behaviour of ['answers', 'fails', 'sends garbage', 'breaks off'] as const) {
      first.behave(behaviour)
      await ask(ana)
    }

    const kept = await ana.query(
      `select (select jsonb_agg(to_jsonb(e)) from conversation_events e) as events,
        (select jsonb_agg(to_jsonb(c)) from model_calls c) as calls`,
    )
    expect(JSON.stringify([kept, functions.printed])).not.toContain('sk-first')
    expect(functions.printed.join('\n')).not.toContain(delivery.question)
  })
})
