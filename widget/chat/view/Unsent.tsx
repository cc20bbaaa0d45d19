/** A message of the visitor's that is on its way, or did not get there. */
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import type { Outgoing } from '../model/outbox.ts'
import { MessageText } from './MessageText.tsx'

export function Unsent({ chat, message }: { chat: Chat; message: Outgoing }) {
  return (
    <li class="visitor unsent">
      <b>{texts.you}</b>
      <MessageText text={message.text} />
      <footer>
        {message.isFailed ? (
          <>
            <span class="problem">
              {texts.failed} {message.failure}
            </span>
            <button type="button" class="link" onClick={chat.outbox.retry}>
              {texts.retry}
            </button>
          </>
        ) : (
          texts.sending
        )}
      </footer>
    </li>
  )
}
