/** Days of a period begin and end where the company's clocks say. */
import { expect, test } from 'vitest'
import { daysOf, eachDay, startOfDay } from '../../dashboard/analytics/period.ts'

test('a day in Bristol begins an hour earlier in summer', () => {
  expect(startOfDay('2026-11-22', 'Europe/London')).toBe('2026-11-22T00:00:00.000Z')
  expect(startOfDay('2026-07-01', 'Europe/London')).toBe('2026-06-30T23:00:00.000Z')
})

test('the days on which clocks change have 23 and 25 hours', () => {
  const hours = (day: string, next: string) =>
    (Date.parse(startOfDay(next, 'Europe/London')) - Date.parse(startOfDay(day, 'Europe/London'))) / 3_600_000

  expect(hours('2026-03-29', '2026-03-30')).toBe(23)
  expect(hours('2026-10-25', '2026-10-26')).toBe(25)
})

test('a day whose midnight is skipped begins when the clocks have gone forward', () => {
  expect(startOfDay('2026-03-08', 'America/Havana')).toBe('2026-03-08T05:00:00.000Z')
})

test('today is already tomorrow in Auckland', () => {
  const evening = new Date('2026-11-22T20:00:00Z')

  expect(daysOf(new URLSearchParams('period=today'), 'Pacific/Auckland', evening).to).toBe('2026-11-23')
  expect(daysOf(new URLSearchParams('period=today'), 'Europe/London', evening).to).toBe('2026-11-22')
})

test('seven days are today and the six before, and a month begins on the first', () => {
  const noon = new Date('2026-11-03T12:00:00Z')

  expect(eachDay(daysOf(new URLSearchParams('period=7'), 'UTC', noon))).toEqual([
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
  ])
  expect(daysOf(new URLSearchParams('period=month'), 'UTC', noon).from).toBe('2026-11-01')
})

test('days chosen backwards are turned round, and never more than a year and a day', () => {
  expect(daysOf(new URLSearchParams('from=2026-05-09&to=2026-05-01'), 'UTC')).toEqual({
    from: '2026-05-01',
    to: '2026-05-09',
  })
  expect(eachDay(daysOf(new URLSearchParams('from=2020-01-01&to=2026-01-01'), 'UTC'))).toHaveLength(366)
})
