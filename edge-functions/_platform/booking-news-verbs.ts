/** The verbs of telling visitors what a member changed about their appointment, and of what a member sees of it. */
import type { Appointment, Reminds } from './booking-verbs.ts'
import type { Refused } from './refused.ts'

/** What a visitor is to be told. */
export type DueNews = {
  kind: 'moved' | 'cancelled'
  company: { name: string; language: string; zone: string }
  /** The visitor's, where it is known. */
  language: string
  appointment: Appointment
}

export type BookingNewsVerbs = {
  claim_news: {
    args: { max_news: number; lease_seconds: number; appointment_id: string | null }
    result: DueNews[]
  }
  /** refused: unknown_news · too_late · and the gate's; with `waits_until` it is tried again then. */
  tell_news: {
    args: { appointment_id: string; sequence: number; text: string; token_hash: string | null }
    result:
      | (Refused & { waits_until?: string })
      | {
          conversation_id: string
          message_id: string
          kind: 'widget' | 'sms' | 'whatsapp'
          has_delivery: boolean
        }
  }
  /** refused: unknown_appointment */
  show_appointment: {
    args: { member_id: string; appointment_id: string }
    result: Refused | { appointment: Appointment; reminds: Reminds | null }
  }
  /** refused: not_allowed */
  find_calendar_feed: {
    args: { member_id: string; company_id: string }
    result: Refused | { opened_at: string | null }
  }
}
