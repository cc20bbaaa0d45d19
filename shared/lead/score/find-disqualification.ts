/** Which rules speak against a lead: the one that rules it out, and those worth a person's look. */
import type { Disqualifier } from '../disqualifier.ts'
import { declined, type Fact, type Slot, unsure } from '../fact.ts'
import { countsFrom, knownFrom } from '../facts/confidence.ts'
import type { LeadRules } from '../lead-rules.ts'
import { inServiceArea } from './in-service-area.ts'
import { percentOfMinimum } from './percent-of-minimum.ts'

export type AppliedRule = {
  /** The rule's id. */
  rule: string
  slot: Slot
  /** The visitor's words it rests on. */
  quote: string
  /** What the visitor is told. */
  reason: string
}

export type Disqualification = {
  /** The first hard rule that holds for sure; null when none does. */
  disqualified: AppliedRule | null
  /** Hard rules on facts too uncertain to turn somebody away for: a person decides. */
  review: AppliedRule[]
  /** Soft rules: noted, decide nothing. */
  noted: AppliedRule[]
}

export function findDisqualification(rules: LeadRules, facts: Map<Slot, Fact>): Disqualification {
  const found: Disqualification = { disqualified: null, review: [], noted: [] }
  for (const rule of rules.disqualifiers) {
    const fact = facts.get(rule.slot)
    if (!fact || fact.confidence < countsFrom || !holds(rules, rule, fact)) continue
    const applied = { rule: rule.id, slot: rule.slot, quote: fact.quote, reason: rule.reason }
    if (rule.strength === 'soft') found.noted.push(applied)
    else if (fact.confidence < knownFrom) found.review.push(applied)
    else found.disqualified ??= applied
  }
  return found
}

function holds(rules: LeadRules, rule: Disqualifier, { value }: Fact): boolean {
  if (value === declined || value === unsure) return false
  switch (rule.when) {
    case 'option':
      return typeof value === 'string' && rule.options.includes(value)
    case 'outside_area':
      return typeof value === 'string' && inServiceArea(rules.service_area, value) === 'outside'
    case 'smaller_than':
      return typeof value === 'number' && value < rule.size
    case 'under_minimum': {
      if (!rules.minimum_price || typeof value !== 'object' || 'from' in value) return false
      const percent = percentOfMinimum(rules.minimum_price, value)
      return percent !== null && percent < rule.percent
    }
  }
}
