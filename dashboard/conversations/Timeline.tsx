/** What was said and what happened, growing while you look. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { clockTime, dayHeading } from '../design/format.ts'
import type { Conversation, Thread } from './create-thread.ts'
import { MessageBubble } from './MessageBubble.tsx'
import type { Replies } from './reply/create-replies.ts'
import { timeline } from './timeline.ts'
import { useShowMessage } from './use-show-message.ts'
import { useStayAtEnd } from './use-stay-at-end.ts'
import { whoIs } from './who-is.ts'

type TimelineProps = { thread: Thread; value: Conversation; replies: Replies }

export function Timeline({ thread, value, replies }: TimelineProps) {
  const { company, timeZone, user, router } = useSignedIn()
  const hasNews = useSignal(false)
  const zone = timeZone.value
  const first = value.messages[0]?.seq ?? 1
  const last = value.messages.at(-1)?.seq ?? 0
  const unsent = replies.unsent.value
  const written = replies.outgoing.value
  const answersFrom = company.value.answers_from
  const items = timeline({ ...value, unsent, timeZone: zone, reader: user.id, answersFrom })
  const end = useStayAtEnd({ first, last, length: items.length, own: written.length, hasNews })
  const wanted = router.query.value.get('message')
  useShowMessage(end.scroller, { wanted, first, length: items.length, fetchEarlier: thread.fetchEarlier })
  const visitor = whoIs(value.conversation)
  return (
    <div class="timeline-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section class="timeline" ref={end.scroller} onScroll={end.onScroll} tabIndex={0} aria-label="Messages">
        {first > 1 && (
          <div class="rows-end">
            <Button
              kind="plain"
              size="small"
              isBusy={thread.isFetchingEarlier.value}
              onClick={thread.fetchEarlier}
            >
              Show earlier messages
            </Button>
          </div>
        )}
        <ol aria-live="polite" aria-relevant="additions">
          {items.map(item => {
            if (item.kind === 'day') {
              return (
                <li key={item.key} class="timeline-day">
                  {dayHeading(item.at, zone)}
                </li>
              )
            }
            if (item.kind === 'event') {
              const { event, sentence, at } = item
              return (
                <li key={item.key} class="timeline-event" data-kind={event.kind}>
                  {sentence}{' '}
                  {typeof event.details.with === 'string' && (
                    <a href={`/conversations/${event.details.with}`}>see it</a>
                  )}{' '}
                  <time dateTime={at}>{clockTime(at, zone)}</time>
                </li>
              )
            }
            return (
              <MessageBubble
                key={item.key}
                message={item.message}
                next={item.next}
                reactions={item.reactions}
                reason={item.reason}
                visitor={visitor}
                unsent={item.unsent}
                replies={replies}
                hasArrived={
                  item.message.seq > thread.seenUpTo.value && !written.some(({ id }) => id === item.key)
                }
                onChanged={() => thread.fetchAgain(item.key)}
              />
            )
          })}
        </ol>
      </section>
      {hasNews.value && (
        <div class="timeline-news">
          <Button kind="primary" size="small" icon="down" onClick={end.goToEnd}>
            New messages
          </Button>
        </div>
      )}
    </div>
  )
}
