/** Scores a lead in arithmetic anyone can read: a sum of visible parts, each with its reason and its evidence. */
import type { RecordedFact, Slot } from '../fact.ts'
import { currentFacts } from '../facts/current-facts.ts'
import type { LeadRules } from '../lead-rules.ts'
import { type Bucket, bucketOf } from './bucket-of.ts'
import { type Cell, cellOf } from './cell-of.ts'
import { type Counterfactual, findCounterfactuals } from './counterfactuals.ts'
import { daysOfSilence, fadeIntent } from './fade-intent.ts'
import { type Disqualification, findDisqualification } from './find-disqualification.ts'
import { type ScorePart, scoreParts } from './score-parts.ts'
import type { Signals } from './signals.ts'

export type Score = Disqualification & {
  /** Their points add up to `total`. What silence takes away is a part of its own, `silence`, below zero. */
  parts: ScorePart[]
  fit: number
  /** After fading. */
  intent: number
  /** 0 to 100, whole. */
  total: number
  cell: Cell
  /** By score alone; see `disqualified` for who is ruled out whatever the score. */
  bucket: Bucket
  /** The score so far, and the best that answers to the fields still unknown could make of it. */
  interval: [least: number, most: number]
  /** What would add points: "+15 if they decide". The most first. */
  counterfactuals: Counterfactual[]
}

/** `facts`: the whole history, or only what holds; both score the same. All numbers are whole (see `fadeIntent`). */
export function scoreFacts(rules: LeadRules, facts: RecordedFact[], signals: Signals, now: Date): Score {
  const current = currentFacts(facts)
  const said = scoreParts(rules, current, signals)
  const fit = sum(said, 'fit')
  const days = daysOfSilence(signals.last_contact_at, now)
  const full = sum(said, 'intent')
  const intent = fadeIntent(full, days)
  const parts = intent === full ? said : [...said, silencePart(intent - full, days)]
  const total = fit + intent
  return {
    ...findDisqualification(rules, current),
    parts,
    fit,
    intent,
    total,
    cell: cellOf(
      { points: fit, of: weights(rules, 'fit') },
      { points: intent, of: weights(rules, 'intent') },
    ),
    bucket: bucketOf(rules.thresholds, total),
    interval: [total, fit + full + openWeight(rules, said)], // an answer would end the silence
    counterfactuals: findCounterfactuals(rules, said, total),
  }
}

/** What the unknown fields that can be asked for could still give; `canAsk` narrows them further. */
export function openWeight(
  rules: LeadRules,
  parts: ScorePart[],
  canAsk: (slot: Slot) => boolean = () => true,
): number {
  return rules.fields
    .filter(field => field.question && canAsk(field.slot))
    .filter(field => parts.some(part => part.slot === field.slot && part.fact === null))
    .reduce((total, field) => total + field.weight, 0)
}

function silencePart(points: number, days: number): ScorePart {
  const why = `nothing heard for ${days} ${days === 1 ? 'day' : 'days'}`
  return { slot: 'silence', part: 'intent', points, of: 0, why, fact: null }
}

function sum(parts: ScorePart[], part: 'fit' | 'intent'): number {
  return parts.filter(one => one.part === part).reduce((total, one) => total + one.points, 0)
}

function weights(rules: LeadRules, part: 'fit' | 'intent'): number {
  return rules.fields.filter(field => field.part === part).reduce((total, field) => total + field.weight, 0)
}
