/** One message: who, what, when, and what can be done about it. */
import type { Message } from '../../../shared/message.ts'
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import { Icon } from './Icon.tsx'
import { MessageText } from './MessageText.tsx'
import { timeLabel } from './time-label.ts'

export function Bubble({ chat, message }: { chat: Chat; message: Message }) {
  const { author, text, at, sources } = message
  const { company, assistant } = chat.config
  const names = { visitor: texts.you, assistant: assistant.name, member: company.name, system: company.name }
  return (
    <li class={author}>
      <b>{names[author]}</b>
      <MessageText text={text} />
      {sources?.length ? (
        <details>
          <summary>{texts.sources}</summary>
          {sources.map(source => (
            <q dir="auto">{source}</q>
          ))}
        </details>
      ) : null}
      <footer>
        <time dateTime={at}>{timeLabel(at)}</time>
        {author === 'assistant' &&
          [true, false].map(helpful => (
            <button
              type="button"
              title={helpful ? texts.helpful : texts.unhelpful}
              aria-label={helpful ? texts.helpful : texts.unhelpful}
              aria-pressed={message.helpful === helpful}
              onClick={() => chat.rate(message, helpful)}
            >
              <Icon name="helpful" />
            </button>
          ))}
      </footer>
    </li>
  )
}
