/** With a model's key, answers are phrased by the model, from the company's entries and facts and nothing else. */
import { beforeEach, expect, test } from 'vitest'
import { delivery, refunds, unheardOf } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function model({ functions, bakery }: Scene): void {
  const { groq } = functions
  const newVisitor = () => visitPage(functions, bakery)
  const readEvent = async (message: string | undefined) => {
    const [event] = await bakery.ana.query<{ details: Record<string, unknown> }>(
      `select details from conversation_events where message_id = $1 and kind = 'replied'`,
      [message],
    )
    return event?.details
  }
  const readSources = (message: string | undefined) =>
    bakery.ana.query(
      `select v.question, s.rank from message_sources s join entry_versions v on v.id = s.entry_version_id
        where s.message_id = $1 order by s.rank`,
      [message],
    )

  beforeEach(() => {
    groq.behave('answers')
    groq.requests.length = 0
  })

  test('the answer streams sentence by sentence, and what is kept is what was streamed', async () => {
    const vi = newVisitor()
    const { names, streamed, reply } = await vi.asks(delivery.question)

    expect(names.slice(0, 2)).toEqual(['accepted', 'delta'])
    expect(names.filter(name => name === 'delta')).toHaveLength(3)
    expect(names.slice(-3)).toEqual(['delta', 'reply', 'done'])
    expect(streamed).toBe(`Happy to help. ${delivery.answer}`)
    expect(reply?.text).toBe(streamed)
    expect((await vi.reads()).messages[1]).toEqual(reply)
  })

  test('the first line, which names the sources, never reaches Vi; the sources are kept for Ana', async () => {
    const { streamed, reply } = await newVisitor().asks(delivery.question)

    expect(streamed).not.toMatch(/source/i)
    expect(reply?.text).not.toMatch(/source/i)
    expect(await readSources(reply?.id)).toEqual([{ question: delivery.question, rank: 1 }])
    expect(await readEvent(reply?.id)).toMatchObject({
      outcome: 'answered',
      wrote: 'model',
      model: 'openai/gpt-oss-20b',
    })
  })

  test('without a stream the model’s answer comes whole', async () => {
    const { reply } = await newVisitor().asksPlainly(delivery.question)

    expect(reply?.text).toBe(`Happy to help. ${delivery.answer}`)
  })

  test('when the model finds no answer in its sources, none is made up, and Ana sees the gap', async () => {
    groq.behave('says the sources hold no answer')
    const { names, reply, accepted } = await newVisitor().asks(unheardOf)

    expect(names).toEqual(['accepted', 'reply', 'done'])
    expect(reply?.text).toContain('I don’t have an answer to that.')
    expect(await readSources(reply?.id)).toEqual([])
    expect(await readEvent(reply?.id)).toMatchObject({ outcome: 'unknown', model: 'openai/gpt-oss-20b' })
    expect(
      await bakery.ana.query('select question from gaps where message_id = $1', [accepted.message.id]),
    ).toEqual([{ question: unheardOf }])
  })

  test('the model is told entries, facts and what was said, and nothing that names or reaches Vi', async () => {
    const vi = newVisitor()
    const visit = crypto.randomUUID()
    await vi.asks(delivery.question)
    const { topic } = await vi.reads()
    await vi.posts('/messages', {
      id: crypto.randomUUID(),
      text: refunds.question,
      visit,
      page: `${bakery.origin}/secret-page`,
    })

    const [, second] = groq.requests
    expect(second).toMatchObject({ model: 'openai/gpt-oss-20b', stream: true })
    expect(second?.messages.map(({ role, content }) => [role, content]).slice(1)).toEqual([
      ['user', delivery.question],
      ['assistant', `Happy to help. ${delivery.answer}`],
      ['user', refunds.question],
    ])
    const system = second?.messages[0]?.content ?? ''
    expect(system).toContain(`${refunds.question}\n${refunds.answer}`)
    expect(system).toContain('Phone: 0117 496 0142')
    const told = JSON.stringify(second)
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/)
    for (const secret of [vi.token, topic, visit, bakery.widgetKey, 'secret-page', 'gsk_', bakery.origin]) {
      expect(told).not.toContain(secret)
    }
  })

  test('small talk needs no model', async () => {
    const { reply } = await newVisitor().asks('Hi there!')

    expect(reply?.text).toBe('Hello! Ask me anything about Juniper & Rye.')
    expect(groq.requests).toEqual([])
  })

  test('a person asked for while the model still writes has the last word', async () => {
    groq.behave('answers slowly')
    const vi = newVisitor()
    await vi.asks('Hello')
    const asking = vi.asks(delivery.question)
    await untilAsked()
    await vi.posts('/person', {})
    const { names, done } = await asking

    expect(names).not.toContain('reply')
    expect(done).toEqual({ mode: 'waiting', pending: false })
    const { messages } = await vi.reads(2)
    expect(messages.map(({ author }) => author)).toEqual(['visitor', 'system'])
  })

  test('a second question asked while the model still writes is answered together with the first', async () => {
    groq.behave('answers slowly', 'answers')
    const vi = newVisitor()
    await vi.asks('Hello')
    const first = vi.asks(delivery.question)
    await untilAsked()
    const second = await vi.asks(refunds.question)

    expect((await first).names).not.toContain('reply')
    expect((await first).done?.pending).toBe(true)
    expect(second.reply?.author).toBe('assistant')
    expect(groq.requests[1]?.messages.at(-1)?.content).toBe(`${delivery.question}\n${refunds.question}`)
    expect((await vi.reads(2)).messages.map(({ author }) => author)).toEqual([
      'visitor',
      'visitor',
      'assistant',
    ])
  })

  async function untilAsked(): Promise<void> {
    await expect.poll(() => groq.requests.length, { interval: 10, timeout: 5000 }).toBeGreaterThan(0)
  }
}
