/** The times that can be booked, whatever the zone, the diary and the day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Preference, Service, Span, Staff } from '../../../shared/booking/booking-rules.ts'
import { offerSlots, type SlotRequest } from '../../../shared/booking/offer-slots.ts'
import { spreadSlots } from '../../../shared/booking/spread-slots.ts'
import type { BusinessHours } from '../../../shared/hours/business-hours.ts'
import { isOpen } from '../../../shared/hours/find-opening.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'

const minute = 60_000
const daily = (zone: string, from: string, to: string): BusinessHours => ({
  zone,
  week: Array(7).fill([{ from, to }]),
  holidays: [],
})
const tasting: Service = { minutes: 60, buffer_before: 0, buffer_after: 30 }
const ana: Staff = { id: 'ana', hours: daily('Europe/London', '09:00', '17:00'), busy: [], booked: [] }

function request(more: Partial<SlotRequest> = {}): SlotRequest {
  return {
    service: tasting,
    staff: [ana],
    limits: { notice_minutes: 120, horizon_days: 7, step_minutes: 60, daily_cap: null },
    closedDays: [],
    visitorZone: 'Europe/London',
    preference: {},
    now: new Date('2026-11-23T09:30Z'), // a Monday
    ...more,
  }
}
const times = (more: Partial<SlotRequest>) =>
  offerSlots(request(more)).map(slot => new Date(slot.from).toISOString().slice(0, 16))
const at = (time: string) => Date.parse(`${time}Z`)

test('a tasting is offered where there is room for it and for clearing up', () => {
  const busy = [{ from: at('2026-11-23T14:00'), to: at('2026-11-23T15:00') }]

  // notice until 11:30; 13:00 would need the table until 14:30
  expect(times({ staff: [{ ...ana, busy }], preference: { days: ['2026-11-23'] } })).toEqual([
    '2026-11-23T12:00',
    '2026-11-23T15:00',
    '2026-11-23T16:00',
  ])
})

test('"Tuesday after 4" and "an evening" are meant by the visitor’s own clock', () => {
  const tuesday: Preference = { weekdays: [2], after: '16:00' }

  expect(times({ preference: tuesday })).toEqual(['2026-11-24T16:00'])
  expect(times({ preference: tuesday, visitorZone: 'Europe/Helsinki' })).toEqual([
    '2026-11-24T14:00',
    '2026-11-24T15:00',
    '2026-11-24T16:00',
  ])
  expect(times({ preference: { parts: ['evening'] } })).toEqual([])
  expect(times({ preference: { days: ['2026-11-24'], parts: ['morning'], before: '11:30' } })).toEqual([
    '2026-11-24T09:00',
    '2026-11-24T10:00',
  ])
})

test('of two people the one with fewer appointments that day is booked, and a full day is full', () => {
  const booked = [at('2026-11-24T09:00'), at('2026-11-24T11:00')]
  const bo: Staff = { ...ana, id: 'bo' }
  const tuesday = { preference: { days: ['2026-11-24'] } }
  const who = (staff: Staff[]) => new Set(offerSlots(request({ ...tuesday, staff })).map(slot => slot.staff))

  expect(who([{ ...ana, booked }, bo])).toEqual(new Set(['bo']))
  expect(who([ana, bo])).toEqual(new Set(['ana']))
  const limits = { ...request().limits, daily_cap: 2 }
  expect(times({ ...tuesday, limits, staff: [{ ...ana, booked }] })).toEqual([])
  expect(times({ ...tuesday, closedDays: ['2026-11-24'] })).toEqual([])
})

test('on the days on which clocks change the first and the last time are those of the day', () => {
  const first = (now: string, day: string) => {
    const all = times({ now: new Date(now), preference: { days: [day] } })
    return [all[0], all.at(-1), all.length]
  }
  expect(first('2026-03-27T09:00Z', '2026-03-28')).toEqual(['2026-03-28T09:00', '2026-03-28T16:00', 8])
  expect(first('2026-03-27T09:00Z', '2026-03-29')).toEqual(['2026-03-29T08:00', '2026-03-29T15:00', 8])
  expect(first('2026-10-23T09:00Z', '2026-10-25')).toEqual(['2026-10-25T09:00', '2026-10-25T16:00', 8])

  const night = { ...ana, hours: daily('Europe/London', '22:00', '06:00') }
  const through = (now: string) =>
    offerSlots(
      request({ now: new Date(now), staff: [night], limits: { ...request().limits, horizon_days: 1 } }),
    )
  expect(through('2026-03-28T12:00Z')).toHaveLength(7 + 2) // and two before midnight, a day later
  expect(through('2026-10-24T12:00Z')).toHaveLength(9 + 2)
})

test('a few of many times are spread over days, and stay in order', () => {
  const all = offerSlots(request({ limits: { ...request().limits, horizon_days: 1 } }))
  const some = spreadSlots(all, 3, 'Europe/London').map(slot =>
    new Date(slot.from).toISOString().slice(0, 16),
  )

  expect(some).toEqual(['2026-11-23T12:00', '2026-11-23T13:00', '2026-11-24T09:00'])
  expect(spreadSlots(all, 0, 'UTC')).toEqual([])
})

const anyZone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Australia/Lord_Howe',
)
/** Around both days on which the clocks of some zone change. */
const anyNow = fc.tuple(
  fc.constantFrom('2026-03-06', '2026-03-27', '2026-04-03', '2026-09-25', '2026-10-23', '2026-10-30'),
  fc.nat(4 * 1440),
)
const anyTime = fc.nat(95).map(quarter => new Date(quarter * 15 * minute).toISOString().slice(11, 16))
const anyRequest: fc.Arbitrary<SlotRequest> = fc
  .record({
    zone: anyZone,
    visitorZone: anyZone,
    start: anyNow,
    hours: fc.tuple(anyTime, anyTime).filter(([from, to]) => from !== to),
    busy: fc.array(fc.tuple(fc.nat(6 * 1440), fc.integer({ min: 5, max: 400 })), { maxLength: 6 }),
    service: fc.record({
      minutes: fc.integer({ min: 15, max: 180 }),
      buffer_before: fc.nat(60),
      buffer_after: fc.nat(60),
    }),
    limits: fc.record({
      notice_minutes: fc.nat(2880),
      horizon_days: fc.integer({ min: 1, max: 4 }),
      step_minutes: fc.constantFrom(15, 30, 60),
      daily_cap: fc.constantFrom(null, 1, 2),
    }),
    preference: fc.constantFrom<Preference>(
      {},
      { weekdays: [0, 1] },
      { parts: ['afternoon'] },
      { after: '16:00' },
    ),
  })
  .map(({ zone, visitorZone, start, hours, busy, service, limits, preference }) => {
    const now = new Date(Date.parse(start[0]) + start[1] * minute)
    const taken: Span[] = busy.map(([from, long]) => ({
      from: now.getTime() + from * minute,
      to: now.getTime() + (from + long) * minute,
    }))
    const member: Staff = {
      id: 'ana',
      hours: daily(zone, ...hours),
      busy: taken,
      booked: taken.map(span => span.from),
    }
    return { service, staff: [member], limits, closedDays: [], visitorZone, preference, now }
  })

test('no slot touches what is taken, comes too soon, exceeds the cap or lies outside the hours', () => {
  fc.assert(
    fc.property(anyRequest, asked => {
      const { service, staff, limits, now } = asked
      const { hours, busy, booked } = staff[0]!
      const zone = openZone(hours.zone)
      const slots = offerSlots(asked)

      for (const [index, { from, to }] of slots.entries()) {
        expect(to - from).toBe(service.minutes * minute)
        expect(from).toBeGreaterThanOrEqual(now.getTime() + limits.notice_minutes * minute)
        if (index > 0) expect(from).toBeGreaterThan(slots[index - 1]!.from)
        const [begins, ends] = [from - service.buffer_before * minute, to + service.buffer_after * minute]
        expect(busy.filter(span => span.from < ends && begins < span.to)).toEqual([])
        const { day } = zone.clockAt(from)
        const sameDay = booked.filter(start => zone.clockAt(start).day === day)
        expect(sameDay.length).toBeLessThan(limits.daily_cap ?? Number.POSITIVE_INFINITY)
      }
      for (const { from, to } of slots.filter((_, index) => index % 9 === 0)) {
        expect([isOpen(hours, new Date(from)), isOpen(hours, new Date(to - 1))]).toEqual([true, true])
      }
    }),
    { numRuns: 60 },
  )
})
