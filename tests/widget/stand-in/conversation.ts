/** A conversation as the stand-in keeps it: in memory, numbered without gaps, one message of each id. */
import { randomUUID } from 'node:crypto'
import type { Message, Mode } from '../../../shared/message.ts'

export type Conversation = {
  token: string
  topic: string
  mode: Mode
  pending: boolean
  messages: Message[]
}

export function newConversation(): Conversation {
  return {
    token: randomUUID(),
    topic: `conversation:${randomUUID()}`,
    mode: 'assistant',
    pending: false,
    messages: [],
  }
}

export function addMessage(
  conversation: Conversation,
  message: Pick<Message, 'author' | 'text'> & Partial<Message>,
): Message {
  const known = conversation.messages.find(({ id }) => id === message.id)
  if (known) return known
  const stored = {
    id: randomUUID(),
    seq: conversation.messages.length + 1,
    at: new Date().toISOString(),
    ...message,
  }
  conversation.messages.push(stored)
  return stored
}
