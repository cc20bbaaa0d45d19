/** The verbs of leads: what members do with them, and scoring them again. */
import type { FactValue, RecordedFact, Slot } from '../../shared/lead/fact.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Signals } from '../../shared/lead/score/signals.ts'
import type { StoredScore } from './lead-brief.ts'
import type { Refused } from './refused.ts'

/** Leads of one company, with the rules that hold. */
export type LeadsToScore = {
  company: string
  language: string
  /** As stored; null for the first template's. Version 0 is the template. */
  rules: unknown
  rules_version: number
  leads: LeadToScore[]
}

export type LeadToScore = {
  lead: string
  /** Which state of the row this was read from. */
  seen: string
  /** Of the contact. */
  name: string | null
  state: string
  /** Everything that was ever told, oldest first. */
  facts: RecordedFact[]
  signals: Partial<Signals>
  /** Disqualifiers that a member has reversed for this lead. */
  reversed: string[]
  /** ISO 8601, UTC. */
  scored_at: string
  /** They disagreed with being turned away, and no member has looked at it since. */
  has_objected: boolean
  /** Nothing was heard for a day: whatever was asked last, nobody waits for the answer. */
  is_gone: boolean
  /** They write on a line, so they can be written to. */
  is_on_line: boolean
}

export type LeadScore = {
  lead: string
  seen: string
  signals: Signals
  score: StoredScore
  state: string
  /** Why it is there, for the event. */
  why: string
}

/** How a lead stands, scored just now or not. */
export type LeadStanding = { lead: string; state: string; total: number; is_stale: boolean }

type OfMember = { member_id: string; lead_id: string }
type ToScore = { to_score: LeadsToScore }

export type LeadVerbs = {
  /** `version`: the rules these were made from, 0 for the template; `changed_meanwhile` when they hold no more. */
  save_lead_rules: {
    args: { member_id: string; company_id: string; version: number; rules: LeadRules }
    result: Refused | { version: number }
  }
  /** The latest open ones. */
  latest_leads: {
    args: { member_id: string; company_id: string; max_leads: number }
    result: Refused | ToScore
  }
  read_lead: { args: OfMember; result: Refused | ToScore }
  /** `auto` gives it back to the assistant, and is to be scored. */
  move_lead: {
    args: OfMember & { new_state: string; reason: string | null }
    result: Refused | { state: string } | ToScore
  }
  record_fact: {
    args: OfMember & { fact: { slot: Slot; value: FactValue | null } }
    result: Refused | ToScore
  }
  assign_lead: { args: OfMember & { owner_id: string | null }; result: Refused | { owner: string | null } }
  /** Of the first company after this one that may have any; null when none has. */
  stale_leads: { args: { after_company: string | null; max_leads: number }; result: LeadsToScore | null }
  /** Stores what still fits what was read; the rest stays stale. */
  record_scores: {
    args: { company_id: string; rules_version: number; scores: LeadScore[] }
    result: LeadStanding[]
  }
}
