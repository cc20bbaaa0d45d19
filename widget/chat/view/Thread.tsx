/** The conversation from its greeting to what is being written now. */
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import { Bubble } from './Bubble.tsx'
import { QuickReplies } from './QuickReplies.tsx'
import { Unsent } from './Unsent.tsx'

export function Thread({ chat }: { chat: Chat }) {
  const { config, messages, outbox, reply, isLoading, isOnline, notice } = chat
  const state = reply.state.value
  const problem = !isOnline.value ? texts.offline : state === 'late' ? texts.late : notice.value
  return (
    <div class="thread">
      <p class="welcome" dir="auto">
        {config.assistant.greeting}
      </p>
      <ol>
        {messages.value.map(message => (
          <Bubble key={message.id} chat={chat} message={message} />
        ))}
        {outbox.outgoing.value.map(message => (
          <Unsent key={message.id} chat={chat} message={message} />
        ))}
      </ol>
      {/* Hidden while it grows: a screen reader hears the finished answer once and not its pieces. */}
      {state === 'owed' || isLoading.value ? (
        reply.partial.value ? (
          <p class="partial" dir="auto" aria-hidden="true">
            {reply.partial.value}
          </p>
        ) : (
          <p class="typing" role="status">
            <i />
            <i />
            <i />
            <span class="hidden">{texts.typing}</span>
          </p>
        )
      ) : null}
      <QuickReplies chat={chat} />
      <p class="problem" role="status">
        {problem}
      </p>
    </div>
  )
}
