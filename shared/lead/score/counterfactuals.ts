/** What would add points to a lead: "+15 if they decide". */
import type { Slot } from '../fact.ts'
import type { LeadRules } from '../lead-rules.ts'
import { bestAnswer } from './best-answer.ts'
import { type Bucket, bucketOf } from './bucket-of.ts'
import type { ScorePart } from './score-parts.ts'

export type Counterfactual = {
  slot: Slot
  points: number
  /** "+15 if they decide" */
  text: string
  /** Where the lead would be then. */
  bucket: Bucket
}

/** The most points first, ties in the company's order. Signals are left out: nobody can be asked to behave. */
export function findCounterfactuals(rules: LeadRules, parts: ScorePart[], total: number): Counterfactual[] {
  return rules.fields
    .flatMap(field => {
      const part = parts.find(one => one.slot === field.slot)
      if (!part || field.type === 'signals' || part.points >= part.of) return []
      const points = part.of - part.points
      const text = `+${points} if ${bestAnswer(field)}`
      return [{ slot: field.slot, points, text, bucket: bucketOf(rules.thresholds, total + points) }]
    })
    .sort((one, other) => other.points - one.points)
}
