/** Tom texts, and writes on WhatsApp: he is answered from the same words as on the website, the way his phone shows it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { delivery, unheardOf } from '../../support/open-bakery.ts'
import { openTexting, signed, type Texting } from '../../support/open-texting.ts'
import type { Scene } from './scene.ts'

export function texting({ functions }: Scene): void {
  const { kapso, phones, settled } = functions.providers
  let bakery: Texting

  beforeAll(async () => {
    bakery = await openTexting(functions)
  })

  describe.each(['sms', 'whatsapp'] as const)('by %s', via => {
    test('a question is answered with the company’s own words, and its fate is known', async () => {
      const tom = bakery.meet(via)
      await tom.says(delivery.question)
      await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
      await settled()
      const { messages } = await tom.conversation()

      expect(messages.map(message => message.author)).toEqual(['visitor', 'assistant'])
      await expect.poll(() => bakery.states(tom)).toEqual(['delivered'])
    })

    test('several texts in a row get one answer', async () => {
      await bakery.ana.query('update companies set debounce_seconds = 1 where id = $1', [
        bakery.ana.company.id,
      ])
      const tom = bakery.meet(via)
      await tom.says('Hello!')
      await tom.says('One thing')
      await tom.says(delivery.question)
      await expect.poll(tom.hears, { timeout: 8000 }).toHaveLength(1)
      await bakery.ana.query('update companies set debounce_seconds = 0 where id = $1', [
        bakery.ana.company.id,
      ])

      expect(tom.hears()[0]).toContain(delivery.answer)
      expect((await tom.conversation()).messages.map(message => message.author)).toEqual([
        ...['visitor', 'visitor', 'visitor'],
        'assistant',
      ])
    })
  })

  test('by text Tom chooses by number what he meant', async () => {
    const tom = bakery.meet('sms')
    await tom.says(unheardOf)
    await expect.poll(tom.hears).toHaveLength(1)
    await tom.says('1')
    await expect.poll(tom.hears).toHaveLength(2)

    expect(tom.hears()[0]).toMatch(
      /\n\n1\) Can I talk to a person\?\n\nReply with a number\.\n\n[–-] AI assistant of Juniper & Rye$/,
    )
    expect((await tom.conversation()).mode).toBe('waiting')
  })

  test('on WhatsApp Tom taps what he meant, and sees that he is being answered', async () => {
    const tom = bakery.meet('whatsapp')
    await tom.says(unheardOf)
    await expect.poll(tom.hears).toHaveLength(1)
    const [offer] = phones.received(tom.phone)
    await phones.tap({ phone: tom.phone, messageId: offer?.id ?? '', choice: 'choice:1' })
    await expect.poll(tom.hears).toHaveLength(2)

    expect((await tom.conversation()).mode).toBe('waiting')
    expect(JSON.stringify(kapso.requests)).toContain('typing_indicator')
  })

  test('somebody who hides their number on WhatsApp is answered all the same', async () => {
    const tom = bakery.meet('whatsapp', { hidesNumber: true })
    await tom.says(delivery.question)

    await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
  })

  test('when Ana answers from her own phone, the assistant falls silent', async () => {
    const tom = bakery.meet('whatsapp')
    await tom.says(delivery.question)
    await expect.poll(tom.hears).toHaveLength(1)
    await phones.businessApp.send({ line: bakery.lines.whatsapp, phone: tom.phone, text: 'Ana here!' })
    await settled()
    await tom.says(delivery.question)
    await bakery.sweepLater()
    const { mode, messages } = await tom.conversation()

    expect(mode).toBe('member')
    expect(messages.map(message => message.author)).toEqual(['visitor', 'assistant', 'member', 'visitor'])
    expect(tom.hears()).toHaveLength(2)
  })
}
