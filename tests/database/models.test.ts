import { describe, expect, test } from 'vitest'
import type { CallOutcome, ModelCall } from '../../edge-functions/_platform/model-verbs.ts'
import type { Verbs } from '../../edge-functions/_platform/verbs.ts'
import { hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp, speakAs } from '../support/sign-up.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'
import { modelCall } from './support/model-call.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function scene() {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye', 'Europe/London')
  const vi = visit(database, juniper)
  type Model = Partial<Verbs['add_model']['args']>
  const adds = async (more: Model = {}, member: Person = ana) => {
    const added = await call('add_model', {
      member_id: member.id,
      company_id: juniper.id,
      provider: 'openai',
      base_url: null,
      model: 'gpt-5-mini',
      task: 'phrase',
      key: 'sk-anas',
      input_price_micros: 1_000_000,
      output_price_micros: 4_000_000,
      ...more,
    })
    return 'model_id' in added ? added.model_id : added.refused
  }
  /** What the next question of a visitor may ask, and the way to say what came of it. */
  const asks = async () => {
    const turn = turnOf(await vi.says('Do you deliver?'))
    return {
      ...turn.models!,
      names: turn.models!.phrase.map(({ model }) => model),
      ends: (...calls: Partial<ModelCall>[]) =>
        call('record_reply', {
          conversation_id: turn.conversation,
          turn: turn.turn,
          reply: reply({ model_calls: calls.map(more => ({ ...modelCall, ...more })) }),
        }),
    }
  }
  /** As if it all had happened so much earlier. */
  const wait = (seconds: number) =>
    database.transaction(async query => {
      await query('alter table model_calls disable trigger model_calls_are_final')
      await query('update model_calls set created_at = created_at - make_interval(secs => $1)', [seconds])
      await query('update private.model_probes set leased_until = leased_until - make_interval(secs => $1)', [
        seconds,
      ])
      await query('update models set checked_at = checked_at - make_interval(secs => $1)', [seconds])
      await query('alter table model_calls enable trigger model_calls_are_final')
    })
  return { ana, juniper, vi, adds, asks, wait }
}

const secrets = async () =>
  (
    await database.query<{ secret: string }>('select decrypted_secret as secret from vault.decrypted_secrets')
  ).map(({ secret }) => secret)

describe('who may add a model', () => {
  test('owners and admins do; nobody else does, learns the key, or leaves one behind', async () => {
    const { juniper, adds } = await scene()
    const model_id = await adds()
    for (const role of ['agent', 'viewer', null] as const) {
      const eve = await signUp(database, 'Eve')
      if (role) await hire(database, juniper, eve, role)

      expect(await adds({ key: 'eve’s', model: 'other' }, eve)).toBe('not_allowed')
      const asked = { member_id: eve.id, company_id: juniper.id, endpoint: 'openai' }
      expect(await call('find_model_key', asked)).toEqual({ refused: 'not_allowed' })
      expect(await call('read_model', { member_id: eve.id, model_id })).toEqual({ refused: 'unknown_model' })
      await eve.query('delete from models where id = $1', [model_id])
    }
    expect(await secrets()).not.toContain('eve’s')
    expect(await adds({ key: null, model: 'o4' })).toMatch(/-/)
  })

  test('a model is there once for a task, and twenty are enough', async () => {
    const { adds } = await scene()
    await adds()

    expect(await adds()).toBe('model_taken')
    expect(await adds({ task: 'extract' })).toMatch(/-/)
    for (let number = 3; number <= 20; number += 1) await adds({ model: `m${number}`, key: null })
    expect(await adds({ model: 'm21' })).toBe('too_many_models')
  })
})

describe('a key', () => {
  test('lies in the Vault alone, comes with a turn, and no member reads it anywhere', async () => {
    const { ana, juniper, adds, asks } = await scene()
    const model_id = await adds({ key: 'correct-horse' })

    expect((await asks()).phrase).toMatchObject([{ model_id, key: 'correct-horse', base_url: null }])
    const seen = await ana.query('select m::text from models m')
    expect(JSON.stringify(seen)).not.toContain('correct-horse')
    for (const relation of ['private.model_keys', 'vault.decrypted_secrets']) {
      const asAna = speakAs(database, 'authenticated', { sub: ana.id, role: 'authenticated' })
      await expect(asAna(`select from ${relation}`)).rejects.toMatchObject({ code: '42501' })
    }
    for (const verb of ['private.model_key($1, $2)', 'service.find_model_key($1, $1, $2)']) {
      await expect(ana.query(`select ${verb}`, [juniper.id, 'openai'])).rejects.toMatchObject({
        code: '42501',
      })
    }
    await expect(ana.query('select private.models_for_turn($1)', [juniper.id])).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('is shared by the models of one provider, replaced for all, and destroyed with the last', async () => {
    const { ana, adds, asks } = await scene()
    const first = await adds({ key: 'old-key' })
    const second = await adds({ key: null, model: 'gpt-5' })
    expect((await asks()).phrase.map(({ key }) => key)).toEqual(['old-key', 'old-key'])

    await call('record_model_check', { model_id: second, problem: null, new_key: 'new-key' })
    expect((await asks()).phrase.map(({ key }) => key)).toEqual(['new-key', 'new-key'])
    expect(await secrets()).not.toContain('old-key')

    await ana.query('delete from models where id = $1', [first])
    expect(await secrets()).toContain('new-key')
    await ana.query('delete from models where id = $1', [second])
    expect(await secrets()).not.toContain('new-key')
  })

  test('is destroyed with its company', async () => {
    const { juniper, adds } = await scene()
    await adds({ key: 'goes-along' })

    await database.query('delete from companies where id = $1', [juniper.id])

    expect(await secrets()).not.toContain('goes-along')
  })
})

describe('a turn is offered', () => {
  test('the models that are switched on, in the owner’s order, by task', async () => {
    const { ana, adds, asks } = await scene()
    await adds({ model: 'second' })
    const first = await adds({ model: 'first' })
    const off = await adds({ model: 'off' })
    await adds({ model: 'reader', task: 'extract' })
    await ana.query('update models set position = -1 where id = $1', [first])
    await ana.query('update models set is_on = false where id = $1', [off])

    const { names, extract, platform, withheld } = await asks()

    expect(names).toEqual(['first', 'second'])
    expect(extract.map(({ model }) => model)).toEqual(['reader'])
    expect({ platform, withheld }).toEqual({ platform: false, withheld: null })
  })

  test('the installation’s own where the company has none switched on', async () => {
    const { ana, adds, asks } = await scene()
    expect(await asks()).toMatchObject({ phrase: [], platform: true, is_own: false, withheld: null })

    await adds()
    await ana.query('update models set is_on = false')
    expect(await asks()).toMatchObject({ phrase: [], platform: true, withheld: null })
  })

  test('nothing whose key the Vault cannot open, and the owner learns of it', async () => {
    const { ana, adds, asks } = await scene()
    const broken = await adds({ key: 'will be lost' })
    await adds({ provider: 'groq', model: 'openai/gpt-oss-20b', key: 'gsk_1' })
    await database.query(
      `update vault.secrets set secret = 'not what was encrypted' where id in (
        select k.secret_id from private.model_keys k join models m using (company_id, endpoint) where m.id = $1)`,
      [broken],
    )

    expect((await asks()).names).toEqual(['openai/gpt-oss-20b'])
    expect(await ana.query('select state, problem from models where id = $1', [broken])).toEqual([
      { state: 'failing', problem: 'Its key cannot be opened any more. Give it once more.' },
    ])
  })
})

describe('every call is written down', () => {
  test('with what it took and cost, also when its reply came too late; nobody changes it', async () => {
    const { ana, adds, asks } = await scene()
    const model_id = await adds()
    const turn = await asks()
    await asks() // supersedes it

    expect(
      await turn.ends({ model_id }, { model_id, outcome: 'broke_off', output_tokens: 10 }),
    ).toMatchObject({
      refused: 'superseded',
    })

    expect(
      await ana.query(
        'select outcome, endpoint, input_tokens, output_tokens, cost_micros, ms from model_calls order by created_at',
      ),
    ).toEqual([
      // 1000 tokens at 1 dollar for a million, 100 at 4
      {
        outcome: 'ok',
        endpoint: 'openai',
        input_tokens: 1000,
        output_tokens: 100,
        cost_micros: 1400,
        ms: 900,
      },
      {
        outcome: 'broke_off',
        endpoint: 'openai',
        input_tokens: 1000,
        output_tokens: 10,
        cost_micros: 1040,
        ms: 900,
      },
    ])
    expect(await ana.query('select calls, cost_micros, counted_micros from model_days')).toEqual([
      { calls: 2, cost_micros: 2440, counted_micros: 2440 },
    ])
    await expect(ana.query('update model_calls set ms = 0')).rejects.toMatchObject({ code: '42501' })
    await expect(database.query('update model_calls set ms = 0')).rejects.toMatchObject({ code: '42501' })
  })

  test('once, however often the reply it was made for is told', async () => {
    const { ana, adds, asks } = await scene()
    const model_id = await adds()
    const turn = await asks()
    const made = { ...modelCall, model_id }

    for (const again of [[made], [made], [made, { model_id, output_tokens: 0 }]]) await turn.ends(...again)

    expect(await ana.query('select from model_calls')).toHaveLength(2)
    expect(await ana.query('select calls, cost_micros from model_days')).toEqual([
      { calls: 2, cost_micros: 2400 },
    ])
  })

  test('and forgotten after ninety days, but for what the day cost', async () => {
    const { ana, adds, asks, wait } = await scene()
    const model_id = await adds()
    await (await asks()).ends({ model_id })
    await wait(90 * 86_400 + 60)
    await (await asks()).ends({ model_id })

    expect(await call('sweep', {})).toMatchObject({ model_calls: expect.any(Number) })

    expect(await ana.query('select from model_calls')).toHaveLength(1)
    expect(await ana.query('select sum(calls)::int as calls from model_days')).toEqual([{ calls: 2 }])
  })

  test('without a price its cost is unknown, and counts as that of a dear model', async () => {
    const { ana, adds, asks } = await scene()
    const model_id = await adds({ input_price_micros: null, output_price_micros: null })

    await (await asks()).ends({ model_id })

    expect(await ana.query('select cost_micros from model_calls')).toEqual([{ cost_micros: null }])
    // 1000 tokens at 10 dollars for a million, 100 at 40
    expect(await ana.query('select cost_micros, counted_micros from model_days')).toEqual([
      { cost_micros: 0, counted_micros: 14_000 },
    ])
  })

  test('the installation’s own brings its price along', async () => {
    const { ana, asks } = await scene()

    await (await asks()).ends({ provider: 'groq', input_price: 100_000, output_price: 500_000 })

    expect(await ana.query('select endpoint, cost_micros from model_calls')).toEqual([
      { endpoint: 'platform', cost_micros: 150 },
    ])
  })
})

describe('a day’s budget', () => {
  test('keeps out what could exceed it, the dearest first; the next day begins anew', async () => {
    const { ana, adds, asks } = await scene()
    const dear = await adds({
      model: 'dear',
      input_price_micros: 10_000_000,
      output_price_micros: 40_000_000,
    })
    const cheap = await adds({ model: 'cheap', input_price_micros: 0, output_price_micros: 1_000_000 })
    await ana.query('update companies set model_daily_budget_micros = 100000')
    expect((await asks()).names).toEqual(['dear', 'cheap'])

    await (await asks()).ends({ model_id: dear })
    expect((await asks()).names).toEqual(['cheap']) // 14 000 spent; another long answer could cost 88 000

    await (await asks()).ends({ model_id: cheap, output_tokens: 86_000 })
    expect(await asks()).toMatchObject({ phrase: [], platform: false, withheld: 'over_budget' })

    await database.query('update model_days set day = day - 1')
    expect((await asks()).names).toEqual(['dear', 'cheap'])
  })

  test('of nothing keeps every model out, the installation’s own too', async () => {
    const { ana, asks } = await scene()
    await ana.query('update companies set model_daily_budget_micros = 0')

    expect(await asks()).toMatchObject({ platform: false, withheld: 'over_budget' })
  })
})

describe('a provider that fails', () => {
  const fails = async (
    { asks }: Pick<Awaited<ReturnType<typeof scene>>, 'asks'>,
    ...calls: Partial<ModelCall>[]
  ) => (await asks()).ends(...calls)

  test('three times in a row is left alone for half a minute, then tried by one turn at a time', async () => {
    const { adds, asks, wait } = await scene()
    const model_id = await adds()
    const other = await adds({ provider: 'groq', model: 'openai/gpt-oss-20b', key: 'gsk_1' })
    const failed = { model_id, outcome: 'failed' as CallOutcome, status: 500 }
    await fails({ asks }, failed, failed)
    expect((await asks()).names).toHaveLength(2)

    await fails({ asks }, failed, { model_id: other })
    expect((await asks()).names).toEqual(['openai/gpt-oss-20b'])

    await wait(31)
    expect((await asks()).names).toHaveLength(2)
    expect((await asks()).names).toEqual(['openai/gpt-oss-20b']) // the turn before has the probe

    await fails({ asks }, { model_id })
    expect((await asks()).names).toHaveLength(2)
  })

  test('is not left alone for what says nothing of it, nor for failures long ago', async () => {
    const { adds, asks, wait } = await scene()
    const model_id = await adds()
    const failed = { model_id, outcome: 'too_slow' as CallOutcome }
    await fails({ asks }, failed, failed, { model_id, outcome: 'stopped' }, { model_id, outcome: 'refused' })
    expect((await asks()).names).toHaveLength(1)

    await wait(121)
    await fails({ asks }, failed)
    expect((await asks()).names).toHaveLength(1)
  })

  test('rests for this company alone, as long as the key is the company’s', async () => {
    const [juniper, garage] = [await scene(), await scene()]
    const model_id = await juniper.adds()
    await garage.adds()
    const failed = { model_id, outcome: 'unreachable' as CallOutcome }

    await fails(juniper, failed, failed, failed)

    expect(await juniper.asks()).toMatchObject({ phrase: [], platform: false, withheld: 'resting' })
    expect((await garage.asks()).names).toHaveLength(1)
  })

  test('with the installation’s key rests for everyone', async () => {
    const [juniper, garage] = [await scene(), await scene()]
    const failed = { outcome: 'credentials' as CallOutcome, status: 401 }

    await fails(juniper, failed, failed, failed)

    expect(await garage.asks()).toMatchObject({ platform: false, withheld: 'resting' })
    await database.query('delete from model_calls')
  })

  test('because of its key says so, is left out, and is well again once it answers', async () => {
    const { ana, adds, asks, wait } = await scene()
    const model_id = await adds()
    const problem = 'OpenAI does not accept this key.'

    await fails({ asks }, { model_id, outcome: 'credentials', status: 401, problem })

    expect(await ana.query('select state, problem from models')).toEqual([{ state: 'failing', problem }])
    expect(await asks()).toMatchObject({ phrase: [], withheld: 'failing' })
    await wait(15 * 60 + 1)
    await fails({ asks }, { model_id })
    expect(await ana.query('select state, problem from models')).toEqual([{ state: 'well', problem: null }])
  })
})
