/** A visitor asks, and gets the company's answer: streamed or whole, once, whatever is repeated. */
import { createClient } from '@supabase/supabase-js'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { MessageResponse } from '../../../shared/widget-door.ts'
import { delivery, unheardOf } from '../../support/open-bakery.ts'
import { hear, visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function messages({ functions, bakery }: Scene): void {
  const newVisitor = () => visitPage(functions, bakery)

  test('an answer streams: accepted, some text, the reply, done', async () => {
    const vi = newVisitor()
    const response = await vi.startsAsking('do you deliver')
    const { names, accepted, streamed, reply, done } = await hear(response)

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(names).toEqual(['accepted', 'delta', 'reply', 'done'])
    expect(accepted.message).toMatchObject({ seq: 1, author: 'visitor', text: 'do you deliver' })
    expect(accepted.token).toMatch(/^[\w-]{43}$/)
    expect(accepted.topic).toMatch(/^conversation:[0-9a-f]{32}$/)
    expect(reply).toMatchObject({ seq: 2, author: 'assistant', text: delivery.answer })
    expect(streamed).toBe(delivery.answer)
    expect(done).toEqual({ mode: 'assistant', pending: false })
  })

  test('without a stream the same comes as one JSON body, and a second question keeps the token', async () => {
    const vi = newVisitor()
    const first = await vi.asksPlainly(delivery.question)
    const second = await vi.asksPlainly('Thanks!')

    expect(first).toMatchObject({ mode: 'assistant', message: { seq: 1 }, reply: { text: delivery.answer } })
    expect(second.token).toBeUndefined()
    expect(second).toMatchObject({ topic: first.topic, message: { seq: 3 }, reply: { seq: 4 } })
  })

  test('a question nobody wrote an answer to is owned up to, and noted for Ana', async () => {
    const { reply, message } = await newVisitor().asksPlainly(unheardOf)

    const gaps = await bakery.ana.query('select question from gaps where message_id = $1', [message.id])
    expect(reply?.text).toBe(
      'I don’t have an answer to that. I’ve noted your question for the team at Juniper & Rye.',
    )
    expect(gaps).toEqual([{ question: unheardOf }])
  })

  test('what an answer rests on is kept for Ana', async () => {
    const { reply } = await newVisitor().asksPlainly(delivery.question)

    const sources = await bakery.ana.query(
      `select v.question from message_sources s join entry_versions v on v.id = s.entry_version_id
      where s.message_id = $1`,
      [reply?.id],
    )
    expect(sources).toEqual([{ question: delivery.question }])
  })

  test('the same message sent again is one message and one reply', async () => {
    const vi = newVisitor()
    const id = crypto.randomUUID()
    const first = await vi.asks(delivery.question, { id })
    const again = await vi.asks(delivery.question, { id })

    expect(again.names).toEqual(['accepted', 'reply', 'done'])
    expect(again.reply).toEqual(first.reply)
    expect((await vi.reads()).messages).toHaveLength(2)
  })

  test('the same message sent ten times at once is one message and one reply', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const id = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => vi.asksPlainly(delivery.question, { id })),
    )

    const { messages, pending } = await vi.reads(2)
    expect(messages.map(({ text }) => text)).toEqual([delivery.question, delivery.answer])
    expect(pending).toBe(false)
    expect(new Set(answers.map(({ message }) => message.seq))).toEqual(new Set([3]))
    // Those that came while the first was being answered are told to fetch the reply.
    for (const { reply } of answers) expect([undefined, messages[1]?.id]).toContain(reply?.id)
  })

  test('questions asked on top of each other are all kept and the last turn is answered', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    await Promise.all([vi.asks(delivery.question), vi.asks('Can I cancel my order?'), vi.asks(unheardOf)])

    const { messages, pending } = await vi.reads(2)
    expect(pending).toBe(false)
    expect(messages.filter(({ author }) => author === 'visitor')).toHaveLength(3)
    expect(messages.at(-1)?.author).toBe('assistant')
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 3))
  })

  test('an id that another conversation has used is refused', async () => {
    const id = crypto.randomUUID()
    await newVisitor().asks('Hello', { id })
    const bo = newVisitor()
    await bo.asks('Hello')
    const response = await bo.posts('/messages', { id, text: 'Hello' })

    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'id_taken' })
  })

  test('supabase-js asks through functions.invoke, first with its own key, then with the conversation’s token', async () => {
    const client = createClient(functions.url, functions.stack.keys.publishable, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
    })
    const ask = (text: string, headers: Record<string, string> = {}) =>
      client.functions.invoke(`widget/${bakery.widgetKey}/messages`, {
        headers: { origin: bakery.origin, ...headers },
        body: { id: crypto.randomUUID(), text },
      })
    const first = MessageResponse.parse((await ask(delivery.question)).data)
    const second = MessageResponse.parse(
      (await ask('Thanks!', { authorization: `Bearer ${first.token}` })).data,
    )

    expect(first.reply?.text).toBe(delivery.answer)
    expect(second.message.seq).toBe(3)
  })
}
