/** The verbs of the schema `service`: what goes in and what comes out (supabase/migrations). */
import type { Message, Mode } from '../../shared/message.ts'
import type { BookingTalk } from './booking-brief.ts'
import type { BookingNewsVerbs } from './booking-news-verbs.ts'
import type { BookingVerbs } from './booking-verbs.ts'
import type { ConnectionVerbs } from './connection-verbs.ts'
import type { DeliveryVerbs } from './delivery-verbs.ts'
import type { EntryVerbs } from './entry-verbs.ts'
import type { HandOffVerbs } from './hand-off-verbs.ts'
import type { LeadOutcome } from './lead-brief.ts'
import type { LeadVerbs } from './lead-verbs.ts'
import type { MeaningVerbs } from './meaning-verbs.ts'
import type { MemberVerbs } from './member-verbs.ts'
import type { ModelCall, ModelVerbs } from './model-verbs.ts'
import type { PhoneVerbs } from './phone-verbs.ts'
import type { Refused } from './refused.ts'
import type { Outcome, TurnBrief } from './turn-brief.ts'
import type { WebhookVerbs } from './webhook-verbs.ts'

/** Names the widget and the page that speaks through it. */
type Site = { widget_key: string; origin: string | null; is_own_origin: boolean }

export type Silence = 'automatic' | 'echo' | 'too_quick' | 'repeated' | 'waiting'

export type Reply = {
  text: string
  /** What one message of the channel could not hold: further messages, in order. */
  more?: string[]
  /** Null for small talk, which is neither answered nor unanswered. */
  outcome: Outcome | null
  /** Ids of the entry versions it rests on, strongest first. */
  sources: string[]
  suggestions: string[]
  /** Questions of a message that it leaves open, while it answers others. */
  open?: string[]
  /** A person is called. */
  hands_over?: boolean
  /** Why; without it, the visitor asked for one. */
  hand_off_reason?: 'asked' | 'urgent' | 'unanswered' | 'complaint' | 'no_slot'
  /** The visitor's, where it is certain: BCP 47. */
  language?: string | null
  /** Nothing is said, and this is why: a code, and a sentence for the company. */
  silence?: { reason: Silence; message: string }
  /** How it came to be, for the conversation's event. */
  details: Record<string, string | number | boolean | null>
  /** What its models did, whether or not they wrote it; for the ledger. */
  model_calls?: ModelCall[]
  /** What the turn told of a lead, where the assistant asks. */
  lead?: LeadOutcome
  /** What is said of an appointment, for the next turn to go on with: null when it is done, absent when nothing is said. */
  booking?: BookingTalk | null
}

/** As it is stored: what goes on is told by the event's details. */
export type StoredReply = Omit<Reply, 'details' | 'booking'> & {
  details: Record<string, string | number | boolean | null | BookingTalk>
}

export type Received = {
  is_repeat: boolean
  is_issued: boolean
  topic: string
  mode: Mode
  message: Message
  reply?: Message | null
  turn?: TurnBrief | null
}

export type Verbs = ConversationVerbs &
  PhoneVerbs &
  DeliveryVerbs &
  ConnectionVerbs &
  ModelVerbs &
  EntryVerbs &
  HandOffVerbs &
  LeadVerbs &
  MeaningVerbs &
  MemberVerbs &
  BookingNewsVerbs &
  BookingVerbs &
  WebhookVerbs

type ConversationVerbs = {
  allows_origin: { args: Site; result: { refused: string | null } }
  read_widget: {
    args: Site
    result:
      | Refused
      | {
          company: { name: string; language: string }
          assistant: { name: string; greeting: string }
          theme: Record<string, unknown>
          starters: string[]
        }
  }
  record_visit: {
    args: Site & {
      client: string
      visit_id: string
      page: string
      referrer: string | null
      is_engaged: boolean
    }
    result: Refused | Record<string, never>
  }
  receive_message: {
    args: Site & {
      client: string
      token_hash: string | null
      new_token_hash: string
      message_id: string
      text: string
      visit_id: string | null
      page: string | null
      /** IANA */
      visitor_zone?: string | null
      lease_seconds: number
    }
    result: Refused | Received
  }
  record_reply: {
    args: { conversation_id: string; turn: number; reply: StoredReply }
    /** `has_delivery`: the reply lies in the outbox, for a channel that does not come and fetch. */
    result: { refused?: string; mode: Mode; reply: Message | null; has_delivery?: boolean }
  }
  read_messages: {
    args: Site & { token_hash: string; after_seq: number }
    result: Refused | { mode: Mode; topic: string; pending: boolean; messages: Message[] }
  }
  record_feedback: {
    args: Site & { token_hash: string; message_id: string; is_helpful: boolean }
    result: Refused | Record<string, never>
  }
  reply_as_member: {
    args: { member_id: string; conversation_id: string; message_id: string; text: string }
    result: Refused | { mode: Mode; message: Message; has_delivery?: boolean }
  }
  hand_over: {
    args: { member_id: string; conversation_id: string; new_mode: Mode }
    result: Refused | { mode: Mode }
  }
  claim_turns: { args: { max_turns: number; lease_seconds: number }; result: TurnBrief[] }
  release_turns: { args: Record<string, never>; result: { released: number } }
  sweep: { args: Record<string, never>; result: { rate_windows: number; turns: number } }
}

export type Verb = keyof Verbs
