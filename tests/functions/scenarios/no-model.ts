/** Without a model's key the same path gives the entries word for word. */
import { expect, test } from 'vitest'
import { delivery } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function noModel({ functions, bakery }: Scene): void {
  test('without a key no model is asked', async () => {
    functions.groq.requests.length = 0
    const { reply } = await visitPage(functions, bakery).asks(delivery.question)

    expect(reply?.text).toBe(delivery.answer)
    expect(functions.groq.requests).toEqual([])
  })

  test('where Ana wishes it, an answer names the questions it rests on, however it is fetched', async () => {
    const show = (isOn: boolean) =>
      bakery.ana.query('update companies set shows_sources = $2 where id = $1', [bakery.id, isOn])
    await show(true)
    const vi = visitPage(functions, bakery)
    const { reply } = await vi.asks(delivery.question)
    const plain = await visitPage(functions, bakery).asksPlainly(delivery.question)
    await show(false)

    expect([reply?.sources, plain.reply?.sources]).toEqual([[delivery.question], [delivery.question]])
    expect((await vi.reads(1)).messages[0]).not.toHaveProperty('sources')
  })

  test('a question that leans on the one before is understood with it, and Ana reads so', async () => {
    const vi = visitPage(functions, bakery)
    await vi.asks(delivery.question)
    const { reply } = await vi.asks('and on Sundays?')
    const [event] = await bakery.ana.query<{ details: Record<string, unknown> }>(
      `select details from conversation_events where message_id = $1 and kind = 'replied'`,
      [reply?.id],
    )

    expect(`${reply?.text} ${reply?.suggestions}`).toMatch(/cargo bike|Do you deliver/)
    expect(event?.details).toMatchObject({ heard_with_before: true })
  })
}
