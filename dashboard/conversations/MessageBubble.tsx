/** One message: who said it, what it rests on, what became of it. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { clockTime } from '../design/format.ts'
import { Icon } from '../design/Icon.tsx'
import type { ThreadMessage } from './fetch-messages.ts'
import type { Outgoing, Replies } from './reply/create-replies.ts'
import { NotSent } from './reply/NotSent.tsx'
import { outcomes } from './words.ts'

type BubbleProps = {
  message: ThreadMessage
  next: ThreadMessage | null
  hasArrived: boolean
  /** Given for a reply that is on its way. */
  unsent: Outgoing | null
  replies: Replies
}

const authorNames = { visitor: 'Visitor', assistant: 'Assistant', member: 'Team', system: 'Notice' }

export function MessageBubble({ message, next, hasArrived, unsent, replies }: BubbleProps) {
  const { timeZone } = useSignedIn()
  const { author, text, outcome, suggestions, helpful, sources, created_at } = message
  return (
    <li
      class="message"
      data-author={author}
      data-arrived={hasArrived || undefined}
      data-unsent={unsent?.state}
    >
      <p class="message-author">
        {authorNames[author]}{' '}
        <time class="numbers" dateTime={created_at}>
          {unsent?.state === 'sending' ? 'sending…' : clockTime(created_at, timeZone.value)}
        </time>
      </p>
      <p class="message-text">{text}</p>
      {unsent?.state === 'failed' && <NotSent reply={unsent} replies={replies} />}
      {suggestions.length > 0 && <Offered suggestions={suggestions} chosen={next?.text ?? null} />}
      {(outcome || helpful !== null) && (
        <div class="message-marks">
          {outcome && <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].text}</Badge>}
          {helpful !== null && (
            <span class="message-helpful" data-helpful={helpful}>
              <Icon name={helpful ? 'thumbUp' : 'thumbDown'} size={16} />
              {helpful ? 'Helpful, says the visitor' : 'Not helpful, says the visitor'}
            </span>
          )}
        </div>
      )}
      {sources.length > 0 && <Sources sources={sources} />}
    </li>
  )
}

function Offered({ suggestions, chosen }: { suggestions: string[]; chosen: string | null }) {
  return (
    <ul class="message-offered" aria-label="Quick replies offered">
      {suggestions.map(text => (
        <li key={text} data-chosen={text === chosen || undefined}>
          {text === chosen && <Icon name="check" size={14} />}
          {text}
        </li>
      ))}
    </ul>
  )
}

/** The words exactly as they were when this was answered. */
function Sources({ sources }: { sources: ThreadMessage['sources'] }) {
  return (
    <ul class="message-sources" aria-label="Rests on">
      {[...sources]
        .sort((a, b) => a.rank - b.rank)
        .map(({ version }) => (
          <li key={version.id}>
            <details>
              <summary>
                <Icon name="entries" size={16} />
                <span>{version.question}</span>
                <small class="numbers">version {version.version}</small>
              </summary>
              <p>{version.answer}</p>
              <a href={`/entries/${version.entry_id}`}>Open the entry</a>
            </details>
          </li>
        ))}
    </ul>
  )
}
