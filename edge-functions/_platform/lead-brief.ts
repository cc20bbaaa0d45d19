/** What qualifying one turn needs to know, and what it tells the database. */
import type { Fact, FactValue, RecordedFact, Slot } from '../../shared/lead/fact.ts'
import type { Score } from '../../shared/lead/score/score-facts.ts'
import type { Signals } from '../../shared/lead/score/signals.ts'

export type LeadBrief = {
  purpose: 'qualify' | 'book'
  /** As stored; null for the first template's. Version 0 is the template. */
  rules: unknown
  rules_version: number
  /** What the visitor writes, where that is certain (BCP 47): the first template asks in it. */
  spoken?: string | null
  /** The company's: BCP 47, IANA. */
  language: string
  time_zone: string
  /** Where the conversation began. */
  page: string | null
  /** Of the open lead; null before there is one. And why it is there, as the move said. */
  state: string | null
  state_reason?: string | null
  seen?: SeenLead | null
  /** Disqualifiers that a member has reversed for this lead. */
  reversed?: string[]
  signals: Partial<Signals>
  /** Everything heard of this person, on every channel, oldest first. */
  facts: RecordedFact[]
  /** Every question of this conversation, in order; `at` is ISO 8601, UTC. */
  asked: { slot: Slot; kind: 'ask' | 'confirm'; turn: number; at: string; values?: FactValue[] | null }[]
  /** Something was answered already. */
  is_useful: boolean
  /** A member has written in this conversation. */
  had_person?: boolean
  /** Names of what the company offers, in its order. */
  services?: string[]
  /** The latest messages, oldest first, those of this turn last. `meaning`: what was chosen by its number. */
  said: Said[]
}

/** Which state of the open lead was read; what is reckoned from it holds for this one alone. Null before there is one. */
export type SeenLead = { lead: string; updated_at: string }

/** Of an assistant that asks nothing of its own accord. */
export type QuietBrief = { purpose: 'support' | 'faq' }

export type Said = {
  id: string
  author: 'visitor' | 'assistant' | 'member' | 'system'
  text: string
  meaning: string | null
  /** ISO 8601, UTC. */
  at: string
}

export type AskedQuestion = {
  slot: Slot
  kind: 'ask' | 'confirm'
  turn: number
  text: string
  /** What a confirmation is about. */
  values?: FactValue[]
}

/** `at`: when it was reckoned. */
export type StoredScore = Pick<
  Score,
  'fit' | 'intent' | 'total' | 'cell' | 'bucket' | 'parts' | 'disqualified' | 'interval'
> & { at: string }

export type LeadOutcome =
  | { failed: string }
  | {
      seen: SeenLead | null
      facts: Fact[]
      signals: Signals
      score: StoredScore
      rules_version: number
      state: string
      /** Why it is there, for the event. */
      why: string
      asked: AskedQuestion | null
    }
