/** The ways in which the stand-in can be told to misbehave. A test sets them, the door obeys. */
export type Switches = {
  /** Refusals for the next `POST /messages`, one each. */
  refusals: { status: number; retryAfter?: number }[]
  /** Milliseconds before a message is accepted. */
  acceptDelay: number
  /** Milliseconds between two words of the answer. */
  wordDelay: number
  /** Where the next streams break off: before the message is stored, just after, or between two words. */
  cut: ('before' | 'stored' | 'midway')[]
  /** `later` ends the stream with `pending` and stores the answer afterwards; `never` owes it for ever. */
  reply: 'streamed' | 'later' | 'never'
  /** Milliseconds until a reply that comes later is stored. */
  replyDelay: number
  /** False refuses the WebSocket. */
  realtime: boolean
}

export const wellBehaved: Switches = {
  refusals: [],
  acceptDelay: 0,
  wordDelay: 15,
  cut: [],
  reply: 'streamed',
  replyDelay: 300,
  realtime: true,
}
