/** The state of the chat and everything a visitor can do with it. Start reading here. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Message } from '../../../shared/message.ts'
import type { WidgetConfig } from '../../../shared/widget-door.ts'
import * as texts from '../../texts.ts'
import type { Door } from '../door/door.ts'
import { listen } from '../door/listen.ts'
import { type Conversation, createConversation } from './conversation.ts'
import type { Memory } from './memory.ts'
import { createPresence, type Presence } from './presence.ts'
import { textLimit } from './text-limit.ts'

export type Chat = Presence &
  Pick<Conversation, 'messages' | 'mode' | 'reply' | 'outbox'> & {
    config: WidgetConfig
    /** What the visitor is writing. */
    draft: Signal<string>
    /** One sentence about what has just gone wrong, or nothing. */
    notice: ReadonlySignal<string>
    /** True while an earlier conversation is being fetched. */
    isLoading: ReadonlySignal<boolean>
    /** What can be sent with one press. */
    suggestions: ReadonlySignal<string[]>
    /** How many messages have come that the visitor has not seen. */
    unread: ReadonlySignal<number>
    open: () => void
    close: () => void
    send: (text: string) => Promise<void>
    askForPerson: () => Promise<void>
    rate: (message: Message, helpful: boolean) => Promise<void>
  }

type Parts = {
  config: WidgetConfig
  door: Door
  memory: Memory
  key: string
  visit: string
  makeId: () => string
  onOpen: (isOpen: boolean) => void
}

export function createChat({ config, door, memory, key, visit, makeId, onOpen }: Parts): Chat {
  const presence = createPresence()
  const draft = signal('')
  const notice = signal('')
  const seen = signal(memory.recall().seen ?? 0)

  const markSeen = () => {
    const last = messages.peek().at(-1)?.seq ?? 0
    if (last <= seen.peek() || !presence.isOpen.peek() || document.hidden) return
    seen.value = last
    memory.keep({ seen: last })
  }
  const conversation = createConversation({ door, memory, visit, key, onReceive: markSeen })
  const { messages, mode, reply, outbox, topic, refresh } = conversation

  const show = (isOpen: boolean) => {
    presence.isOpen.value = isOpen
    markSeen()
    onOpen(isOpen)
  }
  const attempt = async (action: () => Promise<void>) => {
    notice.value = ''
    try {
      await action()
    } catch {
      notice.value = texts.trouble
    }
  }
  const send = async (text: string) => {
    const trimmed = text.trim()
    if (!trimmed || trimmed.length > textLimit) return
    draft.value = ''
    notice.value = ''
    await outbox.add({ id: makeId(), text: trimmed })
  }

  const isListening = computed(() => presence.isVisible.value || presence.isOpen.value)
  effect(() => {
    if (topic.value && isListening.value) return listen(config.realtime, topic.value, refresh)
  })
  memory.watch(() => {
    conversation.adopt()
    seen.value = memory.recall().seen ?? 0
    refresh()
  })
  if (outbox.outgoing.peek().length) outbox.retry()

  return {
    ...presence,
    config,
    draft,
    notice,
    messages,
    mode,
    reply,
    outbox,
    isLoading: computed(() => Boolean(topic.value) && !messages.value.length),
    suggestions: computed(() => {
      if (outbox.outgoing.value.length || reply.state.value === 'owed') return []
      const last = messages.value.at(-1)
      if (last) return last.suggestions ?? []
      return topic.value ? [] : config.starters
    }),
    unread: computed(
      () => messages.value.filter(({ author, seq }) => author !== 'visitor' && seq > seen.value).length,
    ),
    open: () => show(true),
    close: () => show(false),
    send,
    askForPerson: () =>
      attempt(async () => {
        if (!topic.peek()) await send(texts.askForPerson)
        await conversation.askForPerson()
      }),
    rate: (message, helpful) => attempt(() => conversation.rate(message, helpful)),
  }
}
