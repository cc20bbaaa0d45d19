/** One chat of the phone with a line of the company. */
import { useSignal } from '@preact/signals'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import { dayHeading } from '../../../../../dashboard/design/format.ts'
import { formatNumber } from '../../../../../dashboard/design/format-number.ts'
import type { ChatMessage, Line } from '../../lab-wire.ts'
import { useLab } from '../use-lab.ts'
import { Bubble } from './Bubble.tsx'
import { networkNames } from './ChatList.tsx'
import { Composer } from './Composer.tsx'
import { Terms } from './Terms.tsx'
import { useFollowEnd } from './use-follow-end.ts'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function ChatView({ line }: { line: Line }) {
  const { open } = useLab()
  const isByHand = useSignal(false)
  return (
    <article class="chat" data-via={line.via}>
      <header class="chat-head">
        <Button kind="plain" icon="back" label="Back to all messages" onClick={() => open(null)} />
        <div>
          <h2>{line.name}</h2>
          <p class="numbers">
            {networkNames[line.via]}
            {line.name !== line.number && ` · ${formatNumber(line.number)}`}
          </p>
        </div>
      </header>
      <Terms line={line} isByHand={isByHand} />
      <Messages line={line} />
      {line.takesReplies && <Composer line={line} isByHand={isByHand} />}
    </article>
  )
}

function Messages({ line }: { line: Line }) {
  const { messages, isTyping } = useLab()
  const shown = messages.value.filter(message => message.kind !== 'reaction')
  const own = shown.filter(({ from }) => from === 'phone').length
  const { scroller, content } = useFollowEnd<HTMLElement, HTMLDivElement>(own)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="chat-scroll" ref={scroller} tabIndex={0} aria-label="Messages">
      <div ref={content}>
        {shown.length === 0 && <p class="chat-nothing">Say something, as a customer would.</p>}
        <ol aria-live="polite" aria-relevant="additions">
          {shown.map((message, index) => (
            <Entry key={message.id} message={message} before={shown[index - 1]} all={messages.value} />
          ))}
        </ol>
        {isTyping.value && (
          <p class="typing">
            <span class="unseen">{line.name} is writing</span>
            <i />
            <i />
            <i />
          </p>
        )}
      </div>
    </section>
  )
}

type EntryProps = { message: ChatMessage; before: ChatMessage | undefined; all: ChatMessage[] }

function Entry({ message, before, all }: EntryProps) {
  const day = dayHeading(message.at, zone)
  return (
    <>
      {(!before || dayHeading(before.at, zone) !== day) && <li class="chat-day">{day}</li>}
      <Bubble
        message={message}
        reaction={
          all.findLast(one => one.details.reaction?.messageId === message.id)?.details.reaction?.emoji || null
        }
        tapped={
          all.findLast(one => one.replyTo === message.id && one.details.reply)?.details.reply?.id ?? null
        }
      />
    </>
  )
}
