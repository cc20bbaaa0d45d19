/** Whatever a model does, Vi gets exactly one reply in good time, and Ana can see why it was not the model's. */
import { expect, test } from 'vitest'
import type { GroqBehaviour } from '../../../supabase/local/providers/groq-stand-in.ts'
import { delivery } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

type Case = {
  behaviours: GroqBehaviour[]
  /** Null where it depends on whether a word got through. */
  requests: number | null
  because: string
}

const failures: [string, Case][] = [
  ['is rate limited', { behaviours: ['is rate limited'], requests: 1, because: 'status 429' }],
  ['fails twice', { behaviours: ['fails'], requests: 2, because: 'status 500' }],
  ['is silent for too long', { behaviours: ['hangs'], requests: 1, because: 'too slow' }],
  ['fails and is then silent', { behaviours: ['fails', 'hangs'], requests: 2, because: 'too slow' }],
  ['breaks off', { behaviours: ['breaks off'], requests: null, because: 'unreachable' }],
  [
    'reports an error in its stream',
    { behaviours: ['reports an error in the stream'], requests: 1, because: 'status 200' },
  ],
  ['sends garbage', { behaviours: ['sends garbage'], requests: 2, because: 'unreachable' }],
  ['says nothing', { behaviours: ['says nothing'], requests: 2, because: 'status 200' }],
]

export function modelFailures({ functions, database, bakery }: Scene): void {
  const { groq } = functions
  const ask = async (...behaviours: GroqBehaviour[]) => {
    await database.query('delete from model_calls') // or a model that fails so often is left alone
    groq.behave(...behaviours)
    groq.requests.length = 0
    const vi = visitPage(functions, bakery)
    const startedAt = performance.now()
    const heard = await vi.asks(delivery.question)
    const [event] = await bakery.ana.query<{ details: Record<string, unknown> }>(
      `select details from conversation_events where message_id = $1 and kind = 'replied'`,
      [heard.reply?.id],
    )
    return { ...heard, vi, event: event?.details, ms: performance.now() - startedAt }
  }

  test.each(failures)('when the model %s, the company’s own words are sent', async (_, expected) => {
    const { names, reply, done, vi, event, ms } = await ask(...expected.behaviours)

    expect(reply?.text).toBe(delivery.answer)
    expect(names.slice(-2)).toEqual(['reply', 'done'])
    expect(names.filter(name => name === 'reply')).toHaveLength(1)
    expect(done).toEqual({ mode: 'assistant', pending: false })
    expect((await vi.reads()).messages).toHaveLength(2)
    expect(groq.requests).toHaveLength(expected.requests ?? groq.requests.length)
    expect(event).toMatchObject({ wrote: 'entries', model_failed: expected.because, outcome: 'answered' })
    expect(ms).toBeLessThan(4000)
  })

  test('when the model fails once, it is asked again and its answer is sent', async () => {
    const { reply, event } = await ask('fails', 'answers')

    expect(reply?.text).toBe(`Happy to help. ${delivery.answer}`)
    expect(groq.requests).toHaveLength(2)
    expect(event).toMatchObject({ wrote: 'model' })
    expect(event).not.toHaveProperty('model_failed')
  })
}
