/** Writes appointments as a calendar file or feed (RFC 5545). Every time is UTC, so no zone has to be described. */
import type { Calendar, CalendarEvent, Party } from './calendar.ts'
import { foldLine } from './fold-line.ts'

const producer = '-//Foyer//Appointments//EN'

/** Throws a RangeError for an event that ends before it begins. Lines end in CRLF, the last one too. */
export function writeCalendar({ method, name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${producer}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []), // RFC 7986, and what is read
    ...events.flatMap(event => writeEvent(event, method === 'CANCEL')),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function writeEvent(event: CalendarEvent, isCancel: boolean): string[] {
  if (!(event.from < event.to)) throw new RangeError('an appointment ends after it begins')
  const { description, location, url, organizer, attendees = [], reminder } = event
  const isCancelled = isCancel || event.isCancelled
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.from)}`,
    `DTEND:${utc(event.to)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(url ? [`URL:${oneLine(url)}`] : []),
    ...(organizer ? [writeParty('ORGANIZER', organizer)] : []),
    ...attendees.map(attendee => writeParty('ATTENDEE', attendee)),
    ...(reminder !== undefined && !isCancelled ? writeReminder(event.summary, reminder) : []),
    'END:VEVENT',
  ]
}

function writeReminder(summary: string, minutes: number): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
  ]
}

/** A name in quotes may hold anything but quotes (RFC 6868 has a way, and few read it). */
function writeParty(property: string, { name, uri }: Party): string {
  return `${property};CN="${oneLine(name).replaceAll('"', "'")}":${oneLine(uri)}`
}

/** RFC 5545 §3.3.11 */
function escapeText(text: string): string {
  return oneLine(
    text
      .replaceAll('\\', '\\\\')
      .replace(/[;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n'),
  )
}

/** Nothing that could end a line, and begin a property of its own. */
function oneLine(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, character => (character === '\t' ? ' ' : ''))
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '')
}
