/** One conversation in the list. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { shortTime } from '../design/format.ts'
import type { ConversationRow } from './fetch-conversations.ts'
import { channelNames, modes, outcomes, pageOf } from './words.ts'

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
          <span class="row-text">{secondWords(row)}</span>
        )}
      </span>
    </a>
  )
}

/** Under what the visitor said last: the reply, or where they wrote when there is nothing but our own notice. */
function secondWords(row: ConversationRow): string {
  if (row.last_author === 'visitor') return 'No reply yet'
  if (row.mode === 'waiting' || row.last_author === 'system')
    return pageOf(row.page)?.text ?? channelNames[row.channel?.kind ?? 'widget']
  return row.last_text
}
