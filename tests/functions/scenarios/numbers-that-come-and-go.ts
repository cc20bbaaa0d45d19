/** WhatsApp numbers come and go at Kapso: what it tells of them is taken up, by the clock where nobody told. */
import { afterEach, expect, test } from 'vitest'
import { newNumber } from '../../support/new-number.ts'
import { type Owner, openOwner } from '../../support/open-owner.ts'
import type { Scene } from './scene.ts'

export function numbersThatComeAndGo({ functions, database }: Scene): void {
  const { kapso, settled } = functions.providers
  afterEach(() => kapso.switches.reset())

  type Bakery = Owner & { connection: string }

  async function beginSetup(): Promise<Bakery> {
    const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
    const { id } = await ana.desk.post(`companies/${ana.company.id}/connections/kapso`)
    return { ...ana, connection: id as string }
  }
  const connectNumber = () =>
    kapso.connect(kapso.setupLinks().at(-1)?.id ?? '', {
      displayNumber: newNumber('20'),
      verifiedName: 'Juniper & Rye',
    }).number
  const check = ({ desk, connection }: Bakery) => desk.post(`connections/${connection}/check`)
  const deleteAtKapso = (number: { id: string }) =>
    fetch(`${functions.providers.url}/kapso/platform/v1/whatsapp/phone_numbers/${number.id}`, {
      method: 'DELETE',
      headers: { 'x-api-key': kapso.apiKey },
    })
  const webhooksOf = (number: { id: string }) =>
    kapso.webhooks().filter(({ phoneNumberId }) => phoneNumberId === number.id)
  const secretsOf = async (number: { id: string }) => {
    const [row] = await database.query<{ found: { signing_secrets?: string[] } }>(
      `select service.find_line('kapso', $1) as found`,
      [number.id],
    )
    return row?.found.signing_secrets
  }
  const see = async ({ query, connection }: Bakery) =>
    (await query('select state, error from connections where id = $1', [connection]))[0]
  const linesOf = ({ query, connection }: Bakery) =>
    query('select number, gone_at is not null as is_gone from lines where connection_id = $1', [connection])
  const letTimePass = ({ connection }: Bakery) =>
    database.query(
      `update private.connection_checks set due_at = now() - interval '1 second'
        where connection_id = $1 and due_at < 'infinity'`,
      [connection],
    )

  test('a number that was connected is a line without anybody looking', async () => {
    const ana = await beginSetup()
    const number = connectNumber()

    await expect.poll(() => see(ana)).toEqual({ state: 'connected', error: null })
    expect(await linesOf(ana)).toEqual([{ number: number.displayNumber, is_gone: false }])
    expect(await secretsOf(number)).toEqual(webhooksOf(number).map(({ secretKey }) => secretKey))
  })

  test('told five times while three members look, Kapso has one webhook and the company one line', async () => {
    const ana = await beginSetup()
    kapso.switches.turn({ duplicates: 5 })
    const number = connectNumber()
    const looks = await Promise.all([check(ana), check(ana), check(ana)])
    await settled()
    await letTimePass(ana)
    await functions.sweep()

    for (const look of looks) expect(look).toMatchObject({ status: 200, state: 'connected', error: null })
    expect(await linesOf(ana)).toHaveLength(1)
    expect(webhooksOf(number)).toHaveLength(1)
    expect(await secretsOf(number)).toEqual(webhooksOf(number).map(({ secretKey }) => secretKey))
  })

  test('a webhook of ours that nobody holds the secret of is removed', async () => {
    const ana = await beginSetup()
    const number = connectNumber()
    await check(ana)
    const [webhook] = webhooksOf(number)
    await fetch(`${functions.providers.url}/kapso/platform/v1/whatsapp/phone_numbers/${number.id}/webhooks`, {
      method: 'POST',
      headers: { 'x-api-key': kapso.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ whatsapp_webhook: { url: webhook?.url, events: webhook?.events } }),
    })
    const before = webhooksOf(number).length
    await check(ana)

    expect([before, webhooksOf(number)]).toEqual([2, [webhook]])
  })

  test('what Kapso could not tell us is found by the clock, which asks ever more rarely', async () => {
    const ana = await beginSetup()
    kapso.switches.turn({ wrongSignature: true }) // it is turned away, and gives up
    connectNumber()
    await settled()
    await functions.sweep()
    const tooSoon = await see(ana)
    await letTimePass(ana)
    await functions.sweep()

    expect(tooSoon).toMatchObject({ state: 'waiting' })
    expect(await see(ana)).toEqual({ state: 'connected', error: null })
  })

  test('a setup nobody finishes is looked at less and less, and in the end no more', async () => {
    const ana = await beginSetup()
    const nextLook = async () => {
      const [row] = await database.query<{ minutes: number | null }>(
        `select case when due_at < 'infinity' then round(extract(epoch from due_at - now()) / 60)::int end as minutes
          from private.connection_checks where connection_id = $1`,
        [ana.connection],
      )
      return row?.minutes
    }
    const pauses = [await nextLook()]
    for (let look = 0; look < 3; look += 1) {
      await letTimePass(ana)
      await functions.sweep()
      pauses.push(await nextLook())
    }
    await database.query('update private.connection_checks set tries = 120 where connection_id = $1', [
      ana.connection,
    ])
    await letTimePass(ana)
    await functions.sweep()

    expect([...pauses, await nextLook()]).toEqual([1, 1, 2, 4, null])
    expect(await see(ana)).toMatchObject({ state: 'waiting' })
  })

  test('while Kapso does not answer a setup waits, and the sweep goes well', async () => {
    const ana = await beginSetup()
    connectNumber()
    await settled()
    await database.query(`update connections set state = 'waiting' where id = $1`, [ana.connection])
    kapso.switches.turn({ isDown: true })
    await letTimePass(ana)
    const swept = await (await functions.sweep()).json()

    expect(swept).toMatchObject({ connections: { failed: expect.any(Number) }, broken: [] })
    expect(await see(ana)).toMatchObject({ state: 'waiting' })
  })

  test('a number that is removed there marks the connection, and keeps its line for the day it comes back', async () => {
    const ana = await beginSetup()
    const number = connectNumber()
    await check(ana)
    await settled()
    await deleteAtKapso(number)

    await expect
      .poll(() => see(ana))
      .toEqual({
        state: 'failing',
        error: `${number.displayNumber} was removed at WhatsApp or Kapso: no messages arrive there. Connect the number again to go on using it.`,
      })
    await database.query(`update lines set reconciled_at = now() - interval '1 hour'`)
    await functions.sweep()
    expect(await see(ana)).toMatchObject({ state: 'failing' })
    expect(await linesOf(ana)).toEqual([{ number: number.displayNumber, is_gone: true }])
  })

  test('a line a member has removed stays removed when another number comes, and is back when they ask for it', async () => {
    const ana = await beginSetup()
    const first = connectNumber()
    const { channels } = await check(ana)
    await settled()
    await ana.desk.post(`channels/${(channels as string[])[0]}/remove`)
    await ana.desk.post(`companies/${ana.company.id}/connections/kapso`)
    const second = connectNumber()
    const used = async () => {
      const rows = await ana.query(
        'select number from lines where connection_id = $1 and released_at is null order by channel_id',
        [ana.connection],
      )
      return rows.map(({ number }) => number)
    }

    await expect.poll(used).toEqual([second.displayNumber])
    await settled()
    await check(ana) // as the dashboard does after a setup
    expect(await used()).toEqual([second.displayNumber])

    await database.query(`update private.line_traces set since = now() - interval '1 hour'`)
    await check(ana)
    expect(await used()).toEqual([first.displayNumber, second.displayNumber])
  })

  test('a line is not removed under the hands of whoever looks at it', async () => {
    const ana = await beginSetup()
    connectNumber()
    const { channels } = await check(ana)
    await settled()
    await database.query('select service.begin_check($1, 1)', [ana.connection])
    const [{ leased_until } = { leased_until: '' }] = await database.query<{ leased_until: string }>(
      'select leased_until from private.connection_checks where connection_id = $1',
      [ana.connection],
    )

    const { status } = await ana.desk.post(`channels/${(channels as string[])[0]}/remove`)

    const released = 'select released_at >= $2 as is_later from lines where connection_id = $1'
    expect(status).toBe(200)
    expect(await ana.query(released, [ana.connection, leased_until])).toEqual([{ is_later: true }])
  })

  test('templates are fetched anew once a day, and a failure leaves them as they were', async () => {
    const ana = await beginSetup()
    const number = connectNumber()
    await check(ana)
    await settled()
    kapso.addTemplate(number.businessAccountId, {
      name: 'ready',
      language: 'en',
      category: 'UTILITY',
      status: 'APPROVED',
      parameterFormat: 'POSITIONAL',
      components: [{ type: 'BODY', text: 'Your order is ready.' }],
    })
    const names = async () => {
      await functions.sweep()
      const rows = await ana.query('select name from templates where company_id = $1 order by name', [
        ana.company.id,
      ])
      return rows.map(({ name }) => name)
    }
    const aDayPasses = () =>
      database.query(`update lines set templates_synced_at = now() - interval '25 hours' where number = $1`, [
        number.displayNumber,
      ])
    const sameDay = await names()
    await aDayPasses()
    kapso.switches.turn({ isDown: true })
    const whileDown = await names()
    kapso.switches.reset()
    const soonAfter = await names()
    await aDayPasses()

    expect([sameDay, whileDown, soonAfter]).toEqual([['hello_world'], ['hello_world'], ['hello_world']])
    expect(await names()).toEqual(['hello_world', 'ready'])
  })
}
