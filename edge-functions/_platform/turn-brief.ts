/** One turn, as answering sees it. */
import type { BookingBrief } from './booking-brief.ts'
import type { HandOffBrief } from './hand-off-brief.ts'
import type { LeadBrief, QuietBrief } from './lead-brief.ts'
import type { TurnModels } from './model-verbs.ts'

export type Match = {
  /** Id of the entry's version. */
  version: string
  question: string
  answer: string
  /** Calibrated, 0 to 1. */
  confidence: number
  outcome: Outcome
  /** BCP 47, where it is not the company's. */
  language?: string | null
  /** Written since the last reply. */
  is_new?: boolean | null
  /** The question before, where it took both to find this. */
  heard_with?: string | null
}

/** How often the same was written before, and answered or passed over. */
export type Again = {
  in_a_row: number
  within_hour: number
  within_day: number
  /** A long text that differs in its digits alone. */
  but_for_numbers: number
}

/** What is known of somebody who was here before: never who they are, nor how they are reached. */
export type Recalled = {
  /** BCP 47. */
  language?: string
  /** Entries that answered them, newest first; days are ISO 8601. */
  topics?: { question: string; on: string }[]
  /** Their last question, if nobody could answer it. */
  unanswered?: { question: string; on: string }
  /** They wait for a person on another channel, or speak with one. */
  is_waiting?: boolean
}

export type Outcome = 'answered' | 'offered' | 'unknown'

/** What answering one turn needs to know. Nothing in it names or reaches the visitor. */
export type TurnBrief = {
  conversation: string
  turn: number
  channel: 'widget' | 'sms' | 'whatsapp'
  company: {
    name: string
    description: string
    facts: { label: string; value: string }[]
    language: string
    /** Only sentences that stand in an entry or a fact may be said. */
    strict?: boolean
  }
  /** What the owner says about answering on this very channel. */
  assistant: { name: string; instructions: string }
  /**
   * What the visitor asked since the last reply, oldest first, each with its best entries. `is_part`: one of several
   * questions in one message. `is_choice`: word for word what they were offered to send.
   */
  questions: { text: string; matches: Match[]; again?: Again; is_part?: boolean; is_choice?: boolean }[]
  /** What was said before them, oldest first. */
  history: { author: 'visitor' | 'assistant' | 'member' | 'system'; text: string; is_choice?: boolean }[]
  /**
   * Seconds since the last question was written; how many replies of ours in a row were responded to within two, and
   * within ten seconds; whether the last one never reached them.
   */
  pace?: { waited: number; quick: number; brisk: number; is_reply_lost: boolean }
  /** Null for whoever is not known for certain. */
  recalled?: Recalled | null
  /** They wait for a person; `was_told`: since they do, that there is no answer. Null where nobody was called. */
  waiting?: { was_told: boolean } | null
  /** How often answering was tried; only on turns that were taken over. */
  attempts?: number
  /** What the assistant is for, and what asking needs. Taken out of the brief before anything is answered. */
  lead?: LeadBrief | QuietBrief | null
  /** Null where nothing can be booked by writing. Taken out of the brief like `lead`. */
  booking?: BookingBrief | null
  /** What a visitor is told when a person is called. Taken out of the brief like `lead`. */
  hand_off?: HandOffBrief | null
  /** With their keys: taken out of the brief before anything else sees it. */
  models?: TurnModels
}
