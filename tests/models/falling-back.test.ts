/** One model after the other, against servers that fail in every way: what is said, what is asked, what is written down. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Candidate } from '../../edge-functions/_model/candidate.ts'
import type { ModelAddress } from '../../edge-functions/_model/clients/client.ts'
import { openaiCompatible } from '../../edge-functions/_model/clients/openai-compatible.ts'
import { completeJson } from '../../edge-functions/_model/complete-json.ts'
import { fallBack } from '../../edge-functions/_model/fall-back.ts'
import type { CallOutcome, ModelCall } from '../../edge-functions/_platform/model-verbs.ts'
import { type OpenaiBehaviour, startOpenaiStandIn } from '../../supabase/local/providers/openai-stand-in.ts'

const [first, second] = await Promise.all([startOpenaiStandIn(), startOpenaiStandIn()])
afterAll(() => Promise.all([first.close(), second.close()]))
beforeEach(() => {
  for (const standIn of [first, second]) {
    standIn.behave('answers')
    standIn.requests.length = 0
  }
})

const prompt = {
  system: '<entries>\n[1] Do you deliver?\nYes, by bike.\n</entries>',
  messages: [{ role: 'user' as const, text: 'Do you deliver?' }],
}
const answer = 'SOURCES: 1\nHappy to help. Yes, by bike.'

const candidate = (url: string, more: Partial<ModelAddress> = {}): Candidate => ({
  id: null,
  prices: null,
  client: openaiCompatible(
    { provider: 'openai', baseUrl: url, model: 'gpt-5-mini', key: 'sk-stand-in', ...more },
    fetch,
  ),
})

/** Asks both, or those given; the first word may take 1.2 seconds. */
async function ask({
  candidates = [candidate(first.url), candidate(second.url)],
  signal = AbortSignal.timeout(5000),
  until,
}: {
  candidates?: Candidate[]
  signal?: AbortSignal
  until?: (text: string) => boolean
} = {}) {
  const calls: ModelCall[] = []
  const model = fallBack(candidates, {
    deadlines: { firstWord: 1200, lastWord: 5000 },
    task: 'phrase',
    calls,
  })
  let text = ''
  let error: unknown = null
  try {
    for await (const piece of model.write(prompt, signal)) {
      text += piece
      if (until?.(text)) break
    }
  } catch (thrown) {
    error = thrown
  }
  return { text, error, calls, model, outcomes: calls.map(({ outcome }) => outcome) }
}

describe('a model that fails before it has said a word', () => {
  test.each<[OpenaiBehaviour, CallOutcome]>([
    ['fails', 'failed'],
    ['hangs', 'too_slow'],
    ['says nothing', 'empty'],
    ['sends garbage', 'garbled'],
    ['has no credit', 'no_credit'],
    ['takes no temperature', 'refused'],
    ['leads elsewhere', 'refused'],
  ])('%s: the next one answers', async (behaviour, outcome) => {
    first.behave(behaviour)

    const { text, outcomes, model } = await ask()

    expect(text).toBe(answer)
    expect(outcomes).toEqual([outcome, 'ok'])
    expect(model.name).toBe('gpt-5-mini')
    expect(first.requests).toHaveLength(1)
  })

  test('a server nobody runs, and a wrong key: the next one answers, and the owner is told of the key', async () => {
    const { text, calls } = await ask({
      candidates: [
        candidate('http://127.0.0.1:9/v1'),
        candidate(first.url, { key: 'sk-wrong' }),
        candidate(first.url, { model: 'gone' }),
        candidate(second.url),
      ],
    })

    expect(text).toBe(answer)
    expect(calls.map(({ outcome, status, problem }) => [outcome, status, problem])).toEqual([
      ['unreachable', null, null],
      ['credentials', 401, 'OpenAI does not accept this key. Copy it once more, or make a new one there.'],
      ['unknown_model', 404, 'OpenAI knows no model “gone”, or this key may not use it.'],
      ['ok', 200, null],
    ])
    expect(calls.map(({ input_tokens }) => input_tokens)).toEqual([0, 0, 0, 100])
  })

  test('asks for a pause: it is waited for if there is time, and then asked again', async () => {
    first.behave('is rate limited', 'answers')
    // The pause of a second does not fit into half of 1.2, but into two thirds of an hour.
    expect((await ask()).outcomes).toEqual(['rate_limited', 'ok'])
    expect(second.requests).toHaveLength(1)

    first.behave('is rate limited', 'answers')
    const calls: ModelCall[] = []
    const patient = fallBack([candidate(first.url), candidate(second.url)], {
      deadlines: { firstWord: 60_000, lastWord: 60_000 },
      task: 'phrase',
      calls,
    })
    for await (const _ of patient.write(prompt, AbortSignal.timeout(9000)));
    expect(calls.map(({ outcome }) => outcome)).toEqual(['rate_limited', 'ok'])
    expect(second.requests).toHaveLength(1)
  })

  test('and is the only one: it is tried once more, no more often', async () => {
    const only = () => ({ candidates: [candidate(first.url)] })
    first.behave('fails', 'answers')
    expect((await ask(only())).text).toBe(answer)

    first.behave('fails')
    const { error, outcomes, model } = await ask(only())
    expect(error).toMatchObject({ name: 'ModelError', status: 503 })
    expect(outcomes).toEqual(['failed', 'failed'])

    const again = model.write(prompt, AbortSignal.timeout(5000))[Symbol.asyncIterator]().next()
    await expect(again).rejects.toBe(error) // whoever tries once more finds nothing left to try
    expect(first.requests).toHaveLength(4)
  })
})

describe('a model that fails in the middle of a sentence', () => {
  test.each<[OpenaiBehaviour, CallOutcome]>([
    ['breaks off', 'broke_off'],
    ['runs out of tokens', 'broke_off'],
    ['reports an error in the stream', 'broke_off'],
  ])('%s: nobody goes on for it, what it wrote is counted', async (behaviour, outcome) => {
    first.behave(behaviour)

    const { text, error, calls } = await ask()

    expect(answer.startsWith(text)).toBe(true)
    expect(error).toMatchObject({ outcome })
    expect(calls).toMatchObject([{ outcome, is_estimated: true }])
    expect(calls[0]?.output_tokens).toBeGreaterThan(0)
    expect(second.requests).toEqual([])
  })
})

describe('a call is ended', () => {
  test('when nobody reads on', async () => {
    first.behave('answers slowly')
    const { abandoned } = first

    const { outcomes, error } = await ask({ until: text => text.length > 5 })

    expect([outcomes, error]).toEqual([['stopped'], null])
    await expect.poll(() => first.abandoned).toBe(abandoned + 1)
  })

  test('when the visitor has left, and nothing else is tried', async () => {
    first.behave('hangs')
    const gone = new AbortController()
    const { abandoned } = first
    const asking = ask({ signal: gone.signal })
    await expect.poll(() => first.requests.length).toBe(1)
    gone.abort()

    const { error, outcomes } = await asking

    expect([error, outcomes]).toEqual([gone.signal.reason, ['stopped']])
    await expect.poll(() => first.abandoned).toBe(abandoned + 1)
    expect(second.requests).toEqual([])
  })
})

describe('what a call took', () => {
  test('is what the provider says, and an estimate that is rather too high where it says nothing', async () => {
    const said = await ask()
    const other = await ask({ candidates: [candidate(first.url, { provider: 'other' })] })

    expect(said.calls).toMatchObject([
      { input_tokens: 100, output_tokens: 8, is_estimated: false, status: 200 },
    ])
    expect(other.calls).toMatchObject([{ input_tokens: 23, output_tokens: 13, is_estimated: true }])
    expect(other.calls[0]?.first_word_ms).toBeLessThanOrEqual(other.calls[0]?.ms ?? 0)
  })
})

test('what a local model thinks aloud is not said', async () => {
  first.behave('thinks aloud')

  expect((await ask()).text).toBe(answer)
})

test('each provider is asked in its own words', async () => {
  for (const provider of ['openai', 'xai', 'gemini', 'anthropic', 'other'] as const) {
    await ask({ candidates: [candidate(first.url, { provider })] })
  }
  const shapes = first.requests.map(({ messages: _, model: __, stream: ___, ...rest }) => rest)

  expect(shapes).toEqual([
    { max_completion_tokens: 1200, reasoning_effort: 'low', stream_options: { include_usage: true } },
    { max_completion_tokens: 1200, temperature: 0.2, stream_options: { include_usage: true } },
    {
      max_tokens: 1200,
      temperature: 0.2,
      reasoning_effort: 'low',
      stream_options: { include_usage: true },
    },
    { max_completion_tokens: 1200, temperature: 0.2, stream_options: { include_usage: true } },
    { max_tokens: 1200, temperature: 0.2 },
  ])
})

describe('one object of a given form', () => {
  const question = {
    prompt,
    name: 'date',
    schema: {
      type: 'object',
      properties: { day: { type: ['string', 'null'] } },
      required: ['day'],
      additionalProperties: false,
    },
    parse: z.object({ day: z.nullable(z.string()) }),
  }
  const complete = async (candidates = [candidate(first.url), candidate(second.url)]) => {
    const calls: ModelCall[] = []
    const signal = AbortSignal.timeout(9000)
    const found = await completeJson(question, candidates, {
      deadlineMs: 1500,
      signal,
      task: 'extract',
      calls,
    }).catch((error: unknown) => ({ error }))
    return { found, outcomes: calls.map(({ outcome }) => outcome), calls }
  }
  first.json = second.json = { day: 'Saturday' }

  test('is asked for by a strict schema where the provider knows one, and in words where it does not', async () => {
    const strict = await complete([candidate(first.url)])
    first.behave('wraps its JSON')
    const told = await complete([candidate(first.url, { provider: 'anthropic' })])

    expect([strict.found, told.found]).toEqual([{ day: 'Saturday' }, { day: 'Saturday' }])
    expect(strict.calls).toMatchObject([{ task: 'extract', input_tokens: 80, output_tokens: 12 }])
    const [asked, inWords] = first.requests
    expect(asked?.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
    expect(asked).not.toHaveProperty('stream')
    expect(inWords).not.toHaveProperty('response_format')
    expect(inWords?.messages[0]?.content).toContain('additionalProperties')
  })

  test.each<[OpenaiBehaviour, CallOutcome]>([
    ['writes other JSON', 'garbled'],
    ['says nothing', 'empty'],
    ['sends garbage', 'garbled'],
    ['fails', 'failed'],
    ['hangs', 'too_slow'],
  ])('the model %s: the next one is asked', async (behaviour, outcome) => {
    first.behave(behaviour)

    const { found, outcomes } = await complete()

    expect([found, outcomes]).toEqual([{ day: 'Saturday' }, [outcome, 'ok']])
  })

  test('none gives one: that is an error, not an object', async () => {
    for (const standIn of [first, second]) standIn.behave('writes other JSON')

    expect((await complete()).found).toMatchObject({ error: { outcome: 'garbled' } })
  })
})
