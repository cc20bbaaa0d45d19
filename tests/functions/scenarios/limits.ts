/** How often the doors may be used, and whom that is counted by. */
import { expect, test } from 'vitest'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function limits({ functions, database, bakery }: Scene): void {
  /** Leaves two messages of this minute's thirty, and of the next one's. */
  const useUp = (message: string) =>
    database.query(
      `insert into private.rate_windows as w (bucket, starts_at, used)
      select 'conversation:' || conversation_id, to_timestamp(floor(extract(epoch from now()) / 60 + minute) * 60), 28
      from messages, generate_series(0, 1) minute
      where id = $1
      on conflict on constraint rate_windows_pkey do update set used = 28`,
      [message],
    )

  test('Vi, who writes too fast, is told how long to wait, and her page may read it', async () => {
    const vi = visitPage(functions, bakery)
    const { accepted } = await vi.asks('Hello')
    await useUp(accepted.message.id)
    const responses = await Promise.all(
      Array.from({ length: 6 }, () => vi.posts('/messages', { id: crypto.randomUUID(), text: 'Hello' })),
    )

    const refused = responses.filter(({ status }) => status === 429)
    const kept = responses.filter(({ status }) => status === 200)
    expect([2, 4]).toContain(kept.length) // four if a minute ends in between
    expect(kept.length + refused.length).toBe(6)
    expect(await refused[0]?.json()).toMatchObject({ code: 'too_many_requests' })
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(refused[0]?.headers.get('access-control-allow-origin')).toBe(bakery.origin)
    expect(refused[0]?.headers.get('access-control-expose-headers')).toContain('retry-after')
    const another = await visitPage(functions, bakery).asks('Hello')
    expect(another.status).toBe(200)
  })

  test('a caller who makes addresses up is counted by the one the connection comes from', async () => {
    const used = () =>
      functions.stack.sql.query<{ bucket: string }>(
        `select distinct bucket from private.rate_windows where bucket like 'messages:%'`,
      )
    const before = (await used()).length
    const caller = visitPage(functions, bakery)
    for (const forged of ['198.51.100.1', '198.51.100.2, 198.51.100.3', '::1', '203.0.113.9, 127.0.0.1']) {
      await caller.posts(
        '/messages',
        { id: crypto.randomUUID(), text: 'Hello' },
        {
          'x-forwarded-for': forged,
          'x-real-ip': forged,
          forwarded: `for=${forged}`,
          'cf-connecting-ip': forged,
          'true-client-ip': forged,
        },
      )
    }

    expect((await used()).length).toBe(before + 1)
  })
}
