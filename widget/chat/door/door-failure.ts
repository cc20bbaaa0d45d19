/** The door answered with something other than success. `message` is a sentence for the visitor. */
export class DoorFailure extends Error {
  readonly status: number
  /** Seconds the door asks to be left alone, from `Retry-After`; 0 when it did not say. */
  readonly retryAfter: number

  constructor(status: number, message: string, retryAfter: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}
