/** A model that invents and obeys: Vi hears none of it, and Ana can see what was stopped. */
import { afterEach, expect, test } from 'vitest'
import { lieFromPrompt } from '../../../supabase/local/providers/lie-from-prompt.ts'
import { delivery } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

const handful = 8

export function modelLies({ functions, bakery }: Scene): void {
  const { groq } = functions
  const readEvent = async (message: string | undefined) => {
    const [event] = await bakery.ana.query<{ details: Record<string, unknown> }>(
      `select details from conversation_events where message_id = $1 and kind = 'replied'`,
      [message],
    )
    return event?.details
  }

  afterEach(() => groq.behave('answers'))

  test('no invention is streamed or kept; Vi gets the company’s own words', async () => {
    groq.behave('lies')
    groq.requests.length = 0

    for (let number = 0; number < handful; number += 1) {
      const { streamed, reply } = await visitPage(functions, bakery).asks(delivery.question)
      const { inventions } = lieFromPrompt(groq.requests[number]!.messages, number)

      for (const invention of inventions) expect(streamed + reply?.text).not.toContain(invention)
      expect(reply?.text).toBe(delivery.answer)
      expect(await readEvent(reply?.id)).toMatchObject({
        wrote: 'entries',
        model_failed: 'not in the sources',
        stopped_for: expect.any(String),
      })
    }
  })

  test('a model that repeats itself is cut off after its last new sentence', async () => {
    groq.behave('repeats itself')
    const { reply } = await visitPage(functions, bakery).asks(delivery.question)

    expect(reply?.text).toBe(`Happy to help. ${delivery.answer}`)
    expect(await readEvent(reply?.id)).toMatchObject({ wrote: 'model', cut: 'repeats' })
  })
}
