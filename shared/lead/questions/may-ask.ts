/** Whether a field may be asked for: it has a question, its answer is unknown, and it was not asked for too often. */
import { declined, type Fact, type RecordedFact, type Slot } from '../fact.ts'
import { countsFrom } from '../facts/confidence.ts'
import type { Field } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { valuePoints } from '../score/value-points.ts'
import type { Moment } from './moment.ts'

/** Once, and once more in other words for whoever passed over it. Never what was declined, even if unsaid since. */
export function mayAsk(
  { rules, facts: history, asked }: Moment,
  field: Field,
  facts: Map<Slot, Fact>,
): boolean {
  if (!field.question || wasDeclined(history, field.slot)) return false
  const fact = facts.get(field.slot)
  if (fact && isReadable(rules, field, fact)) return false
  const before = asked.filter(one => one.slot === field.slot)
  if (before.some(one => one.outcome === 'refused' || one.outcome === 'open')) return false
  return before.length === 0 || (before.length === 1 && field.question.again !== null)
}

export function wasDeclined(history: RecordedFact[], slot: Slot): boolean {
  return history.some(fact => fact.slot === slot && fact.value === declined)
}

function isReadable(rules: LeadRules, field: Field, fact: Fact): boolean {
  return fact.confidence >= countsFrom && valuePoints(rules, field, fact) !== null
}
