/** One message on the phone's screen, and what became of it. */
import { clockTime } from '../../../../../dashboard/design/format.ts'
import type { ChatMessage } from '../../lab-wire.ts'
import { LabIcon, type LabIconName } from '../LabIcon.tsx'
import { Choices } from './Choices.tsx'
import { Contents } from './Contents.tsx'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

type BubbleProps = {
  message: ChatMessage
  /** The emoji on it. */
  reaction: string | null
  /** The id of the choice that was taken. */
  tapped: string | null
}

export function Bubble({ message, reaction, tapped }: BubbleProps) {
  const isMine = message.from === 'phone'
  return (
    <li
      class="bubble"
      data-from={message.from}
      data-state={message.state}
      data-ghost={message.state === 'lost' || (!isMine && message.state === 'sending')}
    >
      <span class="unseen">{isMine ? 'This phone' : 'The company'}: </span>
      <div class="bubble-body">
        <Contents message={message} />
        {reaction && <span class="bubble-reaction">{reaction}</span>}
      </div>
      {message.choices.length > 0 && <Choices message={message} tapped={tapped} />}
      <p class="bubble-state numbers">
        <time dateTime={message.at}>{clockTime(message.at, zone)}</time>
        <State message={message} />
      </p>
      <Failure message={message} />
    </li>
  )
}

function Failure({ message: { from, state, failure, errorCode, miss } }: { message: ChatMessage }) {
  const isTriedAgain = from === 'phone' && state === 'sending' && miss
  if (state !== 'lost' && !isTriedAgain) return null
  const what = from === 'phone' ? !miss && 'Foyer never got this.' : 'This never reached the phone.'
  return (
    <p class="bubble-failure">
      <LabIcon name="lost" size={16} />
      <span>
        {[what, failure, isTriedAgain && 'It is tried again.'].filter(Boolean).join(' ')}
        {errorCode !== null && <span class="numbers"> ({errorCode})</span>}
      </span>
    </p>
  )
}

const states: Record<ChatMessage['state'], { icon: LabIconName; mine: string; theirs: string }> = {
  sending: { icon: 'clock', mine: 'On its way', theirs: 'On its way' },
  delivered: { icon: 'sent', mine: 'Taken by Foyer', theirs: 'Delivered' },
  read: { icon: 'delivered', mine: 'Read', theirs: 'Read' },
  lost: { icon: 'lost', mine: 'Lost', theirs: 'Lost' },
}

function State({ message }: { message: ChatMessage }) {
  const { icon, mine, theirs } = states[message.state]
  const isLate = message.isFetchedLater && message.state === 'delivered'
  return (
    <span class="bubble-tick">
      <LabIcon name={icon} size={15} />
      {message.from === 'business' ? theirs : isLate ? 'Fetched by Foyer later' : mine}
    </span>
  )
}
