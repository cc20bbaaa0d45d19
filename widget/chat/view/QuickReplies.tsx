/** Questions that can be asked with one press. */
import type { Chat } from '../model/chat.ts'

export function QuickReplies({ chat }: { chat: Chat }) {
  return (
    <div class="replies">
      {chat.suggestions.value.map(text => (
        <button type="button" key={text} onClick={() => chat.send(text)}>
          {text}
        </button>
      ))}
    </div>
  )
}
