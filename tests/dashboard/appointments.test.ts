/** How a week of appointments is drawn, and what is wrong with hours. */
import { expect, test } from 'vitest'
import { findMissing } from '../../dashboard/appointments/fetch-bookable.ts'
import { daySpan } from '../../dashboard/appointments/week/day-span.ts'
import { drawDays } from '../../dashboard/appointments/week/days-of-week.ts'
import { layOut } from '../../dashboard/appointments/week/lay-out.ts'
import { mondayOf, readWeek, weekTitle } from '../../dashboard/appointments/week/week-of.ts'
import type { Service, Staff } from '../../dashboard/backend/rows.ts'
import { describeWeek } from '../../dashboard/hours/describe-week.ts'
import { findHolidayErrors, findIntervalsError, findWeekErrors } from '../../dashboard/hours/hours-errors.ts'
import { suggestInterval } from '../../dashboard/hours/suggest-interval.ts'
import { demoHolidays, demoWeek } from '../../supabase/local/demo/hours.ts'

test('appointments that overlap stand beside one another, and those that touch do not', () => {
  const places = layOut([
    { from: 600, to: 660 },
    { from: 630, to: 690 },
    { from: 660, to: 700 },
    { from: 700, to: 720 },
  ])

  expect(places).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
    { lane: 0, lanes: 1 },
  ])
})

test('a week begins on Monday, wherever in it one looks, and an address that is none shows today', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(readWeek('2026-11-23', '2026-11-01')).toBe('2026-11-23')
  expect(readWeek('2026-13-99', '2026-11-22')).toBe('2026-11-16')
  expect(weekTitle('2026-11-16', 'en-GB')).toMatch(/^16\s?–\s?22 November 2026$/)
  expect(weekTitle('2026-12-28', 'en-GB')).toMatch(/^28 December 2026\s?–\s?3 January 2027$/)
})

test('a day is drawn by the company’s clocks, also on the day they change and past midnight', () => {
  const open = [{ from: '18:00', to: '02:00' }]
  const company = { time_zone: 'Europe/London', hours: Array.from({ length: 7 }, () => open), holidays: [] }
  const at = (starts_at: string, ends_at: string) => ({ starts_at, ends_at }) as never
  const appointments = [at('2026-10-25T19:00:00Z', '2026-10-25T20:00:00Z')]

  const days = drawDays({ company, monday: '2026-10-19', appointments })

  expect(days.at(-1)).toMatchObject({
    ...{ day: '2026-10-25', open: [{ from: 1080, to: 1440 }], holiday: null },
    appointments: [{ from: 1140, to: 1200 }],
  })
  expect(daySpan(days[0]?.open ?? [], [])).toEqual({ from: 540, to: 1440 })
})

test('hours that overlap, or say nothing, are at fault; hours past midnight are not', () => {
  expect(findIntervalsError([{ from: '18:00', to: '02:00' }])).toBeNull()
  expect(findIntervalsError([{ from: '00:00', to: '24:00' }])).toBeNull()
  expect(findIntervalsError([{ from: '09:00', to: '' }])).toBe('Say from when, and until when.')
  expect(findIntervalsError([{ from: '09:00', to: '09:00' }])).toContain('the same')
  const twice = [
    { from: '14:00', to: '18:00' },
    { from: '09:00', to: '14:30' },
  ]
  expect(findWeekErrors(demoWeek.with(3, twice))).toEqual({ 3: 'Two of these times overlap.' })
  const day = { day: '2026-12-25', hours: [] }
  expect(findHolidayErrors([day, { ...day, day: '' }, day])).toEqual({
    1: 'Which day?',
    2: 'This day is listed already.',
  })
})

test('a second time of a day is suggested an hour after the first', () => {
  expect(suggestInterval([])).toEqual({ from: '09:00', to: '17:00' })
  expect(suggestInterval([{ from: '09:00', to: '12:30' }])).toEqual({ from: '13:30', to: '16:30' })
  expect(suggestInterval([{ from: '18:00', to: '02:00' }])).toEqual({ from: '', to: '' })
})

test('the bakery’s hours are those its entries tell', () => {
  expect(describeWeek(demoWeek, time => time)).toEqual([
    'Tue to Fri 07:30 to 17:00',
    'Sat 08:00 to 17:00',
    'Sun 08:30 to 14:00',
  ])
  const days = Object.fromEntries(demoHolidays(2027).map(({ day, name }) => [name, day]))
  expect(days).toMatchObject({
    'Easter Sunday': '2027-03-28',
    'Early May bank holiday': '2027-05-03',
    'Spring bank holiday': '2027-05-31',
    'Summer bank holiday': '2027-08-30',
  })
})

test('what is missing before anything can be booked is told one thing at a time', () => {
  const service = { id: 'tasting', is_on: true } as Service
  const ana = { id: 'ana', is_on: true, hours: null } as Staff
  const does = [{ service_id: 'tasting', staff_id: 'ana' }]

  expect(findMissing({ services: [], staff: [], does: [] }, true)).toBe('service')
  expect(findMissing({ services: [service], staff: [], does: [] }, true)).toBe('staff')
  expect(findMissing({ services: [service], staff: [ana], does: [] }, true)).toBe('link')
  expect(findMissing({ services: [service], staff: [ana], does }, false)).toBe('hours')
  expect(findMissing({ services: [service], staff: [ana], does }, true)).toBeNull()
})
