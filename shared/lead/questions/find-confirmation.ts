/** What has to be confirmed: a contradiction, or a fact that is not sure and decides the outcome. Each slot once. */
import { findContradictions } from '../facts/apply-fact.ts'
import { knownFrom } from '../facts/confidence.ts'
import type { Field } from '../field.ts'
import { bucketOf } from '../score/bucket-of.ts'
import type { ScorePart } from '../score/score-parts.ts'
import { wasDeclined } from './may-ask.ts'
import type { Moment, NextQuestion } from './moment.ts'

export function findConfirmation(
  { rules, facts, asked }: Moment,
  parts: ScorePart[],
  [least, most]: [number, number],
): NextQuestion | null {
  const isSettled = (slot: string) =>
    wasDeclined(facts, slot) ||
    asked.some(one => one.slot === slot && (one.kind === 'confirm' || one.outcome === 'refused'))
  const contradiction = findContradictions(facts).find(
    ({ slot }) => !isSettled(slot) && rules.fields.some(field => field.slot === slot && !isFreeText(field)),
  )
  if (contradiction) return { kind: 'confirm', ...contradiction }

  const bucket = bucketOf(rules.thresholds, least)
  if (bucket !== bucketOf(rules.thresholds, most)) return null // other questions decide first
  const pivotal = parts
    .filter(
      ({ fact, slot }) =>
        fact && fact.source === 'visitor' && fact.confidence < knownFrom && !isSettled(slot),
    )
    .find(part => {
      const without = bucketOf(rules.thresholds, least - part.points)
      const best = bucketOf(rules.thresholds, most + part.of - part.points)
      return without !== bucket || best !== bucket
    })
  return pivotal ? { kind: 'confirm', slot: pivotal.slot, values: [pivotal.fact!.value] } : null
}

/** Two ways of saying it are no contradiction; the latest holds. */
function isFreeText({ type }: Field): boolean {
  return type === 'text' || type === 'place'
}
