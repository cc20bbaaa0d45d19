/** The verbs of booking: times to offer, holding one, and what may be done with an appointment. */
import type { BookingLimits, Service, Span } from '../../shared/booking/booking-rules.ts'
import type { ReminderVariable } from '../../shared/booking/reminder-variables.ts'
import type { BusinessHours } from '../../shared/hours/business-hours.ts'
import type { Refused } from './refused.ts'

export type AppointmentState = 'held' | 'booked' | 'cancelled' | 'attended' | 'no_show'

/** Times are ISO 8601. */
export type Appointment = {
  id: string
  company_id: string
  conversation_id: string
  service: { id: string; name: string; minutes: number }
  staff: { id: string; name: string }
  state: AppointmentState
  starts_at: string
  ends_at: string
  held_until: string | null
  visitor_zone: string | null
  sequence: number
  changed_at: string
}

/** What `offerSlots` needs, but for the preference and the visitor's zone. */
export type SlotBrief = {
  /** The company's. */
  zone: string
  limits: BookingLimits
  closed_days: string[]
  /** `staff`: ids of those who do it, in the company's order. */
  services: (Service & { id: string; name: string; description: string; staff: string[] })[]
  staff: { id: string; name: string; hours: BusinessHours; busy: Span[]; booked: number[] }[]
}

/** By its link, in a turn of the conversation of whoever booked (any channel of theirs), or as a member who answers. */
export type Shown =
  | { token_hash: string }
  | { conversation_id: string; turn: number; appointment_id: string }
  | { member_id: string; appointment_id: string }

export type DueReminder = {
  hours_before: 24 | 2
  company: { name: string; language: string; zone: string }
  /** The visitor's, where it is known. */
  language: string
  /** What they are called, where it is known. */
  visitor: string | null
  /** What says it where WhatsApp takes no free words; `variables`: what each stands for. Null: nothing may. */
  template: { id: string; language: string; variables: Record<string, ReminderVariable> } | null
  appointment: Appointment
}

/** How somebody will be reminded; `is_certain`: also when they have not written for a day. */
export type Reminds = { by: 'widget' | 'sms' | 'whatsapp'; is_certain: boolean }

type Changed = Refused | { appointment: Appointment }

export type BookingVerbs = {
  brief_booking: {
    args: {
      company_id: string
      service_id: string | null
      /** Its hold, and the appointment to be moved, stand in nobody's way. */
      conversation_id: string | null
      appointment_id: string | null
    }
    result: SlotBrief
  }
  /**
   * refused: superseded (nobody hears of what the turn does) · already_booked (with what they booked) · unknown_conversation ·
   * unknown_service · too_soon · too_far · slot_taken · day_full
   */
  hold_slot: {
    args: {
      conversation_id: string
      turn: number
      service_id: string
      staff_id: string
      starts_at: string
      visitor_zone: string | null
    }
    result: Changed | { refused: 'already_booked'; appointment: Appointment }
  }
  /** refused: superseded · unknown_hold */
  book_slot: {
    args: {
      conversation_id: string
      turn: number
      appointment_id: string
      token_hash: string
      note: string
      name?: string
    }
    /** `reminds`: null where no reminder is to come. `called`: what they are called, where it is known. */
    result: Refused | { appointment: Appointment; reminds: Reminds | null; called: string | null }
  }
  /** refused: unknown_appointment · not_changeable · superseded · and as for hold_slot */
  move_appointment: { args: { shown: Shown; staff_id: string; starts_at: string }; result: Changed }
  /** refused: unknown_appointment · not_changeable · superseded */
  cancel_appointment: { args: { shown: Shown }; result: Changed }
  /** refused: unknown_appointment · not_changeable */
  mark_appointment: {
    args: { member_id: string; appointment_id: string; state: 'attended' | 'no_show' }
    result: Changed
  }
  expire_holds: { args: { max_holds: number }; result: { expired: number } }
  /** refused: unknown_appointment */
  read_appointment: {
    args: { token_hash: string }
    result:
      | Refused
      | {
          company: {
            name: string
            website: string | null
            language: string
            zone: string
            facts: { label: string; value: string }[]
          }
          appointment: Appointment
        }
  }
  claim_reminders: { args: { max_reminders: number; lease_seconds: number }; result: DueReminder[] }
  /** `template`: filled in. refused: unknown_reminder · too_late · no_template · and the gate's */
  send_reminder: {
    args: {
      appointment_id: string
      hours_before: number
      sequence: number
      text: string
      token_hash: string
      template?: { id: string; variables: Record<string, string> } | null
    }
    result: Refused | { conversation_id: string; message_id: string; has_delivery: boolean }
  }
  /** refused: not_allowed */
  open_calendar_feed: {
    args: { member_id: string; company_id: string; token_hash: string }
    result: Refused | Record<string, never>
  }
  /** refused: not_allowed */
  close_calendar_feed: {
    args: { member_id: string; company_id: string }
    result: Refused | Record<string, never>
  }
  /** refused: unknown_feed */
  read_calendar_feed: {
    args: { token_hash: string }
    result:
      | Refused
      | {
          company: { name: string; language: string }
          appointments: (Appointment & { visitor: string | null; note: string })[]
        }
  }
}
