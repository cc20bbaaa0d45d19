/** One message: who said it, what it rests on, what became of it. */
import './message/message.css'
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { clockTime } from '../design/format.ts'
import { Icon } from '../design/Icon.tsx'
import type { ThreadMessage } from './fetch-messages.ts'
import { DeliveryLine } from './message/DeliveryLine.tsx'
import { isOnItsWay } from './message/is-on-its-way.ts'
import { MessageContent } from './message/MessageContent.tsx'
import { Reactions } from './message/Reactions.tsx'
import { Sources } from './message/Sources.tsx'
import type { Outgoing, Replies } from './reply/create-replies.ts'
import { NotSent } from './reply/NotSent.tsx'
import { outcomes } from './words.ts'

type BubbleProps = {
  message: ThreadMessage
  next: ThreadMessage | null
  reactions: string[]
  /** Why the assistant said it. */
  reason: string | null
  /** What the visitor is called. */
  visitor: string
  hasArrived: boolean
  /** Given for a reply that is on its way. */
  unsent: Outgoing | null
  replies: Replies
  /** The message may have changed. */
  onChanged: () => void
}

const authorNames = { assistant: 'Assistant', member: 'Team', system: 'Notice' }

export function MessageBubble(props: BubbleProps) {
  const { message, next, reactions, reason, visitor, hasArrived, unsent, replies, onChanged } = props
  const { timeZone } = useSignedIn()
  const { author, kind, outcome, suggestions, helpful, sources, sent_at, is_echo, deliveries } = message
  // Nobody was answered by words that never left. A website's visitor reads them without any delivery.
  const shownOutcome = deliveries.every(isOnItsWay) ? outcome : null
  return (
    <li
      class="message"
      data-author={author}
      data-message={message.id}
      data-arrived={hasArrived || undefined}
      data-unsent={unsent?.state}
    >
      <p class="message-author">
        {author === 'visitor' ? visitor : authorNames[author]}{' '}
        {is_echo && (
          <span class="message-mark">
            <Icon name="phone" size={14} />
            from the phone
          </span>
        )}
        {kind === 'template' && <span class="message-mark">template</span>}
        <time class="numbers" dateTime={sent_at}>
          {unsent?.state === 'sending' ? 'sending…' : clockTime(sent_at, timeZone.value)}
        </time>
      </p>
      <MessageContent message={message} onChanged={onChanged} />
      {reactions.length > 0 && <Reactions emoji={reactions} />}
      {deliveries.map(delivery => (
        <DeliveryLine key={delivery.id} delivery={delivery} onChanged={onChanged} />
      ))}
      {unsent?.state === 'failed' && <NotSent reply={unsent} replies={replies} />}
      {suggestions.length > 0 && (
        <Offered suggestions={suggestions} chosen={next?.meaning ?? next?.text ?? null} />
      )}
      {(shownOutcome || helpful !== null) && (
        <div class="message-marks">
          {shownOutcome && <Badge tone={outcomes[shownOutcome].tone}>{outcomes[shownOutcome].text}</Badge>}
          {helpful !== null && (
            <span class="message-helpful" data-helpful={helpful}>
              <Icon name={helpful ? 'thumbUp' : 'thumbDown'} size={16} />
              {helpful ? 'Helpful, says the visitor' : 'Not helpful, says the visitor'}
            </span>
          )}
        </div>
      )}
      {sources.length > 0 && <Sources sources={sources} />}
      {reason && <p class="message-reason">{reason}</p>}
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
