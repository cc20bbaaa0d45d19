/** One conversation in the list. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { shortTime } from '../design/format.ts'
import type { ConversationRow } from './fetch-conversations.ts'
import { modes, outcomes } from './words.ts'

type LinkProps = { row: ConversationRow; isOpen: boolean; hasArrived: boolean }

export function ConversationLink({ row, isOpen, hasArrived }: LinkProps) {
  const { timeZone } = useSignedIn()
  const asked = row.asked[0]
  const replied = row.latest.find(({ author }) => author === 'assistant' || author === 'member')
  const didNotKnow = replied?.outcome === 'unknown'
  return (
    <a
      class="row"
      href={`/conversations/${row.id}`}
      aria-current={isOpen ? 'true' : undefined}
      data-arrived={hasArrived || undefined}
    >
      <span class="row-top">
        <b class="row-title">
          {row.contact?.name && <span class="row-name">{row.contact.name}: </span>}
          {asked?.text ?? row.last_text}
        </b>
        <time class="row-time numbers" dateTime={row.last_message_at}>
          {shortTime(row.last_message_at, timeZone.value)}
        </time>
      </span>
      <span class="row-second">
        {row.mode !== 'assistant' && <Badge tone={modes[row.mode].tone}>{modes[row.mode].text}</Badge>}
        {didNotKnow ? (
          <Badge tone={outcomes.unknown.tone}>{outcomes.unknown.text}</Badge>
        ) : (
          <span class="row-text">{row.last_author === 'visitor' ? 'No reply yet' : row.last_text}</span>
        )}
      </span>
    </a>
  )
}
