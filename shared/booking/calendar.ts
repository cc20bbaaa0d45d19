/** Appointments as a calendar tells of them (RFC 5545), and how it is sent (RFC 5546). */

export type CalendarEvent = {
  /** The same for as long as the appointment lives, however often it moves. */
  uid: string
  /** One more with each change that is sent. */
  sequence: number
  /** When this was written. */
  stamp: Date
  from: Date
  to: Date
  /** A cancelled one stays, so that calendars take it out. */
  isCancelled: boolean
  summary: string
  description?: string
  location?: string
  /** https; a link to move or cancel it. */
  url?: string
  /** `uri`: mailto:, or any other address. */
  organizer?: Party
  attendees?: Party[]
  /** Minutes before, for the calendar's own reminder. */
  reminder?: number
}
export type Party = { name: string; uri: string }

export type Calendar = {
  /** PUBLISH: a file or a feed. REQUEST and CANCEL go to attendees, and need an organizer. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** Of a feed, as calendars show it. */
  name?: string
  events: CalendarEvent[]
}
