/** What silence has made of a score that is kept: the intent is as of `intent_at`, and halves every fourteen days. */
import { type Cell, cellOf } from './cell-of.ts'
import { daysOfSilence, fadeIntent } from './fade-intent.ts'
import type { ScorePart } from './score-parts.ts'

export type KeptScore = {
  fit: number
  intent: number
  /** ISO 8601. */
  intent_at: string
  parts: Pick<ScorePart, 'part' | 'of'>[]
}

/** Only the cell moves, which orders the queue. Total and bucket stay as they were scored, so nobody cools down unheard. */
export function fadeScore(
  { fit, intent, intent_at, parts }: KeptScore,
  now: Date,
): { intent: number; cell: Cell } {
  const most = (part: 'fit' | 'intent') =>
    parts.filter(one => one.part === part).reduce((total, one) => total + one.of, 0)
  const left = fadeIntent(intent, daysOfSilence(intent_at, now))
  return {
    intent: left,
    cell: cellOf({ points: fit, of: most('fit') }, { points: left, of: most('intent') }),
  }
}
