/** With whom, on which channel, since when; and the way to the contact. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { fullTime } from '../design/format.ts'
import { ChannelMark } from './ChannelMark.tsx'
import type { ConversationRow } from './fetch-conversations.ts'
import { reachedBy, whoIs } from './who-is.ts'
import { channelNames, pageOf } from './words.ts'

type HeadProps = { conversation: ConversationRow; showsContact: boolean }

export function ThreadHead({ conversation, showsContact }: HeadProps) {
  const { timeZone } = useSignedIn()
  const { id, channel, started_at } = conversation
  const page = pageOf(conversation.page)
  const reached = reachedBy(conversation)
  return (
    <header class="thread-head">
      <span class="only-narrow">
        <h1 class="unseen">Conversations</h1>
        <ButtonLink kind="plain" icon="back" href="/conversations" label="Back to conversations" />
      </span>
      <div>
        <h2 class="detail-title">{whoIs(conversation)}</h2>
        <p class="muted">
          {channel && <ChannelMark kind={channel.kind} />}
          {channel && (channel.kind === 'widget' ? channelNames.widget : channel.name)}
          {reached && <span class="numbers"> · {reached}</span>}
          {page && (
            <>
              {' · '}
              <a href={page.href} target="_blank" rel="noopener noreferrer nofollow">
                {page.text}
              </a>
            </>
          )}
          {' · '}
          <time dateTime={started_at}>{fullTime(started_at, timeZone.value)}</time>
        </p>
      </div>
      <ButtonLink
        kind={showsContact ? 'quiet' : 'plain'}
        icon="account"
        label={showsContact ? 'Close the contact' : 'Show the contact'}
        href={`/conversations/${id}${showsContact ? '' : '?contact'}`}
      />
    </header>
  )
}
