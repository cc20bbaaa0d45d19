/** When somebody is there, by the company's clock, and when a visitor hears of it by their own. */
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/hours/add-days.ts'
import { BusinessHours, type OpenInterval } from '../../../shared/hours/business-hours.ts'
import { isOpen, nextOpening } from '../../../shared/hours/find-opening.ts'
import { likelyAnswer } from '../../../shared/hours/likely-answer.ts'
import { listOpenings } from '../../../shared/hours/list-openings.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'

const span = (text: string): OpenInterval => ({ from: text.slice(0, 5), to: text.slice(6) })

/** The same hours every day, or seven lists from Sunday on. */
function hours(
  zone: string,
  week: string | string[],
  holidays: Record<string, string[]> = {},
): BusinessHours {
  const days = typeof week === 'string' ? Array(7).fill(week) : week
  return {
    zone,
    week: days.map((day: string) => day.split(' ').filter(Boolean).map(span)),
    holidays: Object.entries(holidays).map(([day, open]) => ({ day, hours: open.map(span) })),
  }
}

const bakery = hours(
  'Europe/London',
  ['', '08:00-17:00', '08:00-17:00', '08:00-17:00', '08:00-17:00', '08:00-17:00', '09:00-13:00'],
  {
    '2026-12-25': [],
    '2026-12-24': ['06:00-12:00'],
  },
)

test('a wall clock has one instant in every zone, on both days on which clocks change', () => {
  // what each zone's clock shows, and when: clocks skip, clocks repeat, a zone of 45 minutes, a change at midnight
  const table: [zone: string, wall: string, instant: string][] = [
    ['Europe/London', '2026-03-29 00:59', '2026-03-29T00:59Z'],
    ['Europe/London', '2026-03-29 01:30', '2026-03-29T01:30Z'], // never shown: 02:30 in summer time
    ['Europe/London', '2026-03-29 02:00', '2026-03-29T01:00Z'],
    ['Europe/London', '2026-10-25 01:30', '2026-10-25T00:30Z'], // shown twice: the first
    ['Europe/London', '2026-10-25 02:00', '2026-10-25T02:00Z'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:30Z'],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30Z'],
    ['America/New_York', '2026-11-01 02:00', '2026-11-01T07:00Z'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45Z'], // half an hour is skipped
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45Z'],
    ['Pacific/Chatham', '2026-07-01 09:00', '2026-06-30T20:15Z'],
    ['Pacific/Chatham', '2026-09-27 02:45', '2026-09-26T14:00Z'],
    ['Pacific/Chatham', '2026-09-27 03:00', '2026-09-26T14:15Z'], // skipped: 04:00
    ['Pacific/Chatham', '2026-04-05 03:00', '2026-04-04T13:15Z'],
    ['Asia/Kathmandu', '2026-05-05 09:00', '2026-05-05T03:15Z'],
    ['Africa/Cairo', '2026-04-24 00:00', '2026-04-23T22:00Z'], // no midnight: the day begins at 01:00
    ['Africa/Cairo', '2026-10-29 23:30', '2026-10-29T20:30Z'], // twice before midnight
    ['Africa/Cairo', '2026-10-30 00:00', '2026-10-29T22:00Z'],
    ['America/Havana', '2026-03-08 00:30', '2026-03-08T05:30Z'],
    ['Pacific/Kiritimati', '2026-01-01 00:00', '2025-12-31T10:00Z'],
  ]
  for (const [name, wall, instant] of table) {
    const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14))
    const at = openZone(name).instantOf(wall.slice(0, 10), minute)
    expect([name, wall, `${new Date(at).toISOString().slice(0, 16)}Z`]).toEqual([name, wall, instant])
  }
})

test('every hour of a year is found again by the clock it shows, except the hours shown twice', () => {
  for (const name of ['Europe/London', 'Pacific/Chatham', 'Africa/Cairo', 'America/St_Johns', 'UTC']) {
    const zone = openZone(name)
    const missed: number[] = []
    for (
      let at = Date.parse('2026-01-01T00:00Z');
      at < Date.parse('2027-01-01T00:00Z');
      at += 3 * 3_600_000 + 900_000
    ) {
      const { day, minute } = zone.clockAt(at)
      const found = zone.instantOf(day, minute)
      if (found !== at) missed.push(at - found)
    }
    expect(missed.every(late => late === 3_600_000)).toBe(true)
    expect(missed.length).toBeLessThanOrEqual(1)
  }
})

test('an opening lasts as long as the clock on the wall says', () => {
  const table: [zone: string, every: string, day: string, hoursOpen: number[]][] = [
    ['Europe/London', '00:00-24:00', '2026-03-29', [23]],
    ['Europe/London', '00:00-24:00', '2026-10-25', [25]],
    ['Europe/London', '22:00-06:00', '2026-03-28', [7]], // the night the clocks go forward
    ['Europe/London', '22:00-06:00', '2026-10-24', [9]],
    ['Europe/London', '01:00-02:00', '2026-03-29', []], // an hour that is skipped
    ['America/New_York', '18:00-02:00', '2026-10-31', [9]],
    ['Africa/Cairo', '00:00-08:00', '2026-04-24', [7]],
    ['Pacific/Chatham', '02:00-05:00', '2026-09-27', [2]],
    ['Australia/Lord_Howe', '00:00-24:00', '2026-10-04', [23.5]],
    ['Europe/London', '09:00-12:00 13:00-17:30', '2026-06-01', [3, 4.5]],
    ['Europe/London', '09:00-12:00 12:00-17:00', '2026-06-01', [8]],
  ]
  for (const [zone, every, day, expected] of table) {
    const openings = listOpenings(hours(zone, every), openZone(zone), day, 1)
    const lengths = openings.map(({ from, to }) => (to - from) / 3_600_000)
    expect([zone, every, day, lengths]).toEqual([zone, every, day, expected])
  }
})

test('a bar that is open past midnight is open after midnight, and what began before a holiday goes on', () => {
  const bar = hours('Europe/London', ['', '', '', '', '', '18:00-02:00', '18:00-02:00'], { '2026-06-06': [] })

  expect(isOpen(bar, new Date('2026-06-05T23:30Z'))).toBe(true) // Saturday 00:30, a holiday, in Friday's night
  expect(isOpen(bar, new Date('2026-06-06T01:00Z'))).toBe(false) // 02:00: the door is shut
  expect(nextOpening(bar, new Date('2026-06-06T01:00Z'))?.toISOString()).toBe('2026-06-12T17:00:00.000Z')
})

test('a visitor hears when somebody is likely to answer, by their own calendar and clock', () => {
  const table: [at: string, zone: string, expected: object][] = [
    ['2026-11-23T10:00Z', 'Europe/London', { kind: 'now', day: '2026-11-23', time: '10:00', days: 0 }],
    ['2026-11-23T07:00Z', 'Europe/London', { kind: 'today', day: '2026-11-23', time: '08:00', days: 0 }],
    ['2026-11-23T17:00Z', 'Europe/London', { kind: 'later', day: '2026-11-24', time: '08:00', days: 1 }],
    ['2026-11-21T14:00Z', 'Europe/London', { kind: 'later', day: '2026-11-23', time: '08:00', days: 2 }],
    // it is Monday evening in Auckland when the bakery opens on Monday morning
    ['2026-11-23T00:00Z', 'Pacific/Auckland', { kind: 'today', day: '2026-11-23', time: '21:00', days: 0 }],
    [
      '2026-11-23T07:00Z',
      'America/Los_Angeles',
      { kind: 'later', day: '2026-11-23', time: '00:00', days: 1 },
    ],
    ['2026-12-23T18:00Z', 'Europe/London', { kind: 'later', day: '2026-12-24', time: '06:00', days: 1 }],
    ['2026-12-24T12:00Z', 'Europe/London', { kind: 'later', day: '2026-12-26', time: '09:00', days: 2 }],
    // asked on the Saturday before the clocks go forward: Monday at eight is an hour nearer
    [
      '2026-03-28T14:00Z',
      'Europe/London',
      { kind: 'later', day: '2026-03-30', time: '08:00', at: new Date('2026-03-30T07:00Z') },
    ],
    [
      '2026-10-24T13:00Z',
      'Europe/London',
      { kind: 'later', day: '2026-10-26', time: '08:00', at: new Date('2026-10-26T08:00Z') },
    ],
  ]
  for (const [at, zone, expected] of table) {
    expect([at, zone, likelyAnswer(bakery, new Date(at), zone)]).toEqual([
      at,
      zone,
      expect.objectContaining(expected),
    ])
  }
})

test('who is never there says so, who always is answers now, and a long holiday ends', () => {
  const now = new Date('2026-07-01T12:00Z')
  const empty = hours('Europe/London', '')

  expect(likelyAnswer(empty, now)).toMatchObject({ kind: 'unknown', at: null })
  expect(likelyAnswer(hours('Europe/London', '00:00-24:00'), now)).toMatchObject({ kind: 'now' })
  const august = Object.fromEntries(Array.from({ length: 61 }, (_, day) => [addDays('2026-07-01', day), []]))
  expect(nextOpening({ ...bakery, ...hours('Europe/London', '08:00-17:00', august) }, now)).toEqual(
    new Date('2026-08-31T07:00Z'),
  )
})

test('hours that cannot be are refused', () => {
  for (const wrong of [
    { ...bakery, zone: 'Europe/Bristol' },
    { ...bakery, week: bakery.week.slice(1) },
    hours('Europe/London', '09:00-09:00'),
    hours('Europe/London', '9:00-17:00'),
    hours('Europe/London', '24:00-02:00'),
    hours('Europe/London', '08:00-17:00', { '2026-02-30': [] }),
  ]) {
    expect(BusinessHours.safeParse(wrong).success).toBe(false)
  }
  expect(BusinessHours.safeParse(bakery).success).toBe(true)
})
