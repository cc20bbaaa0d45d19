/** Where else the same contact has written. */
import { useSignedIn } from '../app/use-app.ts'
import { ChannelMark } from '../conversations/ChannelMark.tsx'
import { summarizeMessage } from '../conversations/summarize-message.ts'
import { shortTime } from '../design/format.ts'
import type { ContactConversation } from './fetch-contact.ts'

export function OtherConversations({ conversations }: { conversations: ContactConversation[] }) {
  const { timeZone } = useSignedIn()
  if (conversations.length === 0) return <p class="muted">None but this one.</p>
  return (
    <ul class="contact-conversations">
      {conversations.map(({ id, channel, latest, last_text, last_message_at }) => (
        <li key={id}>
          <a class="row" href={`/conversations/${id}?contact`}>
            <span class="row-top">
              {channel && <ChannelMark kind={channel.kind} name={channel.name} />}
              <span class="row-text">{latest[0] ? summarizeMessage(latest[0]) : last_text}</span>
              <time class="row-time numbers" dateTime={last_message_at}>
                {shortTime(last_message_at, timeZone.value)}
              </time>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
