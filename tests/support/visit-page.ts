/** A visitor's browser without the browser: one page, one network address, one conversation. */
import * as z from 'zod/mini'
import { Message, Mode } from '../../shared/message.ts'
import { MessageResponse, MessagesResponse } from '../../shared/widget-door.ts'
import { readEvents } from '../../widget/chat/door/read-events.ts'
import type { Company } from './open-company.ts'
import type { Functions } from './open-functions.ts'

/** What came over the stream, in order, and the same sorted out. */
export type Heard = {
  status: number
  names: string[]
  accepted: z.infer<typeof Accepted>
  /** All deltas in one. */
  streamed: string
  reply: Message | null
  done: { mode: Mode; pending: boolean } | null
}

export type Visitor = {
  token: string | null
  origin: string
  asks(text: string, options?: { id?: string }): Promise<Heard>
  /** The same without a stream. */
  asksPlainly(text: string, options?: { id?: string }): Promise<MessageResponse>
  /** Starts to ask over a stream, for tests that meddle with it. */
  startsAsking(text: string, options?: { id?: string; signal?: AbortSignal }): Promise<Response>
  reads(after?: number): Promise<MessagesResponse>
  posts(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  gets(path: string, headers?: Record<string, string>): Promise<Response>
}

const Accepted = z.object({
  token: z.optional(z.string()),
  topic: z.string(),
  mode: Mode,
  message: Message,
})
const Done = z.object({ mode: Mode, pending: z.boolean() })

/** Each visitor comes from a network address of their own unless told otherwise: limits are counted by it. */
export function visitPage(functions: Functions, company: Company, address = randomAddress()): Visitor {
  const headers = (more: Record<string, string> = {}) => ({
    origin: self.origin,
    ...(self.token && { authorization: `Bearer ${self.token}` }),
    ...more,
  })
  const post = (path: string, body: string, more: Record<string, string>, signal?: AbortSignal) =>
    functions.fetch(
      `widget/${company.widgetKey}${path}`,
      {
        method: 'POST',
        body,
        headers: headers({ 'content-type': 'application/json', ...more }),
        signal: signal ?? null,
      },
      address,
    )

  const self: Visitor = {
    token: null,
    origin: company.origin,
    startsAsking: (text, { id = crypto.randomUUID(), signal } = {}) =>
      post('/messages', JSON.stringify({ id, text }), { accept: 'text/event-stream' }, signal),
    async asks(text, options) {
      const heard = await hear(await self.startsAsking(text, options))
      self.token = heard.accepted.token ?? self.token
      return heard
    },
    async asksPlainly(text, { id = crypto.randomUUID() } = {}) {
      const answer = MessageResponse.parse(
        await json(await post('/messages', JSON.stringify({ id, text }), {})),
      )
      self.token = answer.token ?? self.token
      return answer
    },
    reads: async (after = 0) =>
      MessagesResponse.parse(await json(await self.gets(`/messages?after=${after}`))),
    posts: (path, body, more = {}) =>
      post(path, typeof body === 'string' ? body : JSON.stringify(body), more),
    gets: (path, more) =>
      functions.fetch(`widget/${company.widgetKey}${path}`, { headers: headers(more) }, address),
  }
  return self
}

/** Reads a stream to its end. */
export async function hear(response: Response): Promise<Heard> {
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`)
  const events: { event: string; data: unknown }[] = []
  for await (const event of readEvents(response.body)) events.push(event)

  const dataOf = (name: string) => events.find(({ event }) => event === name)?.data
  const reply = dataOf('reply') as { message: unknown } | undefined
  const done = dataOf('done')
  return {
    status: response.status,
    names: events.map(({ event }) => event),
    accepted: Accepted.parse(dataOf('accepted')),
    streamed: events
      .filter(({ event }) => event === 'delta')
      .map(({ data }) => (data as { text: string }).text)
      .join(''),
    reply: reply ? Message.parse(reply.message) : null,
    done: done ? Done.parse(done) : null,
  }
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** Out of 198.18.0.0/15, which RFC 2544 keeps for tests. */
function randomAddress(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2))
  return `198.${18 + Math.floor(Math.random() * 2)}.${a}.${b}`
}
