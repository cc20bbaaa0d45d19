/** Where the hand-off of a conversation stands: who speaks, and who looks after the person behind it. */
import type { Mode } from '../../message.ts'

/**
 * none: nobody has to come. offered: a member was told and a timer runs. owner_told: the timer ran out on everyone, the
 * owner knows, and the visitor has been told the truth. claimed: a member has it.
 */
export type Claim = 'none' | 'offered' | 'owner_told' | 'claimed'

export type HandOff = {
  mode: Mode
  claim: Claim
  /** Counts what visitors asked the assistant. */
  turn: number
  /** The assistant owes a reply to `turn`. */
  isOwed: boolean
}

export type HandOffEvent =
  | { kind: 'visitor_writes' }
  | { kind: 'visitor_asks_for_person' }
  /** `turn`: what the reply was written for. */
  | { kind: 'assistant_replies'; turn: number }
  /** A reply that says somebody will come. */
  | { kind: 'assistant_hands_over'; turn: number }
  /** The assistant may not or cannot answer: switched off on the line, out of budget, a picture, no reply found. */
  | { kind: 'assistant_cannot_answer' }
  | { kind: 'lead_qualifies' }
  | { kind: 'visitor_books' }
  | { kind: 'member_takes' }
  /** From the desk, or from the phone itself. */
  | { kind: 'member_replies' }
  /** What the visitor asked meanwhile and nobody answered is the assistant's to answer. */
  | { kind: 'member_returns' }
  /** Handed back on a line where the assistant is switched off. */
  | { kind: 'member_returns_to_silence' }
  | { kind: 'member_closes' }
  /** Signed off, removed, or on leave. */
  | { kind: 'member_leaves' }
  /** Nobody claimed it in time, and another member is free. */
  | { kind: 'timer_ends' }
  /** Nobody claimed it in time, and nobody is left to ask. */
  | { kind: 'timer_ends_on_last' }

export type HandOffKind = HandOffEvent['kind']

/** Told to somebody besides the change itself. */
export type Telling = 'next_member' | 'owner' | 'visitor_what_happens' | 'visitor_honest_word'
