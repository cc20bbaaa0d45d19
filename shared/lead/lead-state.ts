/** Where a lead stands on the board, as far as its facts say; what people decide (booked, won, lost) is theirs. */
import type { RecordedFact } from './fact.ts'
import { currentFacts } from './facts/current-facts.ts'
import { isReachable } from './facts/is-reachable.ts'
import type { LeadRules } from './lead-rules.ts'
import type { NextQuestion } from './questions/moment.ts'
import type { Score } from './score/score-facts.ts'

export type LeadState = 'engaged' | 'qualifying' | 'hot' | 'warm' | 'cold' | 'disqualified' | 'needs_review'

type Standing = {
  rules: LeadRules
  facts: RecordedFact[]
  score: Score
  /** What comes next; null where nothing was ever asked or will be. */
  next: NextQuestion | null
  /** They write on a line, so they can be written to. */
  isOnLine: boolean
  /** The visitor objected, or a contradiction outlived its confirming question. */
  isDisputed: boolean
}

/** Hot needs somebody to write to. Uncertain grounds for turning somebody away are a person's to judge. */
export function leadState({ rules, facts, score, next, isOnLine, isDisputed }: Standing): LeadState {
  if (isDisputed || score.review.length > 0) return 'needs_review'
  if (score.disqualified) return 'disqualified'
  const canReach = isOnLine || isReachable(rules.fields, currentFacts(facts))
  if (score.bucket === 'hot' && canReach) return 'hot'
  if (next && next.kind !== 'stop') return facts.length > 0 ? 'qualifying' : 'engaged'
  return score.bucket === 'hot' ? 'warm' : score.bucket
}
