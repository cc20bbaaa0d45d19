import { expect, test } from 'vitest'
import { isRefused } from '../../../edge-functions/_platform/refused.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { newToken, verbs } from '../../support/visit.ts'
import { bookingScene, inDays } from '../support/booking-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

test('of a hundred who want one time at once exactly one gets it', async () => {
  const scene = await bookingScene(database)
  const visitors = await times(100, scene.visitor)

  const answers = await Promise.all(visitors.map(vi => scene.holds(vi.conversation_id, inDays(3))))

  const won = answers.filter(answer => !isRefused(answer))
  const lost = answers.filter(isRefused)
  expect(won).toHaveLength(1)
  expect(lost.map(answer => answer.refused)).toEqual(Array(99).fill('slot_taken'))
  expect(await scene.ana.query('select state from appointments')).toEqual([{ state: 'held' }])
})

test('of a hundred who book and move to and fro at once no two are ever with one of the staff at one time', async () => {
  const scene = await bookingScene(database)
  const visitors = await times(20, scene.visitor)
  const hour = (n: number) => inDays(4, 9 + (n % 8))

  const outcomes = await times(100, async n => {
    const { conversation_id } = visitors[n % visitors.length]!
    const held = await scene.holds(conversation_id, hour(n), n % 3 ? scene.staff.ana : scene.staff.max)
    if (isRefused(held)) return held.refused
    const shown = { conversation_id, turn: 1, appointment_id: held.id }
    const booked = await call('book_slot', { ...shown, token_hash: newToken(), note: '' })
    if (isRefused(booked)) return booked.refused
    const moved = await call('move_appointment', { shown, staff_id: scene.staff.max, starts_at: hour(n * 7) })
    if (n % 4 === 0) await call('cancel_appointment', { shown })
    return isRefused(moved) ? moved.refused : 'moved'
  })

  expect(outcomes).toContain('moved')
  expect(outcomes).toContain('slot_taken')
  expect(
    await database.query(
      `select from appointments a join appointments b on a.staff_id = b.staff_id and a.id < b.id and a.taken && b.taken
      where a.company_id = $1 and a.state in ('held', 'booked') and b.state in ('held', 'booked')`,
      [scene.juniper.id],
    ),
  ).toEqual([])
})

test('a day that takes three takes three, however many ask at once for different hours of it', async () => {
  const scene = await bookingScene(database)
  await scene.ana.query('update companies set booking_daily_cap = 3 where id = $1', [scene.juniper.id])
  const visitors = await times(5, scene.visitor)

  const answers = await Promise.all(
    visitors.map((vi, n) => scene.holds(vi.conversation_id, inDays(5, 8 + 2 * n))),
  )

  expect(answers.filter(answer => !isRefused(answer))).toHaveLength(3)
  expect(answers.filter(isRefused).map(answer => answer.refused)).toEqual(['day_full', 'day_full'])
})
