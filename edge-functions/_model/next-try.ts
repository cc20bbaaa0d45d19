/** Which model is asked next after a failure, and how long it is waited for that. */
import type { Candidate } from './candidate.ts'
import { type Failure, ModelError } from './clients/wire/model-error.ts'

const attempts = 2
const pauseMs = 250
/** What a model needs at least to say its first word. */
const leastMs = 500

/** A second try may mend these. */
const passing = new Set<Failure>(['unreachable', 'failed', 'broke_off', 'empty', 'garbled'])

export type Tries = {
  /** The model to ask now; null when every one has failed. */
  candidate(): Candidate | null
  /** How many are left, the present one included. */
  left(): number
  /** What went wrong last. */
  error(): unknown
  /**
   * After a failure: moves on to the next model, or stays with the last one for one more try. A provider that asks for a
   * pause is waited for if `patienceMs` allows. Returns the pause in milliseconds.
   */
  fail(error: unknown, patienceMs: number): number
}

export function planTries(candidates: Candidate[]): Tries {
  let index = 0
  let attempt = 1
  let last: unknown = null

  return {
    candidate: () => candidates[index] ?? null,
    left: () => candidates.length - index,
    error: () => last,
    fail(error, patienceMs) {
      last = error
      const pause =
        attempt < attempts ? pauseBefore(error, patienceMs, index === candidates.length - 1) : null
      if (pause !== null) {
        attempt += 1
        return pause
      }
      index += 1
      attempt = 1
      return 0
    },
  }
}

/** Null when the same model is not to be asked again. */
function pauseBefore(error: unknown, patienceMs: number, isLast: boolean): number | null {
  if (!(error instanceof ModelError)) return null
  if (error.outcome === 'rate_limited' && error.retryAfterMs !== null) {
    return error.retryAfterMs + leastMs <= patienceMs ? error.retryAfterMs : null
  }
  // With another model at hand, asking that one is quicker and likelier to help.
  return isLast && passing.has(error.outcome) ? pauseMs * (1 + Math.random()) : null
}
