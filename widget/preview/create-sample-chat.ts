/** A conversation to look at: every part of the chat is there, and nothing is connected to it. */
import { computed, type Signal, signal } from '@preact/signals'
import type { Message } from '../../shared/message.ts'
import type { WidgetConfig } from '../../shared/widget-door.ts'
import type { Chat } from '../chat/model/chat.ts'

const at = new Date().toISOString()
const question: Message = {
  id: '1',
  seq: 1,
  author: 'visitor',
  at,
  text: 'Do you have something for tomorrow?',
}
const reply: Message = {
  id: '2',
  seq: 2,
  author: 'assistant',
  at,
  text: 'Yes, we do. This is how an answer of yours will look here.',
}

export function createSampleChat(first: WidgetConfig): { chat: Chat; config: Signal<WidgetConfig> } {
  const config = signal(first)
  const messages = signal([question, reply])
  const nothing = async () => {}
  const chat: Chat = {
    config: first,
    isOpen: signal(true),
    isVisible: signal(true),
    isOnline: signal(true),
    draft: signal(''),
    notice: signal(''),
    isLoading: signal(false),
    unread: signal(0),
    messages,
    mode: signal('assistant'),
    suggestions: computed(() => config.value.starters),
    reply: {
      state: signal('none'),
      partial: signal(''),
      owedTo: signal(0),
      expect() {},
      append() {},
      settle() {},
      chase: nothing,
    },
    outbox: { outgoing: signal([]), add: nothing, retry: nothing, drop() {} },
    open() {},
    close() {},
    send: nothing,
    askForPerson: nothing,
    async rate(message, helpful) {
      messages.value = messages.peek().map(other => (other.id === message.id ? { ...other, helpful } : other))
    },
  }
  return { chat, config }
}
