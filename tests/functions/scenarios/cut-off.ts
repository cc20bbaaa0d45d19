/** Whoever goes away, the visitor or the function, every question gets exactly one reply. */
import { afterEach, expect, test } from 'vitest'
import { delivery } from '../../support/open-bakery.ts'
import { type Visitor, visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function cutOff({ functions, runtime, bakery }: Scene): void {
  const { groq, stack } = functions
  const newVisitor = () => visitPage(functions, bakery)
  const repliesTo = async (vi: Visitor) =>
    (await vi.reads()).messages.filter(({ author }) => author === 'assistant')
  const untilReplied = (vi: Visitor) =>
    expect.poll(async () => (await vi.reads()).pending, { interval: 20, timeout: 8000 }).toBe(false)
  const letLeasesEnd = () =>
    stack.sql.transaction(query => query('select service.release_turns()'), {
      as: { role: 'service_role' },
    })

  /** Asks over a real socket, and hands over a way to go away. */
  async function startOverSocket(vi: Visitor) {
    const leaving = new AbortController()
    const response = await fetch(`${functions.url}/functions/v1/widget/${bakery.widgetKey}/messages`, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        origin: vi.origin,
        authorization: `Bearer ${vi.token}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ id: crypto.randomUUID(), text: delivery.question }),
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('event: delta')) heard += (await reader.read()).value ?? ''
    return { leave: () => leaving.abort(), reader }
  }

  afterEach(() => groq.behave('answers'))

  test('Vi, who closes the page while the answer streams, finds it when she comes back', async () => {
    groq.behave('answers slowly')
    const vi = newVisitor()
    await vi.asks('Hello')
    const { leave, reader } = await startOverSocket(vi)
    leave()
    await expect(reader.read()).rejects.toThrow()
    await untilReplied(vi)

    expect((await repliesTo(vi)).at(-1)?.text).toBe(`Happy to help. ${delivery.answer}`)
    expect(await repliesTo(vi)).toHaveLength(2)
  })

  /** Asks, kills the function while the model writes, and starts it again. */
  async function askAndKill(vi: Visitor, id: string = crypto.randomUUID()): Promise<void> {
    groq.behave('answers slowly')
    groq.requests.length = 0
    const response = await vi.startsAsking(delivery.question, { id })
    await expect.poll(() => groq.requests.length, { interval: 10, timeout: 8000 }).toBe(1)
    await functions.kill()
    await response.body?.cancel().catch(() => {}) // already broken off where the killed process held the socket
    groq.behave('answers')
    await functions.start({ runtime, hasModel: true })
  }

  test('an answer that was being written when the function was killed is written by the clock, once', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    await askAndKill(vi)
    expect((await vi.reads()).pending).toBe(true)
    const early = await (await functions.sweep()).json()
    expect(early.turns.taken).toBe(0) // the lease has not run out: it might still be at work

    await letLeasesEnd()
    const sweeps = await Promise.all([functions.sweep(), functions.sweep()])
    const [first, second] = await Promise.all(sweeps.map(response => response.json()))
    expect(first.turns.taken + second.turns.taken).toBe(1)
    expect((await vi.reads()).pending).toBe(false)
    expect((await repliesTo(vi)).slice(1)).toMatchObject([{ text: `Happy to help. ${delivery.answer}` }])
    expect(await (await functions.sweep()).json()).toMatchObject({ turns: { taken: 0, failed: 0 } })
  })

  test('a message sent again while its turn is cut off waits for the clock, and is answered once', async () => {
    const vi = newVisitor()
    const id = crypto.randomUUID()
    await vi.asks('Hello')
    await askAndKill(vi, id)
    const again = await vi.asks(delivery.question, { id })
    await letLeasesEnd()
    await functions.sweep()

    expect(again.names).toEqual(['accepted', 'done'])
    expect(again.done).toEqual({ mode: 'assistant', pending: true })
    expect(await repliesTo(vi)).toHaveLength(2)
  })

  test('a turn that keeps being cut off is at last answered without the model', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    await askAndKill(vi)
    await stack.sql.query(`update private.turns set attempts = 2 where state = 'open'`)
    await letLeasesEnd()
    await functions.sweep()

    expect((await repliesTo(vi)).at(-1)?.text).toBe(delivery.answer)
    expect(groq.requests).toHaveLength(1) // the one that was cut off
  })

  test.each([undefined, '', 'wrong', `${stack.keys.jobs}x`, stack.keys.jobs.slice(1)])(
    'whoever shows %j is not the clock',
    async secret => {
      const headers: HeadersInit = secret === undefined ? {} : { 'x-foyer-jobs-secret': secret }
      const response = await functions.fetch('jobs', { method: 'POST', headers }, '198.18.0.1')

      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({ code: 'forbidden', message: expect.any(String) })
    },
  )
}
