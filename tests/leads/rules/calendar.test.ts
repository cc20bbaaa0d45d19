/** An appointment in a visitor's calendar, and a feed in the owner's (RFC 5545). */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../../shared/booking/calendar.ts'
import { foldLine } from '../../../shared/booking/fold-line.ts'
import { writeCalendar } from '../../../shared/booking/write-calendar.ts'

const tasting: CalendarEvent = {
  uid: '0193-tasting@juniper.example',
  sequence: 0,
  stamp: new Date('2026-11-22T19:40:07.123Z'),
  from: new Date('2026-11-24T16:00Z'),
  to: new Date('2026-11-24T17:00Z'),
  isCancelled: false,
  summary: 'Cake tasting, Juniper & Rye',
}
const unfold = (text: string) => text.replaceAll('\r\n ', '')

test('an appointment is written line by line as the standard has it', () => {
  const event: CalendarEvent = {
    ...tasting,
    description: 'Bring:\n- a friend; or two\n- the path C:\\cakes',
    location: '5 Mill Lane, Bristol',
    url: 'https://foyer.example/a/1?x=1,2;3',
    organizer: { name: 'Juniper "&" Rye', uri: 'mailto:ana@juniper.example' },
    attendees: [{ name: 'Vi', uri: 'mailto:vi@clinic.example' }],
    reminder: 120,
  }
  const written = writeCalendar({ method: 'REQUEST', name: 'Tastings', events: [event] })

  expect(unfold(written)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Foyer//Appointments//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'NAME:Tastings',
      'X-WR-CALNAME:Tastings',
      'BEGIN:VEVENT',
      'UID:0193-tasting@juniper.example',
      'SEQUENCE:0',
      'DTSTAMP:20261122T194007Z',
      'DTSTART:20261124T160000Z',
      'DTEND:20261124T170000Z',
      'SUMMARY:Cake tasting\\, Juniper & Rye',
      'STATUS:CONFIRMED',
      'DESCRIPTION:Bring:\\n- a friend\\; or two\\n- the path C:\\\\cakes',
      'LOCATION:5 Mill Lane\\, Bristol',
      'URL:https://foyer.example/a/1?x=1,2;3',
      'ORGANIZER;CN="Juniper \'&\' Rye":mailto:ana@juniper.example',
      'ATTENDEE;CN="Vi":mailto:vi@clinic.example',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT120M',
      'DESCRIPTION:Cake tasting\\, Juniper & Rye',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('a cancelled appointment keeps its name, says so, and rings no more', () => {
  const event = { ...tasting, sequence: 2, reminder: 120 }
  for (const written of [
    writeCalendar({ method: 'CANCEL', events: [event] }),
    writeCalendar({ method: 'PUBLISH', events: [{ ...event, isCancelled: true }] }),
  ]) {
    expect(written).toContain('\r\nUID:0193-tasting@juniper.example\r\nSEQUENCE:2\r\n')
    expect(written).toContain('\r\nSTATUS:CANCELLED\r\n')
    expect(written).not.toContain('VALARM')
  }
})

test('no text of a visitor begins a line of its own', () => {
  const evil = 'Vi\r\nATTENDEE:mailto:everyone@example.com\u0000\u0085\u2028END:VEVENT"'
  const event = {
    ...tasting,
    summary: evil,
    location: evil,
    url: evil,
    uid: evil,
    organizer: { name: evil, uri: evil },
  }
  const lines = unfold(writeCalendar({ method: 'PUBLISH', name: evil, events: [event] })).split('\r\n')

  expect(lines.filter(line => line.startsWith('ATTENDEE'))).toEqual([])
  expect(lines.filter(line => line.startsWith('END:VEVENT'))).toHaveLength(1)
  expect(() => writeCalendar({ method: 'PUBLISH', events: [{ ...tasting, to: tasting.from }] })).toThrow(
    RangeError,
  )
})

test('no line is longer than 75 octets, and no character is torn apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const line = `SUMMARY:${text.replace(/[\r\n]/g, '')}`
      const folded = foldLine(line)

      expect(unfold(folded)).toBe(line)
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
    }),
    { numRuns: 200 },
  )
})

test('a real parser reads every word back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (text, begins) => {
        const from = new Date(Math.floor(begins.getTime() / 1000) * 1000)
        const event = {
          ...tasting,
          summary: text,
          description: text,
          from,
          to: new Date(from.getTime() + 3_600_000),
        }
        const read = new ICAL.Component(
          ICAL.parse(writeCalendar({ method: 'PUBLISH', events: [event, tasting] })),
        )
        const [first, second] = read.getAllSubcomponents('vevent')

        const said = text
          .replace(/\r\n|\r/g, '\n')
          .replace(/\t/g, ' ')
          .replace(/(?!\n)\p{Cc}/gu, '')
        expect(first!.getFirstPropertyValue('summary')).toBe(said)
        expect(first!.getFirstPropertyValue('description') ?? '').toBe(said)
        expect((first!.getFirstPropertyValue('dtstart') as { toJSDate(): Date }).toJSDate()).toEqual(from)
        expect(second!.getFirstPropertyValue('uid')).toBe(tasting.uid)
        expect(read.getFirstPropertyValue('method')).toBe('PUBLISH')
      },
    ),
    { numRuns: 100 },
  )
})
