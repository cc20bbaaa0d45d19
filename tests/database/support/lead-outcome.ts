/** What a turn told of a lead, reckoned as the functions do. */
import type { LeadOutcome, SeenLead } from '../../../edge-functions/_platform/lead-brief.ts'
import type { Fact, FactValue, RecordedFact } from '../../../shared/lead/fact.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import { noSignals } from '../../../shared/lead/score/signals.ts'
import { bant } from '../../../shared/lead/templates/bant.ts'

type Told = { facts: Fact[]; known?: RecordedFact[]; seen?: SeenLead | null }

/** `known`: what was said before; `seen`: by the lead's brief. */
export function leadOutcome({ facts, known = [], seen = null }: Told): LeadOutcome {
  const now = new Date()
  const signals = { ...noSignals, price_question: 1, last_contact_at: now.toISOString() }
  const { fit, intent, total, cell, bucket, parts, disqualified, interval } = scoreFacts(
    bant,
    [...known, ...facts],
    signals,
    now,
  )
  return {
    seen,
    facts,
    signals,
    score: { fit, intent, total, cell, bucket, parts, disqualified, interval, at: now.toISOString() },
    rules_version: 0,
    state: 'qualifying',
    why: 'ask',
    asked: { slot: 'budget', kind: 'ask', turn: 1, text: 'Rough budget?' },
  }
}

export function said(message: string, slot: string, value: FactValue, quote: string): Fact {
  return {
    slot,
    value,
    quote,
    message,
    source: 'visitor',
    confidence: 0.9,
    extractor: 'rule',
    version: 1,
    at: new Date().toISOString(),
  }
}
