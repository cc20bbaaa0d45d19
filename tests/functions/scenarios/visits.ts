/** Visits are counted as pages are seen, and as engaged once the chat was opened. */
import { expect, test } from 'vitest'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function visits({ functions, bakery }: Scene): void {
  const vi = visitPage(functions, bakery)
  const read = (visit: string) =>
    bakery.ana.query<{ page: string; referrer: string | null; engaged_at: string | null }>(
      'select page, referrer, engaged_at from visits where id = $1',
      [visit],
    )

  test('a visit is counted once, however often its page reports it', async () => {
    const visit = crypto.randomUUID()
    const responses = await Promise.all(
      Array.from({ length: 5 }, () => vi.posts('/visits', { visit, page: `${bakery.origin}/cakes` })),
    )

    expect(responses.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
    expect(await read(visit)).toEqual([{ page: `${bakery.origin}/cakes`, referrer: null, engaged_at: null }])
  })

  test('a beacon, which comes as plain text, counts as well', async () => {
    const visit = crypto.randomUUID()
    const beacon = JSON.stringify({ visit, page: `${bakery.origin}/` })
    const response = await vi.posts('/visits', beacon, { 'content-type': 'text/plain;charset=UTF-8' })

    expect(response.status).toBe(204)
    expect(await read(visit)).toHaveLength(1)
  })

  test('opening the chat engages a visit once; opening it again leaves that moment alone', async () => {
    const visit = crypto.randomUUID()
    const page = `${bakery.origin}/`
    await vi.posts('/visits', { visit, page })
    await vi.posts('/visits', { visit, page, engaged: true })
    const [engaged] = await read(visit)
    await vi.posts('/visits', { visit, page, engaged: true })
    await vi.posts('/visits', { visit, page })

    expect(engaged?.engaged_at).toBeTruthy()
    expect(await read(visit)).toEqual([engaged])
  })

  test('a message engages the visit it was written in', async () => {
    const visit = crypto.randomUUID()
    await vi.posts('/visits', { visit, page: `${bakery.origin}/` })
    await vi.posts('/messages', { id: crypto.randomUUID(), text: 'Hello', visit })

    expect((await read(visit))[0]?.engaged_at).toBeTruthy()
  })

  test('of addresses, what follows the path is not kept: it can hold names and tokens', async () => {
    const visit = crypto.randomUUID()
    const page = `${bakery.origin}/cakes?email=vi@example.com#token=1`
    await vi.posts('/visits', { visit, page, referrer: 'https://search.example/find?q=my+illness' })
    const { message } = await visitPage(functions, bakery).asksPlainly('Hello')

    expect(await read(visit)).toMatchObject([
      { page: `${bakery.origin}/cakes`, referrer: 'https://search.example/find' },
    ])
    expect(message.seq).toBe(1)
  })

  test('another website’s page counts nothing', async () => {
    const visit = crypto.randomUUID()
    const response = await vi.posts(
      '/visits',
      { visit, page: 'https://evil.example/' },
      { origin: 'https://evil.example' },
    )

    expect(response.status).toBe(403)
    expect(await read(visit)).toEqual([])
  })
}
