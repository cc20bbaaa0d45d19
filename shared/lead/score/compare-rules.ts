/** What a change of rules would do to the leads there are, before it is saved. */
import type { RecordedFact } from '../fact.ts'
import type { LeadRules } from '../lead-rules.ts'
import type { Bucket } from './bucket-of.ts'
import { type Score, scoreFacts } from './score-facts.ts'
import type { Signals } from './signals.ts'
import { withoutRules } from './without-rules.ts'

export type ScoredLead = {
  id: string
  facts: RecordedFact[]
  signals: Signals
  /** Rules that rule this lead out no more, because a member said so. */
  reversed?: string[]
}
export type Outcome = Bucket | 'disqualified'

export type RuleChange = {
  /** Leads that would end up elsewhere, in the order given. */
  moved: { lead: string; from: Outcome; to: Outcome; before: number; after: number }[]
  /** How many leads each outcome has, before and after. */
  counts: Record<Outcome, { before: number; after: number }>
}

export function compareRules(
  before: LeadRules,
  after: LeadRules,
  leads: ScoredLead[],
  now: Date,
): RuleChange {
  const change: RuleChange = {
    moved: [],
    counts: { hot: none(), warm: none(), cold: none(), disqualified: none() },
  }
  for (const { id, facts, signals, reversed = [] } of leads) {
    const old = scoreFacts(withoutRules(before, reversed), facts, signals, now)
    const fresh = scoreFacts(withoutRules(after, reversed), facts, signals, now)
    const [from, to] = [outcomeOf(old), outcomeOf(fresh)]
    change.counts[from].before += 1
    change.counts[to].after += 1
    if (from !== to) change.moved.push({ lead: id, from, to, before: old.total, after: fresh.total })
  }
  return change
}

export function outcomeOf(score: Score): Outcome {
  return score.disqualified ? 'disqualified' : score.bucket
}

function none(): { before: number; after: number } {
  return { before: 0, after: 0 }
}
