/** Only websites on Ana's list speak through her widget, and no other is ever told that it may read an answer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

const strangers = [
  'null',
  'https://evil.example',
  'https://juniper.example.evil.com',
  'https://eviljuniper.example',
  'https://shop.juniper.example',
  'http://juniper.example',
  'https://juniper.example:8443',
  'https://juniper.example:443',
  'https://JUNIPER.example',
  'https://juniper.example.',
  'https://juniper.example/',
  'https://xn--jniper-3ya.example',
  'https://juniper.example@evil.com',
  'https://vi@juniper.example',
  'https://juniper.example, https://evil.example',
  '*',
  'https://bo-s-garage.example',
]

export function origins({ functions, bakery, database }: Scene): void {
  beforeAll(async () => {
    await bakery.ana.query('update widgets set allowed_origins = $1', [
      ['https://juniper.example', 'http://localhost:8080'],
    ])
  })
  afterAll(async () => {
    await bakery.ana.query('update widgets set allowed_origins = $1', [[bakery.origin]])
  })
  const from = (origin: string) => {
    const page = visitPage(functions, bakery)
    page.origin = origin
    return page
  }
  const preflight = (origin: string) =>
    functions.fetch(
      `widget/${bakery.widgetKey}/messages`,
      { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } },
      '198.18.0.1',
    )
  const mayRead = ({ headers }: Response) => headers.get('access-control-allow-origin')

  test.each(['https://juniper.example', 'http://localhost:8080', 'https://foyer.example'])(
    '%s, listed or our own, asks and reads',
    async origin => {
      const page = from(origin)
      const asked = await preflight(origin)
      const responses = [
        await page.gets(''),
        await page.startsAsking('Hello'),
        await page.posts('/messages', { id: 'seven' }),
        await page.gets('/messages'),
        await page.gets('/nowhere'),
      ]

      expect(asked.status).toBe(204)
      expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 400, 401, 404])
      for (const response of [asked, ...responses]) {
        expect(mayRead(response)).toBe(origin)
        expect(response.headers.get('vary')).toBe('Origin')
        expect(response.headers.get('access-control-allow-credentials')).toBeNull()
        await response.body?.cancel()
      }
    },
  )

  test.each(strangers)('%s neither asks nor reads', async origin => {
    const page = from(origin)
    const id = crypto.randomUUID()
    const asked = await preflight(origin)
    const responses = [
      await page.gets(''),
      await page.posts('/messages', { id, text: 'Hello' }),
      await page.posts('/visits', { visit: id, page: 'https://juniper.example/' }),
      await page.gets('/messages', { authorization: `Bearer ${'A'.repeat(43)}` }),
      await page.posts('/person', {}, { authorization: `Bearer ${'A'.repeat(43)}` }),
    ]
    const mistaken = [
      await page.posts('/messages', { id: 'seven' }),
      await page.gets('/messages'),
      await page.gets('/nowhere'),
    ]

    expect(responses.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    expect(await responses[0]?.json()).toEqual({ code: 'origin_not_allowed', message: expect.any(String) })
    for (const response of [asked, ...responses, ...mistaken]) {
      expect(mayRead(response)).toBeNull()
      expect(response.headers.get('vary')).toBe('Origin')
    }
    expect(await database.query('select from messages where id = $1', [id])).toEqual([])
    expect(await database.query('select from visits where id = $1', [id])).toEqual([])
  })

  test('without a page behind it, a request reads what is public and changes nothing', async () => {
    const ask = (path: string, init: RequestInit = {}) =>
      functions.fetch(`widget/${bakery.widgetKey}${path}`, init, '198.18.0.2')
    const config = await ask('')
    const message = await ask('/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), text: 'Hello' }),
    })

    expect([config.status, message.status]).toEqual([200, 403])
    expect(mayRead(config)).toBeNull()
  })

  test('a page of our own origin, which sends no Origin when it reads, is known by what the browser says', async () => {
    const read = (site: string) =>
      functions.fetch(
        `widget/${bakery.widgetKey}/messages`,
        { headers: { 'sec-fetch-site': site, authorization: `Bearer ${'A'.repeat(43)}` } },
        '198.18.0.3',
      )

    expect((await read('same-origin')).status).toBe(401)
    expect((await read('cross-site')).status).toBe(403)
    expect((await read('none')).status).toBe(403)
  })

  test('asking beforehand writes nothing, however often', async () => {
    const rows = async () =>
      database.query(`select
        (select count(*) from private.rate_windows) as windows,
        (select count(*) from visits) as visits,
        (select count(*) from conversations) as conversations`)
    const before = await rows()
    await Promise.all(Array.from({ length: 30 }, () => preflight('https://juniper.example')))
    await Promise.all(Array.from({ length: 30 }, () => preflight('https://evil.example')))

    expect(await rows()).toEqual(before)
  })
}
