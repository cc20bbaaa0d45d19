/** The wire contract of the visitor's door, `/functions/v1/widget/{key}`. */
import * as z from 'zod/mini'
import { isZone } from './hours/open-zone.ts'
import { Message, Mode, messageTextLimit } from './message.ts'
import { plainText } from './plain-text.ts'
import { Theme } from './theme.ts'

const page = plainText().check(z.maxLength(2048))

/** `GET /{key}` → what the loader and the chat need to draw themselves. Holds nothing private. */
export const WidgetConfig = z.object({
  company: z.object({ name: z.string(), language: z.string() }),
  assistant: z.object({ name: z.string(), greeting: z.string(), disclosure: z.string() }),
  theme: Theme,
  /** Questions offered before the visitor has typed anything. At most three. */
  starters: z.array(z.string()),
  /** Where wake-ups come from; `null` means: fetch on a timer. */
  realtime: z.nullable(z.object({ url: z.string(), apikey: z.string() })),
})
export type WidgetConfig = z.infer<typeof WidgetConfig>

/** `POST /{key}/visits` → 204. Sent with `sendBeacon`, so it may arrive as text/plain. */
export const VisitRequest = z.object({
  visit: z.uuid(),
  page,
  referrer: z.optional(page),
  /** True once the visitor has opened the chat. */
  engaged: z.optional(z.boolean()),
})
export type VisitRequest = z.infer<typeof VisitRequest>

/** `POST /{key}/messages`. `id` is made by the browser: sending the same id twice is one message. */
export const MessageRequest = z.object({
  id: z.uuid(),
  text: plainText().check(
    z.trim(),
    z.minLength(1, 'Write something first.'),
    z.maxLength(messageTextLimit, `At most ${messageTextLimit} characters.`),
  ),
  visit: z.optional(z.uuid()),
  page: z.optional(page),
  /** Where the visitor's clock is (IANA). What is no zone is passed over. */
  zone: z.catch(z.optional(z.string().check(z.maxLength(64), z.refine(isZone))), undefined),
})
export type MessageRequest = z.infer<typeof MessageRequest>

/** What `POST /{key}/messages` answers without `Accept: text/event-stream`. */
export const MessageResponse = z.object({
  /** Bearer token of the conversation; absent when the caller already showed one. */
  token: z.optional(z.string()),
  /** Private realtime topic whose `message` broadcasts mean: fetch again. */
  topic: z.string(),
  mode: Mode,
  message: Message,
  /** `null` when a person will answer, or when the answer is still being written: fetch for it. */
  reply: z.nullable(Message),
})
export type MessageResponse = z.infer<typeof MessageResponse>

/** The events of the stream, in order: one `accepted`, any `delta`, at most one `reply`, one `done`. */
export type MessageStreamEvents = {
  accepted: Pick<MessageResponse, 'token' | 'topic' | 'mode' | 'message'>
  /** Text to append to what is shown; provisional until `reply`, which replaces it. */
  delta: { text: string }
  reply: { message: Message }
  /** `pending` says that a reply is still to come: fetch for it. */
  done: { mode: Mode; pending: boolean }
}

/** `GET /{key}/messages?after=<seq>` (with the conversation token). */
export const MessagesResponse = z.object({
  mode: Mode,
  topic: z.string(),
  /** True while the assistant still owes a reply. */
  pending: z.boolean(),
  messages: z.array(Message),
})
export type MessagesResponse = z.infer<typeof MessagesResponse>

/** `POST /{key}/person` (no body, with the conversation token) asks for a human. */
export const PersonResponse = z.object({ mode: Mode, message: z.nullable(Message) })
export type PersonResponse = z.infer<typeof PersonResponse>

/** `POST /{key}/feedback` (with the conversation token) → 204. */
export const FeedbackRequest = z.object({ message: z.uuid(), helpful: z.boolean() })
export type FeedbackRequest = z.infer<typeof FeedbackRequest>
