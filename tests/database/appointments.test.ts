import { describe, expect, test } from 'vitest'
import type { SlotBrief } from '../../edge-functions/_platform/booking-verbs.ts'
import { isRefused, type Refused } from '../../edge-functions/_platform/refused.ts'
import { offerSlots } from '../../shared/booking/offer-slots.ts'
import { openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { claimDelivery } from '../support/text.ts'
import { newToken, verbs } from '../support/visit.ts'
import { type BookingScene, bookingScene, inDays, week } from './support/booking-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const brief = ({ juniper }: BookingScene, more: { conversation_id?: string; appointment_id?: string } = {}) =>
  call('brief_booking', {
    ...{ company_id: juniper.id, service_id: null, conversation_id: null, appointment_id: null },
    ...more,
  })

/** When a tasting can begin on a day, and with whom. */
function offered({ services, staff, limits, closed_days }: SlotBrief, day: string, now = new Date()) {
  return offerSlots({
    ...{ service: services[0]!, staff, limits, closedDays: closed_days, now },
    ...{ visitorZone: 'UTC', preference: { days: [day] } },
  }).map(slot => ({ at: new Date(slot.from).toISOString(), staff: slot.staff }))
}

const refusal = (answer: object | Refused) => (isRefused(answer) ? answer.refused : null)

const eventsOf = async ({ ana }: BookingScene, conversation_id: string) =>
  (
    await ana.query<{ kind: string }>(
      `select kind from conversation_events where conversation_id = $1 and kind ~ 'slot|appointment|reminder' order by seq`,
      [conversation_id],
    )
  ).map(event => event.kind)

describe('what a company offers', () => {
  test('hours that nobody could keep are refused with a sentence', async () => {
    const { ana, juniper, staff } = await bookingScene(database)
    const change = (column: string, value: unknown) =>
      ana.query(`update companies set ${column} = $2 where id = $1`, [juniper.id, value])
    const holiday = (day: string, hours: unknown = []) => [{ day, name: 'Christmas', hours }]

    await change('hours', week.with(5, [{ from: '18:00', to: '02:00' }]))
    await change('holidays', holiday('2028-02-29', [{ from: '10:00', to: '24:00' }]))
    await expect(change('hours', week.slice(1))).rejects.toThrow('hours: a week has seven days')
    await expect(change('hours', week.with(0, [{ from: '9:00', to: '17:00' }]))).rejects.toThrow(
      'hours: a time',
    )
    await expect(change('hours', week.with(0, [{ from: '09:00', to: '09:00' }]))).rejects.toThrow(
      'hours: opening',
    )
    await expect(change('holidays', holiday('2027-02-29'))).rejects.toThrow('holidays: there is no such day')
    await expect(change('holidays', holiday('2027-12-25', null))).rejects.toThrow('holidays: a day is a list')
    await expect(ana.query('update staff set hours = $2 where id = $1', [staff.max, [[]]])).rejects.toThrow(
      'hours: a week',
    )
  })

  test('one read is all that offering times needs: hours, days off, limits, and what is taken', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.visitor()
    const day = inDays(6).slice(0, 10)
    await scene.ana.query('update companies set holidays = $2, time_zone = $3 where id = $1', [
      ...[scene.juniper.id, [{ day: inDays(7).slice(0, 10), hours: [] }], 'UTC'],
    ])
    await scene.ana.query('update staff set days_off = $2 where id = $1', [
      scene.staff.max,
      [{ day, hours: [] }],
    ])
    await scene.books(conversation_id, `${day}T12:00:00Z`)

    const told = await brief(scene)

    expect(told.limits).toEqual({ notice_minutes: 120, horizon_days: 30, step_minutes: 30, daily_cap: null })
    expect(told.services).toMatchObject([{ name: 'Cake tasting', staff: [scene.staff.ana, scene.staff.max] }])
    expect(offered(told, inDays(7).slice(0, 10))).toEqual([]) // a holiday
    const times = offered(told, day)
    expect(new Set(times.map(time => time.staff))).toEqual(new Set([scene.staff.ana]))
    // an hour and half an hour to clear up: what begins at 10:30 is over at 12:00, what is over at 13:30 frees it
    expect(times.map(time => time.at.slice(11, 16))).toEqual(
      '09:00 09:30 10:00 10:30 13:30 14:00 14:30 15:00 15:30 16:00'.split(' '),
    )
  })

  test('on both days the clocks change, hours are by the clock on the wall', async () => {
    const scene = await bookingScene(database) // Europe/London
    await scene.ana.query('update companies set booking_horizon_days = 365 where id = $1', [scene.juniper.id])
    const told = await brief(scene)
    const first = (day: string, now: string) => offered(told, day, new Date(now))[0]!.at

    expect(first('2027-03-27', '2027-03-20T00:00:00Z')).toBe('2027-03-27T09:00:00.000Z')
    expect(first('2027-03-28', '2027-03-20T00:00:00Z')).toBe('2027-03-28T08:00:00.000Z')
    expect(first('2027-10-30', '2027-10-20T00:00:00Z')).toBe('2027-10-30T08:00:00.000Z')
    expect(first('2027-10-31', '2027-10-20T00:00:00Z')).toBe('2027-10-31T09:00:00.000Z')
  })
})

describe('a time', () => {
  test('that Vi holds is nobody else’s, with its buffer, and hers to change for another', async () => {
    const scene = await bookingScene(database)
    const [vi, tom] = [await scene.visitor(), await scene.visitor()]
    await scene.holds(vi.conversation_id, inDays(3, 10))

    expect(refusal(await scene.holds(tom.conversation_id, inDays(3, 11)))).toBe('slot_taken') // still clearing up
    expect(refusal(await scene.holds(tom.conversation_id, inDays(3, 10), scene.staff.max))).toBe(null)
    expect(refusal(await scene.holds(vi.conversation_id, inDays(3, 11)))).toBe(null)
    expect(refusal(await scene.holds(vi.conversation_id, inDays(3, 14)))).toBe(null)
    expect(refusal(await scene.holds(tom.conversation_id, inDays(3, 10)))).toBe(null)
    expect(await scene.ana.query('select from appointments')).toHaveLength(2)
  })

  test('whose hold ran out is free without a sweep, and Vi’s to book as long as nobody took it', async () => {
    const scene = await bookingScene(database)
    const [vi, tom] = [await scene.visitor(), await scene.visitor()]
    const runOut = () =>
      database.query(
        `update appointments set held_until = now() - interval '1 second' where company_id = $1 and state = 'held'`,
        [scene.juniper.id],
      )
    const hold = async () => {
      const held = await scene.holds(vi.conversation_id, inDays(3))
      if (isRefused(held)) throw new Error(held.refused)
      await runOut()
      return {
        conversation_id: vi.conversation_id,
        turn: 1,
        appointment_id: held.id,
        token_hash: newToken(),
        note: '',
      }
    }

    const lost = await hold()
    expect((await brief(scene)).staff[0]!.busy).toEqual([])
    expect(refusal(await scene.holds(tom.conversation_id, inDays(3)))).toBe(null)
    expect(refusal(await call('book_slot', lost))).toBe('unknown_hold')
    await runOut()
    const kept = await hold()
    expect(refusal(await call('book_slot', kept))).toBe(null)
    await scene.holds(tom.conversation_id, inDays(4))
    await runOut()
    await call('expire_holds', { max_holds: 100 })
    expect(await scene.ana.query('select state from appointments')).toEqual([{ state: 'booked' }])
  })

  test('too soon, too far, on a full day, or with nobody who does it is refused', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.visitor()
    const soon = new Date(Date.now() + 60 * 60_000).toISOString()
    const why = async (at: string, staff?: string) => refusal(await scene.holds(conversation_id, at, staff))

    expect(await why(soon)).toBe('too_soon')
    expect(await why(inDays(40))).toBe('too_far')
    expect(await why(inDays(3), crypto.randomUUID())).toBe('unknown_service')
    const other = await bookingScene(database)
    expect(await why(inDays(3), other.staff.ana)).toBe('unknown_service')
    await scene.ana.query('update companies set booking_daily_cap = 1 where id = $1', [scene.juniper.id])
    await scene.books((await scene.visitor()).conversation_id, inDays(3, 9))
    expect(await why(inDays(3, 14))).toBe('day_full')
    expect(await why(inDays(3, 14), scene.staff.max)).toBe(null)
  })
})

describe('a turn', () => {
  test('that Vi wrote on after, or that Ana took from the assistant, books, moves and cancels nothing', async () => {
    const scene = await bookingScene(database)
    const { vi, conversation_id } = await scene.visitor()
    const { appointment } = await scene.books(conversation_id, inDays(3))
    const late = await scene.holds(conversation_id, inDays(4))
    if (isRefused(late)) throw new Error(late.refused)
    const tries = async (turn: number) => {
      const mine = { conversation_id, turn }
      const shown = { ...mine, appointment_id: appointment.id }
      const slot = { service_id: scene.tasting, staff_id: scene.staff.max, visitor_zone: null }
      return [
        await call('hold_slot', { ...mine, ...slot, starts_at: inDays(5) }),
        await call('book_slot', { ...mine, appointment_id: late.id, token_hash: newToken(), note: '' }),
        await call('move_appointment', { shown, staff_id: scene.staff.max, starts_at: inDays(6) }),
        await call('cancel_appointment', { shown }),
      ].map(refusal)
    }

    await vi.says('Or later?')
    expect(await tries(1)).toEqual(Array(4).fill('superseded'))
    await call('hand_over', { member_id: scene.ana.id, conversation_id, new_mode: 'member' })
    expect(await tries(2)).toEqual(Array(4).fill('superseded'))
    await call('hand_over', { member_id: scene.ana.id, conversation_id, new_mode: 'assistant' })
    expect(await tries(2)).toEqual(Array(4).fill('superseded')) // what it says would reach nobody either
    expect(await scene.ana.query('select state from appointments order by starts_at')).toEqual([
      ...[{ state: 'booked' }, { state: 'held' }],
    ])
  })

  test('books nobody twice for one service at one time, whoever else is free, and gives them to who does it with their lead', async () => {
    const scene = await bookingScene(database)
    await scene.ana.query('update staff set user_id = $1 where id = $2', [scene.ana.id, scene.staff.ana])
    const { conversation_id } = await scene.visitor()
    const { appointment } = await scene.books(conversation_id, inDays(3))

    expect(await scene.holds(conversation_id, inDays(3), scene.staff.max)).toMatchObject({
      ...{ refused: 'already_booked', appointment: { id: appointment.id } },
    })
    expect(
      await scene.ana.query(
        `select l.state, l.owner_id as owner, h.claimed_by as claimed from leads l join hand_offs h on h.lead_id = l.id`,
      ),
    ).toEqual([{ state: 'booked', owner: scene.ana.id, claimed: scene.ana.id }])
  })
})

describe('an appointment', () => {
  test('is moved and cancelled by its link, by text and by a member, and tells every step', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.visitor()
    const { appointment, token_hash } = await scene.books(conversation_id, inDays(3))
    const move = (shown: Parameters<typeof call<'move_appointment'>>[1]['shown'], starts_at: string) =>
      call('move_appointment', { shown, staff_id: scene.staff.ana, starts_at })
    const appointment_id = appointment.id

    expect(await move({ token_hash }, inDays(4))).toMatchObject({ appointment: { sequence: 1 } })
    expect(await move({ token_hash }, inDays(4))).toMatchObject({ appointment: { sequence: 1 } })
    expect(await move({ conversation_id, turn: 1, appointment_id }, inDays(4, 13))).toMatchObject({
      appointment: { sequence: 2, staff: { name: 'Ana' }, state: 'booked' }, // it is not in its own way
    })
    expect(await move({ member_id: scene.ana.id, appointment_id }, inDays(5))).toMatchObject({
      appointment: { sequence: 3 },
    })
    for (const stranger of [
      { token_hash: newToken() },
      { conversation_id: (await scene.visitor()).conversation_id, turn: 1, appointment_id },
      { member_id: (await signUp(database, 'Bo')).id, appointment_id },
    ]) {
      expect(refusal(await move(stranger, inDays(6)))).toBe('unknown_appointment')
      expect(refusal(await call('cancel_appointment', { shown: stranger }))).toBe('unknown_appointment')
    }
    expect(await call('cancel_appointment', { shown: { token_hash } })).toMatchObject({
      appointment: { state: 'cancelled', sequence: 4 },
    })
    expect(refusal(await call('cancel_appointment', { shown: { token_hash } }))).toBe(null)
    expect(refusal(await move({ token_hash }, inDays(6)))).toBe('not_changeable')
    expect(await call('read_appointment', { token_hash })).toMatchObject({
      company: { name: 'Juniper & Rye', zone: 'Europe/London' },
      appointment: { state: 'cancelled' },
    })
    expect(await eventsOf(scene, conversation_id)).toEqual([
      ...['slot_held', 'appointment_booked', 'appointment_moved', 'appointment_moved', 'appointment_moved'],
      'appointment_cancelled',
    ])
  })

  test('is marked by those who answer once it has begun, and gone with the conversation it was made in', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.visitor()
    const { appointment } = await scene.books(conversation_id, inDays(3))
    const mark = (state: 'attended' | 'no_show') =>
      call('mark_appointment', { member_id: scene.ana.id, appointment_id: appointment.id, state })

    expect(refusal(await mark('attended'))).toBe('not_changeable')
    await database.query(
      `update appointments set starts_at = now() - interval '1 hour', ends_at = now(),
        taken = tstzrange(now() - interval '1 hour', now()) where id = $1`,
      [appointment.id],
    )
    expect(await mark('no_show')).toMatchObject({ appointment: { state: 'no_show' } })
    expect(await mark('attended')).toMatchObject({ appointment: { state: 'attended' } })
    await database.query('delete from conversations where id = $1', [conversation_id])
    expect(await scene.ana.query('select from appointments')).toEqual([])
    expect(
      await database.query('select from private.appointment_keys where appointment_id = $1', [
        appointment.id,
      ]),
    ).toEqual([])
  })
})

describe('a reminder', () => {
  const due = (appointment_id: string) =>
    database.query(
      `update private.reminders set due_at = now() where appointment_id = $1 and hours_before = 24`,
      [appointment_id],
    )
  const claim = () => call('claim_reminders', { max_reminders: 10, lease_seconds: 60 })
  const send = (appointment_id: string, sequence: number) =>
    call('send_reminder', {
      ...{
        appointment_id,
        hours_before: 24,
        sequence,
        text: 'Your tasting is tomorrow.',
        token_hash: newToken(),
      },
    })

  test('goes to Tom’s phone once, past the gate and through the outbox', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.tom.says('A tasting, please')
    const { appointment } = await scene.books(conversation_id, inDays(3))
    await due(appointment.id)

    const [[claimed], again] = [await claim(), await claim()]

    expect(claimed).toMatchObject({ hours_before: 24, language: 'en', appointment: { id: appointment.id } })
    expect(again).toEqual([])
    expect(await send(appointment.id, 7)).toEqual({ refused: 'unknown_reminder' })
    expect(await send(appointment.id, 0)).toMatchObject({ conversation_id, has_delivery: true })
    expect(await send(appointment.id, 0)).toEqual({ refused: 'unknown_reminder' })
    expect((await claimDelivery(database, conversation_id)).content.text).toBe('Your tasting is tomorrow.')
    expect(await eventsOf(scene, conversation_id)).toContain('reminder_sent')
  })

  test('is not sent to Tom after STOP, nor of what was moved or cancelled, and waits for the morning', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.tom.says('A tasting, please')
    const { appointment, token_hash } = await scene.books(conversation_id, inDays(3))
    const shown = { token_hash }
    await due(appointment.id)
    await call('move_appointment', { shown, staff_id: scene.staff.max, starts_at: inDays(4) })
    expect(await claim()).toEqual([]) // it is due anew, a day before the new time

    await due(appointment.id)
    await database.query(
      `update companies set quiet_from = (now() at time zone 'Europe/London')::time - interval '1 hour',
        quiet_until = (now() at time zone 'Europe/London')::time + interval '1 hour' where id = $1`,
      [scene.juniper.id],
    )
    await database.query(
      `update conversations set last_inbound_at = now() - interval '2 days' where id = $1`,
      [conversation_id],
    )
    expect(await claim()).toHaveLength(1)
    expect(await send(appointment.id, 1)).toMatchObject({ refused: 'quiet_hours' })
    expect(await claim()).toEqual([])

    await scene.tom.says('STOP')
    expect(await send(appointment.id, 1)).toMatchObject({ refused: 'opted_out' })
    expect(await eventsOf(scene, conversation_id)).toContain('reminder_refused')
    await call('cancel_appointment', { shown })
    expect(
      await database.query('select from private.reminders where appointment_id = $1', [appointment.id]),
    ).toEqual([])
  })
})

test('what Vi booked on the website is hers on the phone too, once it is known to be hers', async () => {
  const scene = await bookingScene(database)
  const { conversation_id } = await scene.visitor()
  const { appointment } = await scene.books(conversation_id, inDays(3))
  const onPhone = await scene.tom.says('It is me, from the website')
  const shown = { conversation_id: onPhone.conversation_id, turn: 1, appointment_id: appointment.id }
  expect(refusal(await call('cancel_appointment', { shown }))).toBe('unknown_appointment')
  await database.query(
    `update conversations set contact_id = (select contact_id from conversations where id = $2) where id = $1`,
    [conversation_id, onPhone.conversation_id],
  )
  expect(refusal(await call('cancel_appointment', { shown }))).toBe('unknown_appointment') // anybody could have said so
  await database.query(`select private.record_event($1, 'linked', 'visitor')`, [conversation_id])

  await database.query('update private.reminders set due_at = now() where appointment_id = $1', [
    appointment.id,
  ])
  const text = { hours_before: 2, sequence: 0, text: 'In two hours.', token_hash: newToken() }
  expect(await call('send_reminder', { appointment_id: appointment.id, ...text })).toMatchObject({
    conversation_id: onPhone.conversation_id,
    has_delivery: true,
  })
  expect(
    await database.query('select from private.reminders where appointment_id = $1', [appointment.id]),
  ).toEqual([])
  expect(refusal(await call('cancel_appointment', { shown }))).toBe(null)
})

test('the calendar’s feed is the owner’s to open, and a new one revokes the old', async () => {
  const scene = await bookingScene(database)
  await scene.books((await scene.visitor()).conversation_id, inDays(3))
  const [first, second] = [newToken(), newToken()]
  const open = (member_id: string, token_hash: string) =>
    call('open_calendar_feed', { member_id, company_id: scene.juniper.id, token_hash })
  const read = async (token_hash: string) => call('read_calendar_feed', { token_hash })

  const bo = await signUp(database, 'Bo')
  await openCompany(bo, 'Bo’s garage')
  expect(await open(bo.id, first)).toEqual({ refused: 'not_allowed' })
  await open(scene.ana.id, first)
  expect(await read(first)).toMatchObject({
    appointments: [{ service: { name: 'Cake tasting' }, state: 'booked' }],
  })
  await open(scene.ana.id, second)
  expect(refusal(await read(first))).toBe('unknown_feed')
  await call('close_calendar_feed', { member_id: scene.ana.id, company_id: scene.juniper.id })
  expect(refusal(await read(second))).toBe('unknown_feed')
})
