/** A lead's score as it is today: what was stored, with intent faded by the days since they last wrote. */
import { type Cell, cellOf } from '../../shared/lead/score/cell-of.ts'
import { daysOfSilence, fadeIntent } from '../../shared/lead/score/fade-intent.ts'
import type { ScorePart } from '../../shared/lead/score/score-parts.ts'
import type { Signals } from '../../shared/lead/score/signals.ts'

type Scored = { parts: ScorePart[]; signals: Partial<Signals> }

export type ScoreNow = {
  fit: number
  /** The most that fit can be, and intent. */
  fitOf: number
  /** Faded. */
  intent: number
  intentOf: number
  /** 0 to 100; the points of `parts` add up to it. */
  total: number
  cell: Cell
  parts: ScorePart[]
}

/** What silence takes away is a part of its own, as `scoreFacts` has it. `null` where nothing was scored yet. */
export function scoreNow({ parts, signals }: Scored, now: Date): ScoreNow | null {
  const said = parts.filter(part => part.slot !== 'silence')
  if (said.length === 0) return null
  const fit = sum(said, 'fit')
  const full = sum(said, 'intent')
  const days = daysOfSilence(signals.last_contact_at ?? null, now)
  const intent = fadeIntent(full.points, days)
  return {
    fit: fit.points,
    fitOf: fit.of,
    intent,
    intentOf: full.of,
    total: fit.points + intent,
    cell: cellOf(fit, { points: intent, of: full.of }),
    parts: intent === full.points ? said : [...said, silence(intent - full.points, days)],
  }
}

function sum(parts: ScorePart[], part: 'fit' | 'intent'): { points: number; of: number } {
  const ours = parts.filter(one => one.part === part)
  return {
    points: ours.reduce((total, one) => total + one.points, 0),
    of: ours.reduce((total, one) => total + one.of, 0),
  }
}

function silence(points: number, days: number): ScorePart {
  const why = `nothing heard for ${days} ${days === 1 ? 'day' : 'days'}`
  return { slot: 'silence', part: 'intent', points, of: 0, why, fact: null }
}
