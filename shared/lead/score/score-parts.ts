/** The parts of a score, one for each field that can give points, in the company's order. */
import type { Fact, Slot } from '../fact.ts'
import { countsFrom } from '../facts/confidence.ts'
import type { LeadRules } from '../lead-rules.ts'
import type { Signals } from './signals.ts'
import { valuePoints } from './value-points.ts'

export type ScorePart = {
  slot: Slot
  part: 'fit' | 'intent'
  points: number
  /** The most it could give. */
  of: number
  /** To stand behind the points: "they decide". */
  why: string
  /** What it rests on; null while unknown, and for what was seen rather than said. */
  fact: Fact | null
}

/** `facts`: one a slot. Without fading: what was said, not when. */
export function scoreParts(rules: LeadRules, facts: Map<Slot, Fact>, signals: Signals): ScorePart[] {
  return rules.fields.flatMap((field): ScorePart[] => {
    if (field.part === 'about' || field.weight === 0) return []
    const part = { slot: field.slot, part: field.part, of: field.weight }
    if (field.type === 'signals') {
      const { points, why } = signalPoints(field.each, signals)
      return [{ ...part, points: Math.min(points, field.weight), why, fact: null }]
    }
    const fact = facts.get(field.slot)
    const worth = fact && fact.confidence >= countsFrom ? valuePoints(rules, field, fact) : null
    return [
      worth ? { ...part, ...worth, fact: fact! } : { ...part, points: 0, why: 'not known yet', fact: null },
    ]
  })
}

const seen = {
  price_question: 'asked about the price',
  booking_question: 'asked for a time',
  pricing_page: 'read the prices',
  return_visit: 'came back',
}
type Signal = keyof typeof seen

function signalPoints(each: Record<Signal, number>, signals: Signals): { points: number; why: string } {
  const kinds = (Object.keys(seen) as Signal[]).filter(kind => signals[kind] > 0 && each[kind] > 0)
  return {
    points: kinds.reduce((total, kind) => total + each[kind] * signals[kind], 0),
    why: kinds.length > 0 ? `they ${kinds.map(kind => seen[kind]).join(', ')}` : 'nothing seen yet',
  }
}
