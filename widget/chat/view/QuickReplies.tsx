/** Questions that can be asked with one press. */
import type { TargetedEvent } from 'preact'
import type { Chat } from '../model/chat.ts'
import { focusFirst } from './focus-first.ts'

export function QuickReplies({ chat }: { chat: Chat }) {
  const ask = (text: string) => (event: TargetedEvent<HTMLButtonElement>) => {
    focusFirst(event.currentTarget.closest('dialog')!) // the button goes, and would take the focus with it
    chat.send(text)
  }
  return (
    <div class="replies">
      {chat.suggestions.value.map(text => (
        <button type="button" key={text} onClick={ask(text)}>
          {text}
        </button>
      ))}
    </div>
  )
}
