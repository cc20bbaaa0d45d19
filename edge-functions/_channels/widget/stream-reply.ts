/** A turn as server-sent events: `accepted`, any `delta`, at most one `reply`, one `done` (shared/widget-door.ts). */
import type { MessageStreamEvents } from '../../../shared/widget-door.ts'
import type { Deliver } from '../channel.ts'

/** Proxies close quiet connections; a comment now and then keeps this one open. */
const keepAliveMs = 15_000

export type ReplyStream = {
  body: ReadableStream<Uint8Array>
  deliver: Deliver
  /** Resolves when the message is stored, which is when the response may begin. */
  accepted: Promise<void>
  end(): void
}

/** `token` is the conversation's new bearer token; it is sent only if the database made it valid. */
export function streamReply(token: string): ReplyStream {
  const encoder = new TextEncoder()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({}, { highWaterMark: 256 })
  const writer = writable.getWriter()
  writer.closed.catch(() => {})
  const { promise: accepted, resolve: accept } = withResolvers()
  // A visitor who leaves closes the stream; the answer is still written and stored for when they come back.
  const write = (text: string) => void writer.write(encoder.encode(text)).catch(() => {})
  const send = <E extends keyof MessageStreamEvents>(event: E, fields: MessageStreamEvents[E]) =>
    write(`event: ${event}\ndata: ${JSON.stringify(fields)}\n\n`)
  const keepAlive = setInterval(() => write(': still here\n\n'), keepAliveMs)

  return {
    body: readable,
    accepted,
    deliver: {
      onAccepted({ topic, mode, message, is_issued }) {
        send('accepted', { ...(is_issued && { token }), topic, mode, message })
        accept()
      },
      onDelta: text => send('delta', { text }),
      onReply: message => send('reply', { message }),
      onDone: (mode, pending) => send('done', { mode, pending }),
    },
    end() {
      clearInterval(keepAlive)
      writer.close().catch(() => {})
    },
  }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>(resolved => {
    resolve = resolved
  })
  return { promise, resolve }
}

/** The same turn as one JSON body, for callers that do not stream. */
export function collectReply(token: string) {
  let response: Record<string, unknown> = {}
  const deliver: Deliver = {
    onAccepted: ({ topic, mode, message, is_issued }) => {
      response = { ...(is_issued && { token }), topic, mode, message, reply: null }
    },
    onDelta: () => {},
    onReply: reply => {
      response = { ...response, reply }
    },
    onDone: mode => {
      response = { ...response, mode }
    },
  }
  return { deliver, response: () => response }
}
