/** What every channel offers. Shared code never asks which one it serves; it reads these facts. */
import type { Message, Mode } from '../../shared/message.ts'
import type { ClaimedDelivery, SilentDelivery } from '../_platform/delivery-verbs.ts'
import type { DeliveryFailure, StatusChange } from '../_platform/phone-verbs.ts'
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

/** What a reply must be like to arrive well. */
export type ChannelFacts = {
  /** Where visitors read it, as a model is told: `on its website`. */
  place: string
  /** Characters a reply should stay within; null for no wish. */
  lengthHint: number | null
  /** Characters one message can hold; what is longer becomes several. */
  hardLimit: number
  markup: 'none' | 'whatsapp'
  /** The first reply says that a machine wrote it, because nothing before it could. */
  isSigned: boolean
}

/** A channel that does not come and fetch: what is to reach it lies in the outbox. */
export type PhoneChannel = {
  /** Sends one delivery. Throws what `classifyFailure` understands. */
  deliver(delivery: ClaimedDelivery): Promise<Sent>
  /** Looks whether an earlier attempt went through although no answer came back; null when nothing is found. */
  findSent(delivery: ClaimedDelivery): Promise<Sent | null>
  /** What became of a delivery nobody tells of; null when the provider has nothing to say either. Throws `ProviderError`. */
  fetchStatus(silent: SilentDelivery): Promise<StatusChange | null>
  /** Rethrows what is no failure of the provider. */
  classifyFailure(error: unknown): DeliveryFailure
}

/** `segments`: parts of a text message, as billed. */
export type Sent = { provider_id: string; segments: number | null }
