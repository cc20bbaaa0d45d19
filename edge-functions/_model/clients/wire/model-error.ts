/** A model that could not be asked, or did not answer; and what kind of failure that is. */
import { UpstreamError } from '../../../_platform/errors.ts'
import type { CallOutcome } from '../../../_platform/model-verbs.ts'

export type Failure = Exclude<CallOutcome, 'ok' | 'stopped'>

type Details = {
  status?: number | null
  /** How long the provider asks to be left alone. */
  retryAfterMs?: number | null
  /** The provider's own sentence; never that of a server somebody named. */
  said?: string | null
  cause?: unknown
}

export class ModelError extends UpstreamError {
  readonly outcome: Failure
  readonly retryAfterMs: number | null
  readonly said: string | null

  constructor(request: string, outcome: Failure, details: Details = {}) {
    super(request, details.status ?? null, details.cause ?? new Error(outcome))
    this.name = 'ModelError'
    this.outcome = outcome
    this.retryAfterMs = details.retryAfterMs ?? null
    this.said = details.said ?? null
  }
}
