/** Whatever networks do to texts, each is kept once and answered once, and nothing leaves that must not. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FaultSwitches } from '../../../supabase/local/providers/network/fault-switches.ts'
import { delivery } from '../../support/open-bakery.ts'
import { openTexting, signed, type Texting, type Via } from '../../support/open-texting.ts'
import type { Scene } from './scene.ts'

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

export function textingTroubles({ functions, database, runtime }: Scene): void {
  const { twilio, kapso, settled } = functions.providers
  let bakery: Texting

  beforeAll(async () => {
    bakery = await openTexting(functions)
  })
  afterEach(() => {
    twilio.switches.reset()
    kapso.switches.reset()
  })

  const turn = (via: Via, change: Partial<FaultSwitches>) =>
    via === 'sms' ? twilio.switches.turn(change) : kapso.switches.turn(change)

  test('a picture waits for an account that lets nobody in, and one that was given up is fetched when Ana asks', async () => {
    const { ana } = bakery
    const answers = (isOn: boolean) =>
      ana.query('update lines set is_answering = $2 where company_id = $1', [ana.company.id, isOn])
    await answers(false) // or sending a reply would be shut out first
    const tom = bakery.meet('sms')
    twilio.switches.turn({ isRevoked: true })
    await tom.says('This one?', { media: [{ contentType: 'image/jpeg', bytes: jpeg }] })
    const { id } = await tom.conversation()
    const row = async () => {
      const [found] = await database.query(
        `select a.id, a.state, s.attempts, s.was_shut_out, n.state as connection, n.id as connection_id, n.error
          from attachments a join messages m on m.id = a.message_id join conversations c on c.id = m.conversation_id
          join lines l on l.channel_id = c.channel_id join connections n on n.id = l.connection_id
          left join private.attachment_sources s on s.attachment_id = a.id where m.conversation_id = $1`,
        [id],
      )
      return found
    }
    await expect.poll(row).toMatchObject({ state: 'waiting', attempts: 0, was_shut_out: true })
    const whileRevoked = await row()
    await database.query('update private.attachment_sources set due_at = null where attachment_id = $1', [
      whileRevoked?.id,
    ])
    await database.query(`update attachments set state = 'failed' where id = $1`, [whileRevoked?.id])
    twilio.switches.turn({ isRevoked: false })
    await ana.desk.post(`connections/${whileRevoked?.connection_id}/check`)
    const retry = () => ana.desk.post(`attachments/${whileRevoked?.id}/retry`)
    const retried = await retry()

    expect(whileRevoked).toMatchObject({
      connection: 'failing',
      error: expect.stringContaining('no longer accepts'),
    })
    expect(retried).toEqual({ status: 200, state: 'waiting' })
    await expect.poll(row).toMatchObject({ state: 'stored', connection: 'connected' })
    expect(await retry()).toMatchObject({ status: 409, code: 'not_failed' })
    await answers(true)
  })

  describe.each(['sms', 'whatsapp'] as const)('by %s', via => {
    test('the same message five times at once is one message, answered once', async () => {
      const tom = bakery.meet(via)
      turn(via, { duplicates: 5 })
      await tom.says(delivery.question)
      await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
      await bakery.sweepLater()
      await settled()

      expect((await tom.conversation()).messages).toHaveLength(2)
      expect(tom.hears()).toEqual([expect.stringMatching(signed(delivery.answer))])
    })

    test('statuses that come before the answer to the send, in any order, move it forward', async () => {
      const tom = bakery.meet(via)
      turn(via, { statusFirst: true, shuffleMs: 30 })
      await tom.says(delivery.question)
      await expect.poll(() => bakery.states(tom)).toEqual(['delivered'])
    })

    test('a forger is turned away and leaves nothing behind', async () => {
      const tom = bakery.meet(via)
      turn(via, { wrongSignature: true })
      await tom.says(delivery.question)

      expect((await tom.conversation()).id).toBe('')
    })

    test('after STOP nothing is answered, after START everything is', async () => {
      const tom = bakery.meet(via)
      await tom.says('STOP')
      await expect.poll(tom.hears).toHaveLength(1)
      await tom.says(delivery.question)
      await bakery.sweepLater()
      await settled()
      const heardMeanwhile = tom.hears().length
      await tom.says('START')
      await expect.poll(tom.hears).toHaveLength(2)
      await tom.says(delivery.question)
      await expect.poll(tom.hears).toHaveLength(3)

      expect(heardMeanwhile).toBe(1)
      expect(tom.hears().at(-1)).toContain(delivery.answer)
    })

    test('a message that nobody may ever have got is looked for before it is sent again', async () => {
      const tom = bakery.meet(via)
      turn(via, { hangNext: 1 })
      void tom.says(delivery.question)
      await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
      await functions.kill()
      await functions.start({ runtime, hasModel: false })
      await bakery.sweepLater()
      await settled()

      expect(tom.hears()).toEqual([expect.stringMatching(signed(delivery.answer))])
      expect(await bakery.states(tom)).toEqual(['delivered'])
    })

    test('what was looked for and not found is sent after all, past the gate again', async () => {
      const tom = bakery.meet(via)
      turn(via, { refuseNext: 3 })
      await tom.says(delivery.question)
      const { id } = await tom.conversation()
      const lose = `update deliveries set uncertain_since = now() - interval '1 minute'
        where conversation_id = $1 and state = 'waiting' and error is not null returning state`
      await expect.poll(() => database.query(lose, [id])).toHaveLength(1)
      turn(via, { refuseNext: 0 })
      await bakery.sweepLater()

      await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
      await expect.poll(() => bakery.states(tom)).toEqual(['delivered'])
    })

    test('what the provider would not take now, it takes later', async () => {
      const tom = bakery.meet(via)
      turn(via, { refuseNext: 3 })
      await tom.says(delivery.question)
      await expect.poll(() => bakery.states(tom)).toEqual(['waiting'])
      turn(via, { refuseNext: 0 })
      await bakery.sweepLater()

      await expect.poll(tom.hears).toEqual([expect.stringMatching(signed(delivery.answer))])
    })

    test('what the provider could not deliver is fetched afterwards, in order, and answered', async () => {
      const tom = bakery.meet(via)
      turn(via, { wrongSignature: true }) // the provider is turned away, and gives up
      await tom.says('Hello!')
      await tom.says(delivery.question)
      turn(via, { wrongSignature: false })
      await database.query(
        `update lines set reconciled_at = now() - interval '1 hour', reconciled_until = now() - interval '1 hour'
          where company_id = $1`,
        [bakery.ana.company.id],
      )
      await bakery.sweepLater()
      await bakery.sweepLater()

      expect((await tom.conversation()).messages.map(message => message.text).slice(0, 2)).toEqual([
        'Hello!',
        delivery.question,
      ])
      await expect.poll(tom.hears).toHaveLength(1)
    })

    test('a status that never came is fetched', async () => {
      const tom = bakery.meet(via)
      await tom.says(delivery.question)
      await expect.poll(() => bakery.states(tom)).toEqual(['delivered'])
      const { id } = await tom.conversation()
      turn(via, { wrongSignature: true }) // the provider is turned away, and gives up
      await bakery.ana.desk.post(`conversations/${id}/reply`, { id: crypto.randomUUID(), text: 'Ana here!' })
      await expect.poll(tom.hears).toHaveLength(2)
      await settled()
      const statesBefore = await bakery.states(tom)
      await database.query(
        `update deliveries set sent_at = now() - interval '5 minutes' where conversation_id = $1 and state = 'sent'`,
        [id],
      )
      await bakery.sweepLater()

      expect(statesBefore).toEqual(['delivered', 'sent'])
      expect(await bakery.states(tom)).toEqual(['delivered', 'delivered'])
    })

    test('credentials that were taken away are noticed while nobody writes, and so is their return', async () => {
      const connection = async () => {
        await database.query(
          `update lines set reconciled_at = now() - interval '1 hour' from channels c
            where c.id = channel_id and c.company_id = $1 and c.kind = $2`,
          [bakery.ana.company.id, via],
        )
        await bakery.sweepLater()
        return database.query(
          `select n.state, n.error from connections n join lines l on l.connection_id = n.id
            join channels c on c.id = l.channel_id where c.company_id = $1 and c.kind = $2`,
          [bakery.ana.company.id, via],
        )
      }
      turn(via, { isRevoked: true })
      const whileRevoked = await connection()
      turn(via, { isRevoked: false })

      expect(whileRevoked).toEqual([
        { state: 'failing', error: expect.stringContaining('no longer accepts') },
      ])
      expect(await connection()).toEqual([{ state: 'connected', error: null }])
    })

    test('a picture is kept, and is what its bytes say', async () => {
      const tom = bakery.meet(via)
      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
      for (const bytes of [jpeg, svg]) {
        await tom.says('This one?', { media: [{ contentType: 'image/jpeg', fileName: 'cake.jpg', bytes }] })
      }
      const { id } = await tom.conversation()
      const attachments = () =>
        database.query(
          `select a.state, a.content_type, a.byte_size::int from attachments a join messages m on m.id = a.message_id
            where m.conversation_id = $1 order by m.seq`,
          [id],
        )

      await expect.poll(attachments).toEqual([
        { state: 'stored', content_type: 'image/jpeg', byte_size: jpeg.length },
        { state: 'stored', content_type: 'application/octet-stream', byte_size: svg.length },
      ])
    })
  })
}
