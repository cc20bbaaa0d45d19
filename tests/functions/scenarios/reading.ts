/** What a page fetches after a reload, in a second tab, or when a stream was cut off; and what Vi says of answers. */
import { expect, test } from 'vitest'
import { delivery, unheardOf } from '../../support/open-bakery.ts'
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

  test('asking for a person tells Vi so once; until one comes she is answered, or told when that is', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const asked = await (await vi.posts('/person', {})).json()
    const again = await (await vi.posts('/person', {})).json()
    const { reply, done } = await vi.asks(delivery.question)
    const heard = []
    for (const text of [unheardOf, 'Do you mend zeppelins?', 'A person, please!', delivery.question])
      heard.push((await vi.asks(text)).reply?.text ?? null)

    expect(asked).toEqual({
      mode: 'waiting',
      message: expect.objectContaining({
        author: 'system',
        text: 'I’ve told the team at Juniper & Rye. Someone will answer you here. I can’t say when, but your message won’t be lost.',
      }),
    })
    expect(again).toEqual({ mode: 'waiting', message: null })
    expect(reply?.text).toContain(delivery.answer)
    expect(done).toEqual({ mode: 'waiting', pending: false })
    const comes = expect.stringMatching(
      /^Somebody from the team will come back to you about this\. I can’t say when/,
    )
    expect(heard).toEqual([comes, null, comes, expect.stringContaining(delivery.answer)])
    const { messages, pending, mode } = await vi.reads(2)
    expect(messages.map(({ author }) => author).slice(0, 3)).toEqual(['system', 'visitor', 'assistant'])
    expect({ pending, mode }).toEqual({ pending: false, mode: 'waiting' })
    const [{ id } = { id: '' }] = messages
    const told = (sql: string) =>
      bakery.ana.query(`${sql} = (select conversation_id from messages where id = $1) order by 1`, [id])
    expect(await told('select question from gaps where conversation_id')).toEqual([
      ...[{ question: 'Do you mend zeppelins?' }, { question: unheardOf }],
    ])
    expect(await told('select reason, claim from hand_offs where conversation_id')).toEqual([
      { reason: 'asked', claim: 'offered' },
    ])
    expect(
      await told(
        `select details ->> 'message' as why from conversation_events where kind = 'reply_refused' and conversation_id`,
      ),
    ).toEqual([{ why: 'No entry answers this. It is left to the person they wait for.' }])
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
