/** Tells a number's webhooks of something that happened: at once, or collected into a batch. */
import { uuid } from '../../network/random-ids.ts'
import { conversationOf, type Exchange } from '../exchange.ts'
import type { Conversation, KapsoMessage, KapsoWebhook } from '../kapso-state.ts'
import { presentConversation } from '../present/present-conversation.ts'
import { presentMessage } from '../present/present-message.ts'

/** Messages come in the order of their conversation, statuses in any. */
const inOrder = ['whatsapp.message.received', 'whatsapp.message.sent']

/** Resolves when every webhook has it, or none ever will; false where nobody listens. */
export async function announceMessage(
  exchange: Exchange,
  message: KapsoMessage,
  { event, isNew = false }: { event: string; isNew?: boolean },
): Promise<boolean> {
  const listening = listeners(exchange, message.phoneNumberId, event)
  const conversation = conversationOf(exchange, message)
  const payload = {
    message: presentMessage(exchange, message),
    conversation: presentConversation(exchange, conversation),
    is_new_conversation: isNew,
    phone_number_id: message.phoneNumberId,
  }
  const isReceived = event === 'whatsapp.message.received'
  await Promise.all(
    listening.map(webhook => {
      if (webhook.bufferEnabled && webhook.bufferEvents.includes(event)) {
        return collect(exchange, { webhook, conversation, payload, messageId: message.id })
      }
      return exchange.courier.post({
        id: uuid(),
        lane: inOrder.includes(event) ? `${webhook.id} ${conversation.id}` : null,
        tries: 0,
        webhookId: webhook.id,
        event,
        payloads: [payload],
        batch: null,
        messageIds: isReceived ? [message.id] : [],
      })
    }),
  )
  return listening.length > 0
}

export async function announceConversation(exchange: Exchange, conversation: Conversation): Promise<void> {
  const event = 'whatsapp.conversation.created'
  for (const webhook of listeners(exchange, conversation.phoneNumberId, event)) {
    const payload = {
      conversation: presentConversation(exchange, conversation),
      phone_number_id: conversation.phoneNumberId,
    }
    void exchange.courier.post(letter(webhook, event, payload))
  }
}

/** Of a number that came or went; the project's webhooks alone hear of it. */
export function announceNumber(
  { state, courier }: Exchange,
  { event, phoneNumberId, customerId }: { event: string; phoneNumberId: string; customerId: string | null },
): void {
  const payload = {
    phone_number_id: phoneNumberId,
    project: { id: state.projectId },
    ...(customerId ? { customer: { id: customerId } } : {}),
  }
  for (const webhook of state.webhooks) {
    if (webhook.phoneNumberId === null && webhook.active && webhook.events.includes(event)) {
      void courier.post(letter(webhook, event, payload))
    }
  }
}

export function letter(webhook: KapsoWebhook, event: string, payload: object) {
  return {
    id: uuid(),
    lane: null,
    tries: 0,
    webhookId: webhook.id,
    event,
    payloads: [payload],
    batch: null,
    messageIds: [],
  }
}

export function listeners({ state }: Exchange, phoneNumberId: string, event: string): KapsoWebhook[] {
  return state.webhooks.filter(
    one =>
      one.phoneNumberId === phoneNumberId && one.active && one.kind === 'kapso' && one.events.includes(event),
  )
}

type Collected = { webhook: KapsoWebhook; conversation: Conversation; payload: object; messageId: string }

/** Each message starts the window anew; a full buffer does not wait for its end. */
async function collect(
  exchange: Exchange,
  { webhook, conversation, payload, messageId }: Collected,
): Promise<void> {
  const { state, world } = exchange
  const isMine = (one: { webhookId: string; conversationId: string }) =>
    one.webhookId === webhook.id && one.conversationId === conversation.id
  let buffer = state.buffers.find(isMine)
  if (!buffer) {
    buffer = {
      webhookId: webhook.id,
      conversationId: conversation.id,
      messageIds: [],
      payloads: [],
      firstSequence: conversation.messagesCount,
    }
    state.buffers.push(buffer)
  }
  buffer.payloads.push(payload)
  buffer.messageIds.push(messageId)
  world.changed()

  const size = buffer.payloads.length
  if (size < webhook.maxBufferSize) {
    await world.timers.wait(world.timers.paced(webhook.bufferWindowSeconds * 1000))
    if (!state.buffers.includes(buffer) || buffer.payloads.length > size) return // gone, or others came later
  }
  await flushBuffer(exchange, buffer)
}

/** Sends what was collected so far. */
export async function flushBuffer(
  exchange: Exchange,
  buffer: Exchange['state']['buffers'][number],
): Promise<void> {
  const { state, courier } = exchange
  state.buffers.splice(state.buffers.indexOf(buffer), 1)
  const webhook = state.webhooks.find(one => one.id === buffer.webhookId)
  if (!webhook) return
  const size = buffer.payloads.length
  await courier.post({
    ...letter(webhook, 'whatsapp.message.received', {}),
    lane: `${webhook.id} ${buffer.conversationId}`,
    payloads: buffer.payloads,
    messageIds: buffer.messageIds,
    batch: {
      size,
      window_ms: webhook.bufferWindowSeconds * 1000,
      first_sequence: buffer.firstSequence,
      last_sequence: buffer.firstSequence + size - 1,
      conversation_id: buffer.conversationId,
    },
  })
}
