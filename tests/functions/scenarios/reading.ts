/** What a page fetches after a reload, in a second tab, or when a stream was cut off; and what Vi says of answers. */
import { expect, test } from 'vitest'
import { delivery } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function reading({ functions, bakery }: Scene): void {
  const newVisitor = () => visitPage(functions, bakery)

  test('a page that shows nothing yet reads all, one that shows some reads the rest', async () => {
    const vi = newVisitor()
    const { topic, message, reply } = await vi.asksPlainly(delivery.question)
    await vi.asksPlainly('Thanks!')

    const all = await vi.reads()
    const rest = await vi.reads(2)
    expect(all).toMatchObject({ mode: 'assistant', topic, pending: false })
    expect(all.messages.slice(0, 2)).toEqual([message, reply])
    expect(rest.messages).toEqual(all.messages.slice(2))
    expect((await vi.reads(4)).messages).toEqual([])
  })

  test.each(['-1', '1.5', 'seven', '2147483648', '1e99', '0x'])(
    'after=%s is no place in a conversation',
    async after => {
      const vi = newVisitor()
      const response = await vi.gets(`/messages?after=${after}`)

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'invalid_request', field: 'after' })
    },
  )

  test('what is read is never kept by a cache', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')

    expect((await vi.gets('/messages')).headers.get('cache-control')).toBe('no-store')
  })

  test('asking for a person tells Vi so once, and the assistant says nothing more', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const asked = await (await vi.posts('/person', {})).json()
    const again = await (await vi.posts('/person', {})).json()
    const { names, done } = await vi.asks(delivery.question)

    expect(asked).toEqual({
      mode: 'waiting',
      message: expect.objectContaining({
        author: 'system',
        text: 'I’ve told the team at Juniper & Rye. Someone will answer you here. I can’t say when, but your message won’t be lost.',
      }),
    })
    expect(again).toEqual({ mode: 'waiting', message: null })
    expect(names).toEqual(['accepted', 'done'])
    expect(done).toEqual({ mode: 'waiting', pending: false })
    const { messages, pending } = await vi.reads(2)
    expect(messages.map(({ author }) => author)).toEqual(['system', 'visitor'])
    expect(pending).toBe(false)
  })

  test('asked for twice at once, a person is announced once', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    await Promise.all([vi.posts('/person', {}), vi.posts('/person', {})])

    expect((await vi.reads(2)).messages).toHaveLength(1)
  })

  test('Vi rates an answer, changes her mind, and finds it so after a reload', async () => {
    const vi = newVisitor()
    const { reply, message } = await vi.asksPlainly(delivery.question)
    const rate = (helpful: boolean, id = reply?.id) => vi.posts('/feedback', { message: id, helpful })
    const statuses = [await rate(true), await rate(true), await rate(false)].map(({ status }) => status)

    expect(statuses).toEqual([204, 204, 204])
    expect((await vi.reads()).messages[1]?.helpful).toBe(false)
    expect((await rate(true, message.id)).status).toBe(404) // her own words are no answer
    const events = await bakery.ana.query(
      `select details from conversation_events where message_id = $1 and kind = 'feedback' order by seq`,
      [reply?.id],
    )
    expect(events).toEqual([{ details: { helpful: true } }, { details: { helpful: false } }])
  })
}
