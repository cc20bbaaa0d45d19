/** What a turn knows of appointments, and what one turn tells the next of the one that is talked about. */
import type { Preference } from '../../shared/booking/booking-rules.ts'
import type { Appointment } from './booking-verbs.ts'

export type BookingBrief = {
  company_id: string
  /** IANA: the company's, and the visitor's where it is known. */
  zone: string
  visitor_zone: string | null
  /** In the order the company offers them; never none. */
  services: { id: string; name: string }[]
  /** Theirs to move and to cancel, soonest first. */
  upcoming: Appointment[]
  /** The last of theirs that is off, until it would have been. */
  cancelled: Appointment | null
  /** They write from a number. */
  is_reachable: boolean
  /** Of the reply before this turn; null when that was about nothing of the kind. */
  talk: BookingTalk | null
  /** An appointment came up in this conversation before. */
  was_offered: boolean
}

/** What they asked for; `isExact`: at `after`, and not later. */
export type TimeWish = Preference & { isExact?: boolean }

/** A time as it was offered: `from` in milliseconds since 1970, `label` as the visitor read it. */
export type OfferedTime = { from: number; label: string }

/** What the visitor was asked last. */
export type BookingTalk = BookingStep & {
  /** Replies since that were about something else. */
  aside: number
}

export type BookingStep =
  | { step: 'service'; wish: TimeWish }
  | TimeStep
  | {
      /** Held for them; how they can be reached is missing, or where they are to be visited. */
      step: 'contact'
      service: string
      hold: string
      from: number
      isDeclined: boolean
      /** What they said so far: what they are called, that they can be reached, where they are. */
      name?: string
      hasContact?: boolean
      place?: string
    }
  /** Booked; they were asked what they are called. */
  | { step: 'name'; service: string; hold: string; from: number }
  | {
      step: 'which'
      purpose: 'move' | 'cancel'
      appointments: { id: string; label: string }[]
      wish: TimeWish
    }
  | { step: 'cancel'; appointment: string }

export type TimeStep = {
  step: 'time'
  service: string
  /** To be moved there; null for a new one. */
  appointment: string | null
  offered: OfferedTime[]
  /** Everything offered so far, by when it begins. */
  passed: number[]
  /** What they asked for so far. */
  wish: TimeWish
}
