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
}
