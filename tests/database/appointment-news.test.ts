import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { claimDelivery } from '../support/text.ts'
import { newToken, verbs } from '../support/visit.ts'
import { type BookingScene, bookingScene, inDays } from './support/booking-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const claims = (appointment_id: string) =>
  call('claim_news', { max_news: 10, lease_seconds: 60, appointment_id })
const cancels = ({ ana }: BookingScene, appointment_id: string) =>
  call('cancel_appointment', { shown: { member_id: ana.id, appointment_id } })

test('what Ana moves is told to Tom once, with a link that opens it; what Tom changes himself is not', async () => {
  const scene = await bookingScene(database)
  const { conversation_id } = await scene.tom.says('A tasting, please')
  const { appointment, token_hash } = await scene.books(conversation_id, inDays(3))
  const shown = { member_id: scene.ana.id, appointment_id: appointment.id }

  await call('move_appointment', { shown, staff_id: scene.staff.max, starts_at: inDays(4) })
  const [news, ...others] = await claims(appointment.id)

  expect(others).toEqual([])
  expect(news).toMatchObject({
    ...{ kind: 'moved', language: 'en' },
    appointment: { staff: { name: 'Max' }, sequence: 1 },
  })
  expect(await claims(appointment.id)).toEqual([]) // leased
  const link = newToken()
  const tell = (sequence: number) =>
    call('tell_news', { appointment_id: appointment.id, sequence, text: 'It moved.', token_hash: link })
  expect(await tell(0)).toMatchObject({ refused: 'unknown_news' })
  expect(await tell(1)).toMatchObject({ kind: 'sms', has_delivery: true })
  expect(await tell(1)).toMatchObject({ refused: 'unknown_news' })
  expect(await claimDelivery(database, conversation_id)).toMatchObject({ content: { text: 'It moved.' } })
  expect(await call('read_appointment', { token_hash: link })).toMatchObject({
    appointment: { id: appointment.id },
  })

  await call('move_appointment', { shown, staff_id: scene.staff.ana, starts_at: inDays(5) })
  await call('cancel_appointment', { shown: { token_hash } })
  expect(await claims(appointment.id)).toEqual([])
})

test('whoever opted out is not told, and the company reads why; whoever is asleep is told in the morning', async () => {
  const scene = await bookingScene(database)
  const { conversation_id } = await scene.tom.says('A tasting, please')
  const { appointment } = await scene.books(conversation_id, inDays(3))
  const { appointment: other } = await scene.books(conversation_id, inDays(6))
  await scene.ana.query(`update companies set quiet_from = '00:00', quiet_until = '23:59' where id = $1`, [
    scene.juniper.id,
  ])
  await database.query(
    `update public.conversations set last_inbound_at = now() - interval '2 days' where id = $1`,
    [conversation_id],
  )
  const tell = (appointment_id: string) =>
    call('tell_news', { appointment_id, sequence: 1, text: 'It is off.', token_hash: null })

  await cancels(scene, appointment.id)
  await cancels(scene, other.id)

  expect(await tell(appointment.id)).toMatchObject({
    ...{ refused: 'quiet_hours', waits_until: expect.any(String) },
  })
  await scene.tom.says('STOP')
  expect(await tell(other.id)).toMatchObject({ refused: 'opted_out' })
  const [event] = await scene.ana.query<{ details: { message: string } }>(
    `select details from conversation_events where conversation_id = $1 and kind = 'news_refused'`,
    [conversation_id],
  )
  expect(event!.details.message).toContain('opted out')
})
