/** What qualifying one turn needs to know, and what it tells the database. */
import type { Fact, FactValue, Slot } from '../../shared/lead/fact.ts'
import type { Score } from '../../shared/lead/score/score-facts.ts'
import type { Signals } from '../../shared/lead/score/signals.ts'

export type LeadBrief = {
  purpose: 'qualify' | 'book'
  /** As stored; null for the first template's. Version 0 is the template. */
  rules: unknown
  rules_version: number
  /** The company's: BCP 47, IANA. */
  language: string
  time_zone: string
  /** Where the conversation began. */
  page: string | null
  /** Of the open lead; null before there is one. */
  state: string | null
  signals: Partial<Signals>
  /** Everything heard of this person, on every channel, oldest first. */
  facts: Fact[]
  /** Every question of this conversation, in order; `at` is ISO 8601, UTC. */
  asked: { slot: Slot; kind: 'ask' | 'confirm'; turn: number; at: string }[]
  /** Something was answered already. */
  is_useful: boolean
  /** The latest messages, oldest first, those of this turn last. `meaning`: what was chosen by its number. */
  said: Said[]
}

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

export type LeadOutcome =
  | { failed: string }
  | {
      facts: Fact[]
      signals: Signals
      /** `at`: when it was reckoned. */
      score: Pick<
        Score,
        'fit' | 'intent' | 'total' | 'cell' | 'bucket' | 'parts' | 'disqualified' | 'interval'
      > & {
        at: string
      }
      rules_version: number
      state: string
      /** Why it is there, for the event. */
      why: string
      asked: AskedQuestion | null
    }
