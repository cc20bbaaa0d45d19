/** What every channel offers the inbox. Shared code never asks which one it serves; it reads these facts. */
import type { Message, Mode } from '../../shared/message.ts'
import type { Received } from '../_platform/verbs.ts'

/** How a conversation's other side hears of it. Each is called at most once, in this order; `onDelta` any number of times. */
export type Deliver = {
  /** The message is stored: whatever happens from here on, it is not lost. */
  onAccepted(received: Received): void
  /** More of a reply that is being written; provisional until `onReply`. */
  onDelta(text: string): void
  onReply(reply: Message): void
  /** `isPending`: a reply is still owed and will come another way. */
  onDone(mode: Mode, isPending: boolean): void
}

/** For turns nobody is listening to: the stored reply wakes whoever should know. */
export const silently: Deliver = { onAccepted() {}, onDelta() {}, onReply() {}, onDone() {} }
