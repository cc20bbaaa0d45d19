/** A visitor of the bakery's website who writes through the widget's door, without the widget. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { MessageResponse } from '../../shared/widget-door.ts'

export type Visitor = {
  comes(options: { engaged: boolean }): Promise<void>
  says(text: string): Promise<MessageResponse>
}

/** `owner` is a page where an owner is signed in: the widget's key is read from the tag shown there. */
export async function visitBakery(owner: Page): Promise<Visitor> {
  const { origin } = new URL(owner.url())
  const tag = await owner.context().newPage()
  await tag.goto('/widget')
  const key = (await tag.locator('code').textContent())?.match(/data-key="([^"]+)"/)?.[1]
  await tag.close()
  let token: string | undefined
  return {
    async comes({ engaged }) {
      await fetch(`${origin}/functions/v1/widget/${key}/visits`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ visit: randomUUID(), page: `${origin}/demo/`, engaged }),
      })
    },
    async says(text) {
      const response = await fetch(`${origin}/functions/v1/widget/${key}/messages`, {
        method: 'POST',
        headers: {
          origin,
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id: randomUUID(), text, page: `${origin}/demo/` }),
      })
      const answer = MessageResponse.parse(await response.json())
      token = answer.token ?? token
      return answer
    },
  }
}
