/** Scores leads from what is kept of them, without a turn: their facts, what they did, and the rules that hold. */
import { findContradictions } from '../../shared/lead/facts/apply-fact.ts'
import { LeadRules } from '../../shared/lead/lead-rules.ts'
import { leadState } from '../../shared/lead/lead-state.ts'
import type { NextQuestion } from '../../shared/lead/questions/moment.ts'
import { scoreFacts } from '../../shared/lead/score/score-facts.ts'
import { Signals } from '../../shared/lead/score/signals.ts'
import { withoutRules } from '../../shared/lead/score/without-rules.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import type { LeadScore, LeadsToScore, LeadToScore } from '../_platform/lead-verbs.ts'

type Scores = { company_id: string; rules_version: number; scores: LeadScore[] }

/** Pure. What `record_scores` takes. Throws when the company's rules cannot be read. */
export function scoreAgain(given: LeadsToScore): Scores {
  const rules = readRules(given)
  const scores = given.leads.map(lead => scoreLead(lead, rules))
  return { company_id: given.company, rules_version: given.rules_version, scores }
}

export function readRules({ rules, language }: LeadsToScore): LeadRules {
  return rules === null ? leadTemplate('bant', language) : LeadRules.parse(rules)
}

const toCome: NextQuestion = { kind: 'wait', reason: 'in_flight' }

function scoreLead(lead: LeadToScore, companyRules: LeadRules): LeadScore {
  const rules = withoutRules(companyRules, lead.reversed)
  const signals = Signals.parse(lead.signals)
  // as of when they were last heard: what silence takes away is reckoned by whoever looks (fadeScore)
  const at = signals.last_contact_at ?? lead.scored_at
  const { facts } = lead
  const score = scoreFacts(rules, facts, signals, new Date(at))
  const isBeingAsked = !lead.is_gone && (lead.state === 'engaged' || lead.state === 'qualifying')
  const state = leadState({
    rules,
    facts,
    score,
    next: isBeingAsked ? toCome : null,
    isOnLine: lead.is_on_line,
    isDisputed:
      lead.state === 'needs_review' &&
      (lead.has_objected || score.disqualified !== null || contradictsItself(lead)),
  })
  const { fit, intent, total, cell, bucket, parts, disqualified, interval } = score
  return {
    lead: lead.lead,
    seen: lead.seen,
    signals,
    score: { fit, intent, total, cell, bucket, parts, disqualified, interval, at },
    state,
    why: score.disqualified?.rule ?? (lead.is_gone ? 'idle' : 'scored_again'),
  }
}

function contradictsItself({ facts }: LeadToScore): boolean {
  return findContradictions(facts).length > 0
}
