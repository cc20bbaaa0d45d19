/** A conversation's token is the only way into it, and a lost one is made up for exactly once. */
import { expect, test } from 'vitest'
import { delivery } from '../../support/open-bakery.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function tokens({ functions, bakery, garage, database }: Scene): void {
  const newVisitor = () => visitPage(functions, bakery)

  test('Vi, whose very first answer was lost on the way, gets a fresh token, and the lost one is void', async () => {
    const vi = newVisitor()
    const id = crypto.randomUUID()
    const lost = await vi.asks(delivery.question, { id })
    vi.token = null
    const again = await vi.asks(delivery.question, { id })
    const withLost = newVisitor()
    withLost.token = lost.accepted.token ?? ''

    expect(again.accepted.token).toMatch(/^[\w-]{43}$/)
    expect(again.accepted.token).not.toBe(lost.accepted.token)
    expect(again.reply).toEqual(lost.reply)
    expect((await vi.reads()).messages).toHaveLength(2)
    expect((await withLost.gets('/messages')).status).toBe(401)
  })

  test('once the token was used, the id of the first message opens nothing', async () => {
    const vi = newVisitor()
    const id = crypto.randomUUID()
    await vi.asks(delivery.question, { id })
    await vi.reads()
    const response = await newVisitor().posts('/messages', { id, text: delivery.question })

    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ code: 'id_taken', message: expect.any(String) })
    expect((await vi.reads()).messages).toHaveLength(2)
  })

  test('nor does it ten minutes later', async () => {
    const id = crypto.randomUUID()
    await newVisitor().asks(delivery.question, { id })
    await database.query(`update messages set created_at = now() - interval '11 minutes' where id = $1`, [id])
    const response = await newVisitor().posts('/messages', { id, text: delivery.question })

    expect(response.status).toBe(409)
  })

  test('a token made up, cut short or in another form opens nothing', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const forms = [
      'A'.repeat(43),
      vi.token?.slice(1),
      vi.token?.toLowerCase(),
      `${vi.token}x`,
      '',
      "' or true --",
    ]
    const responses = await Promise.all(
      forms.map(token => vi.gets('/messages', { authorization: `Bearer ${token}` })),
    )

    expect(responses.map(({ status }) => status)).toEqual(forms.map(() => 401))
    expect(await responses[0]?.json()).toEqual({ code: 'unknown_conversation', message: expect.any(String) })
    expect(await responses[4]?.json()).toEqual({ code: 'token_required', message: expect.any(String) })
  })

  test('an unknown token starts no conversation either', async () => {
    const vi = newVisitor()
    vi.token = 'A'.repeat(43)
    const id = crypto.randomUUID()
    const response = await vi.posts('/messages', { id, text: 'Hello' })

    expect(response.status).toBe(401)
    expect(await database.query('select from messages where id = $1', [id])).toEqual([])
  })

  test('with the token of one conversation nothing of another is read, rated or handed over', async () => {
    const vi = newVisitor()
    const { reply } = await vi.asksPlainly(delivery.question)
    const other = newVisitor()
    await other.asksPlainly('Hello')
    const rating = await other.posts('/feedback', { message: reply?.id, helpful: false })
    await other.posts('/person', {})
    const seenByOther = await other.reads()

    expect(seenByOther.messages.map(({ text }) => text)).not.toContain(delivery.question)
    expect(rating.status).toBe(404)
    expect(await rating.json()).toMatchObject({ code: 'unknown_message' })
    expect(await vi.reads()).toMatchObject({ mode: 'assistant', messages: [{}, {}] })
    expect((await vi.reads()).messages[1]?.helpful).toBeUndefined()
  })

  test('a token of the bakery opens nothing at the garage’s widget', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const atGarage = visitPage(functions, garage)
    atGarage.token = vi.token

    expect((await atGarage.gets('/messages')).status).toBe(401)
    expect((await atGarage.posts('/person', {})).status).toBe(401)
    expect((await atGarage.posts('/messages', { id: crypto.randomUUID(), text: 'Hello' })).status).toBe(401)
  })

  test('the database holds no token, only what one can be checked with', async () => {
    const vi = newVisitor()
    await vi.asks('Hello')
    const found = await database.query('select from private.visitor_keys k where k::text like $1', [
      `%${vi.token}%`,
    ])

    expect(found).toEqual([])
  })
}
