/** The three ways a request can fail on purpose, and what the caller sees of each. */
import type { DoorError } from '../../shared/door-error.ts'

/** The caller asked for something they may not have. They see `code` and `message`. */
export class Refusal extends Error {
  readonly status: number
  readonly body: DoorError
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: string,
    message: string,
    more: { field?: string; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.body = more.field === undefined ? { code, message } : { code, message, field: more.field }
    this.headers = more.headers ?? {}
  }
}

/** A service we depend on failed. Names the request and keeps the cause; the caller learns neither. */
export class UpstreamError extends Error {
  /** HTTP status of the failed call; null when there was no answer at all. */
  readonly status: number | null

  constructor(request: string, status: number | null, cause?: unknown) {
    super(`${request} failed${status === null ? '' : ` with ${status}`}`, { cause })
    this.name = 'UpstreamError'
    this.status = status
  }
}
