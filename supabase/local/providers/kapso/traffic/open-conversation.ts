/** Finds the conversation of a phone with a business's number, or begins it. */
import { uuid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import type { Conversation, KapsoMessage } from '../kapso-state.ts'

const mostMessages = 20_000

export function openConversation(
  { state, world }: Exchange,
  { phoneNumberId, phone }: { phoneNumberId: string; phone: string },
): { conversation: Conversation; isNew: boolean } {
  const known = state.conversations.find(one => one.phoneNumberId === phoneNumberId && one.phone === phone)
  if (known) return { conversation: known, isNew: false }
  const conversation: Conversation = {
    id: uuid(),
    phoneNumberId,
    phone,
    createdAt: world.now(),
    lastActiveAt: world.now(),
    lastInboundAt: null,
    lastOutboundAt: null,
    messagesCount: 0,
    lastMessageId: null,
  }
  state.conversations.push(conversation)
  return { conversation, isNew: true }
}

/** Stores a message, and what it changes about its conversation. */
export function storeMessage(
  { state, world }: Exchange,
  conversation: Conversation,
  message: KapsoMessage,
): void {
  state.messages.push(message)
  if (state.messages.length > mostMessages) state.messages.shift()
  conversation.messagesCount++
  conversation.lastMessageId = message.id
  conversation.lastActiveAt = world.now()
  const isOld = message.origin === 'history_sync' // what was said elsewhere opens no window
  if (message.direction === 'inbound' && !isOld) conversation.lastInboundAt = message.at
  if (message.direction === 'outbound') conversation.lastOutboundAt = message.at
  world.changed()
}
