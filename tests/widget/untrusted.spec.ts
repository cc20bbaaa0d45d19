/** A message is text: whoever wrote it, nothing in it runs, loads or becomes markup. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostileTexts } from './hostile-texts.ts'
import { expect, test } from './test.ts'

for (const author of ['visitor', 'assistant', 'member'] as const)
  test(`hostile texts of a ${author} are shown literally and load nothing`, async ({ door, vi }) => {
    const asked: string[] = []
    const outside = createServer((request, response) => {
      asked.push(request.url!)
      response.end()
    })
    await new Promise<void>(resolve => outside.listen(0, '127.0.0.1', resolve))
    const out = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
    const texts = hostileTexts.map(text => text.replaceAll('{out}', out))
    door.switches.wordDelay = 0
    await vi.opensChat()

    // The first text takes the whole way; the others are found in the conversation, as after a reload.
    door.answer = () => ({ text: texts[0]!, suggestions: texts.slice(0, 3), sources: texts.slice(0, 3) })
    await vi.says(texts[0]!)
    await expect(vi.bubbles('assistant')).toHaveCount(1)
    for (const text of author === 'member' ? texts : texts.slice(1)) door.say(text, author)

    await expect(vi.bubbles(author)).toHaveCount(texts.length, { timeout: 60_000 })
    const shown = await vi
      .bubbles(author)
      .evaluateAll(bubbles => bubbles.map(({ textContent }) => textContent))
    expect(shown).toEqual(texts)
    const strange = await vi.log.evaluate(log =>
      [...log.querySelectorAll('*')]
        .filter(
          ({ localName }) =>
            !/^(div|ol|li|p|b|a|small|details|summary|q|footer|time|button|svg|path|span|i)$/.test(localName),
        )
        .map(({ outerHTML }) => outerHTML),
    )
    expect(strange).toEqual([])
    const schemes = await vi.log
      .locator('a')
      .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).protocol))
    expect(schemes.filter(scheme => !/^https?:$/.test(scheme))).toEqual([])
    expect(await vi.page.title()).toBe('Juniper & Rye, bakery in Bristol')
    expect(asked).toEqual([])
    outside.close()
  })

test('links open a new tab and tell the other site nothing', async ({ door, vi }) => {
  door.answer = () => ({
    text: `See https://juniper.example/order?a=1&b=(2). Write to mailto:hello@juniper.example or tel:+441174960000!\nAdd to calendar: ${door.url}/functions/v1/calendar/appointment/x.ics`,
  })
  await vi.opensChat()
  await vi.says('Where?')
  const links = vi.bubbles('assistant').getByRole('link')

  await expect(links).toHaveText([
    'https://juniper.example/order?a=1&b=(2',
    'mailto:hello@juniper.example',
    'tel:+441174960000',
    'Add to calendar', // ours
  ])
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')
    await expect(link).toHaveAttribute('target', '_blank')
  }
})
