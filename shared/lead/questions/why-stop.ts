/** Why no question may be asked any more, whatever is still unknown; null while one may. */
import { declined, type Fact, type Slot } from '../fact.ts'
import { countsFrom } from '../facts/confidence.ts'
import type { LeadRules } from '../lead-rules.ts'
import { purposes } from '../purposes.ts'
import { findDisqualification } from '../score/find-disqualification.ts'
import type { Moment, StopReason, Topic } from './moment.ts'

/** People decide these, not questions, whatever the assistant is there for. */
const forPeople: Topic[] = ['distress', 'danger', 'legal', 'medical', 'minor']

export function whyStop(moment: Moment, facts: Map<Slot, Fact>): StopReason | null {
  const { rules, purpose, topic, wants, asked, isIdle } = moment
  if (wants === 'person' || (topic && forPeople.includes(topic))) return 'needs_person'
  if (topic === 'complaint' && purposes[purpose].handsOver.includes('complaint')) return 'needs_person'
  if (isUrgent(rules, facts)) return 'urgent'
  if (purposes[purpose].asks === 'nothing') return 'purpose'
  if (topic) return 'not_a_lead'
  if (findDisqualification(rules, facts).disqualified) return 'disqualified'
  if (countRefusals(facts, asked) >= 2) return 'refused_twice'
  return isIdle ? 'idle' : null
}

export function isUrgent(rules: LeadRules, facts: Map<Slot, Fact>): boolean {
  return rules.fields.some(field => {
    const fact = facts.get(field.slot)
    if (field.type !== 'enum' || !fact || fact.confidence < countsFrom) return false
    return field.options.some(option => option.is_urgent && option.id === fact.value)
  })
}

/** Slots they would rather not speak of, however that was learnt. */
function countRefusals(facts: Map<Slot, Fact>, asked: Moment['asked']): number {
  const refused = asked.filter(one => one.outcome === 'refused').map(one => one.slot)
  const said = [...facts.values()].filter(fact => fact.value === declined).map(fact => fact.slot)
  return new Set([...refused, ...said]).size
}
