/** Takes one message from a phone from its arrival to its answer. The door may answer the provider once this resolves. */
import { asksForPerson } from '../_answer/asks-for-person.ts'
import { silently } from '../_channels/channel.ts'
import { describeError } from '../_platform/log.ts'
import type { InboundText, ReceivedText } from '../_platform/phone-verbs.ts'
import { isRefused } from '../_platform/refused.ts'
import { leaseSeconds } from './receive-message.ts'
import { type Answering, replyToTurn } from './reply-to-turn.ts'

/** What the inbox is given by the door of a channel; it knows none itself. */
export type TextInbox = Answering & {
  /** Goes on after the door has answered. What is cut off there is taken up by the clock. */
  background(work: Promise<unknown>): void
  /** Shows that an answer is being written, where the channel can. Never throws. */
  showTyping(message: InboundText): Promise<void>
  /** Sends what lies in the outbox for a conversation. */
  send(conversationId: string): Promise<unknown>
  /** Fetches the files of messages. */
  fetchAttachments(): Promise<unknown>
}

/** Throws when the message could not be stored: the provider has to come again. */
export async function receiveText(channelId: string, message: InboundText, inbox: TextInbox): Promise<void> {
  const received = await inbox.database.call('receive_text', {
    channel_id: channelId,
    message,
    asks_for_person: asksForPerson(message.text),
  })
  if (isRefused(received)) {
    inbox.log('text_refused', { channel: channelId, refused: received.refused })
    return
  }
  const { conversation_id: conversation, is_repeat, consent } = received
  inbox.log('text_received', { channel: channelId, conversation, kind: message.kind, is_repeat, consent })
  if (is_repeat) return // the first arrival is at it, or the clock will be: two answers are worse than one late one

  const goOn = (work: Promise<unknown>, cutOff: string) =>
    inbox.background(work.catch(error => inbox.log(cutOff, { conversation, error: describeError(error) })))
  if (message.attachments.length > 0) goOn(inbox.fetchAttachments(), 'attachments_cut_off')
  goOn(answerText(received, message, inbox), 'turn_cut_off')
}

async function answerText(received: ReceivedText, message: InboundText, inbox: TextInbox): Promise<void> {
  const { conversation_id, turn, wait_ms } = received
  if (received.has_delivery) await inbox.send(conversation_id)
  if (turn === null) return

  // People send one thought in several messages: whoever still writes begins another turn, and this one is gone.
  await new Promise(resolve => setTimeout(resolve, wait_ms))
  const brief = await inbox.database.call('begin_turn', {
    conversation_id,
    turn,
    lease_seconds: leaseSeconds,
  })
  if (!brief) return

  const typing = inbox.showTyping(message)
  const { hasDelivery } = await replyToTurn(brief, inbox, silently)
  await typing // or the sign could come after the answer, and stay
  if (hasDelivery) await inbox.send(conversation_id)
}
