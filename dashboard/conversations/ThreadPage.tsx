/** What was said in one conversation, and where a member joins it. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { clockTime, dayHeading, fullTime } from '../design/format.ts'
import { type Conversation, createThread, type Thread } from './create-thread.ts'
import type { ConversationRow } from './fetch-conversations.ts'
import { MessageBubble } from './MessageBubble.tsx'
import { createReplies, type Replies } from './reply/create-replies.ts'
import { ReplyBox } from './reply/ReplyBox.tsx'
import { useFitKeyboard } from './reply/use-fit-keyboard.ts'
import { timeline } from './timeline.ts'
import { useStayAtEnd } from './use-stay-at-end.ts'
import { channelNames, pageOf } from './words.ts'

export function ThreadPage({ id }: { id: string }) {
  const signedIn = useSignedIn()
  const thread = useModel(() => createThread(signedIn, id))
  const replies = useModel(() => createReplies(signedIn, id, thread))
  const article = useRef<HTMLElement>(null)
  useFitKeyboard(article)
  const state = thread.state.value
  if (state.face === 'loading') return <ThreadSkeleton />
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={thread.reload} />
  if (!state.value) {
    return (
      <Empty
        title="There is no such conversation"
        action={<ButtonLink href="/conversations">Back to all</ButtonLink>}
      />
    )
  }
  return (
    <article class="thread" ref={article}>
      <ThreadHead conversation={state.value.conversation} />
      <Timeline thread={thread} value={state.value} replies={replies} />
      <ReplyBox thread={thread} value={state.value} replies={replies} />
    </article>
  )
}

function ThreadHead({ conversation }: { conversation: ConversationRow }) {
  const { timeZone } = useSignedIn()
  const page = pageOf(conversation.page)
  return (
    <header class="thread-head">
      <span class="only-narrow">
        <h1 class="unseen">Conversations</h1>
        <ButtonLink kind="plain" icon="back" href="/conversations" label="Back to conversations" />
      </span>
      <div>
        <h2 class="detail-title">{conversation.contact?.name ?? 'Visitor'}</h2>
        <p class="muted">
          {conversation.channel ? channelNames[conversation.channel.kind] : ''}
          {page && (
            <>
              {' · '}
              <a href={page.href} target="_blank" rel="noopener noreferrer nofollow">
                {page.text}
              </a>
            </>
          )}
          {' · '}
          <time dateTime={conversation.started_at}>{fullTime(conversation.started_at, timeZone.value)}</time>
        </p>
      </div>
    </header>
  )
}

type TimelineProps = { thread: Thread; value: Conversation; replies: Replies }

function Timeline({ thread, value, replies }: TimelineProps) {
  const { timeZone, user } = useSignedIn()
  const hasNews = useSignal(false)
  const zone = timeZone.value
  const first = value.messages[0]?.seq ?? 1
  const last = value.messages.at(-1)?.seq ?? 0
  const unsent = replies.unsent.value
  const written = replies.outgoing.value
  const items = timeline({ ...value, unsent, timeZone: zone, reader: user.id })
  const end = useStayAtEnd({ first, last, length: items.length, own: written.length, hasNews })
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
              return (
                <li key={item.key} class="timeline-event">
                  {item.sentence} <time dateTime={item.event.at}>{clockTime(item.event.at, zone)}</time>
                </li>
              )
            }
            return (
              <MessageBubble
                key={item.key}
                message={item.message}
                next={item.next}
                unsent={item.unsent}
                replies={replies}
                hasArrived={
                  item.message.seq > thread.seenUpTo.value && !written.some(({ id }) => id === item.key)
                }
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

function ThreadSkeleton() {
  return (
    <Loading label="Loading the conversation">
      <div class="thread-loading">
        <Skeleton widths={[34]} height={24} />
        <Skeleton widths={[52]} height={44} />
        <Skeleton widths={[64]} height={88} />
        <Skeleton widths={[40]} height={44} />
      </div>
    </Loading>
  )
}
