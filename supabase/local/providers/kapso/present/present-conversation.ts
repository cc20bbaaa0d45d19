/** A conversation as webhooks show it; who hides the number is known by the business-scoped id alone. */
import type { Exchange } from '../exchange.ts'
import type { Conversation } from '../kapso-state.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function presentConversation({ state, world }: Exchange, conversation: Conversation) {
  const phone = world.phones.find(conversation.phone)
  const last = state.messages.find(message => message.id === conversation.lastMessageId)
  return {
    id: conversation.id,
    phone_number: phone.hidesNumber ? null : phone.number,
    business_scoped_user_id: phone.userId,
    parent_business_scoped_user_id: null,
    username: phone.username,
    status: 'active',
    last_active_at: iso(conversation.lastActiveAt),
    created_at: iso(conversation.createdAt),
    updated_at: iso(conversation.lastActiveAt),
    metadata: {},
    phone_number_id: conversation.phoneNumberId,
    kapso: {
      contact_name: phone.name,
      messages_count: conversation.messagesCount,
      last_message_id: last?.id ?? null,
      last_message_type: last?.type ?? null,
      last_message_timestamp: iso(last?.at ?? null),
      last_message_text: last?.text ?? null,
      last_inbound_at: iso(conversation.lastInboundAt),
      last_outbound_at: iso(conversation.lastOutboundAt),
    },
  }
}
