/** A message as the widget sees it. Its fields grow, they never change. */
import * as z from 'zod/mini'

export const messageTextLimit = 2000

export const Author = z.enum(['visitor', 'assistant', 'member', 'system'])
export type Author = z.infer<typeof Author>

/** Who speaks next: the assistant, the assistant until the member comes who was called, a member, or nobody any more. */
export const Mode = z.enum(['assistant', 'waiting', 'member', 'closed'])
export type Mode = z.infer<typeof Mode>

export const Message = z.object({
  id: z.uuid(),
  /** Position in the conversation, from 1, without gaps. */
  seq: z.int(),
  author: Author,
  text: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime({ offset: true }),
  /** Quick replies: each is the text that is sent when it is chosen. At most three. */
  suggestions: z.optional(z.array(z.string())),
  /** The questions of the entries an answer rests on. */
  sources: z.optional(z.array(z.string())),
  /** What the visitor said of this answer. */
  helpful: z.optional(z.boolean()),
})
export type Message = z.infer<typeof Message>
