/** One conversation in the list. */
import { useSignedIn } from '../../app/use-app.ts'
import { hasRoomBeside } from '../../contacts/has-room-beside.ts'
import { Badge } from '../../design/Badge.tsx'
import { shortTime } from '../../design/format.ts'
import { ChannelMark } from '../ChannelMark.tsx'
import type { ConversationRow } from '../fetch-conversations.ts'
import { hasOptedOut } from '../has-opted-out.ts'
import { summarizeMessage } from '../summarize-message.ts'
import { nameOf, whoIs } from '../who-is.ts'
import { channelNames, modes, outcomes, pageOf } from '../words.ts'
import { sayNotSent } from './say-not-sent.ts'

type LinkProps = { row: ConversationRow; isOpen: boolean; hasArrived: boolean }

export function ConversationLink({ row, isOpen, hasArrived }: LinkProps) {
  const { timeZone, router } = useSignedIn()
  const asked = row.asked[0]
  const notSent = sayNotSent(row)
  const name = nameOf(row) ?? (row.address && whoIs(row))
  // Who looks at the contacts one by one need not open the panel each time.
  const keepsPanel = !isOpen && router.query.value.has('contact') && hasRoomBeside()
  return (
    <a
      class="row"
      href={`/conversations/${row.id}${keepsPanel ? '?contact' : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      data-arrived={hasArrived || undefined}
    >
      <span class="row-top">
        {row.channel && <ChannelMark kind={row.channel.kind} name={row.channel.name} />}
        <b class="row-title">
          {name && <span class="row-name">{name}: </span>}
          {asked ? summarizeMessage(asked) : row.last_text}
        </b>
        <time class="row-time numbers" dateTime={row.last_message_at}>
          {shortTime(row.last_message_at, timeZone.value)}
        </time>
      </span>
      <span class="row-second">
        {notSent && <Badge tone="bad">{notSent}</Badge>}
        {row.mode !== 'assistant' && <Badge tone={modes[row.mode].tone}>{modes[row.mode].text}</Badge>}
        {row.contact?.is_blocked ? <Badge>Blocked</Badge> : hasOptedOut(row) && <Badge>Opted out</Badge>}
        <SecondWords row={row} />
      </span>
    </a>
  )
}

/** Under what the visitor said last: the reply, or where they wrote when there is nothing but our own notice. */
function SecondWords({ row }: { row: ConversationRow }) {
  const replied = row.latest.find(({ author }) => author === 'assistant' || author === 'member')
  if (replied?.outcome === 'unknown') {
    return <Badge tone={outcomes.unknown.tone}>{outcomes.unknown.text}</Badge>
  }
  return <span class="row-text">{secondWords(row)}</span>
}

function secondWords(row: ConversationRow): string {
  const last = row.latest[0]
  const mayBeAnswered = !row.contact?.is_blocked && !hasOptedOut(row)
  if (row.last_author === 'visitor' && last?.kind !== 'reaction' && mayBeAnswered) return 'No reply yet'
  if (row.mode === 'waiting' || row.last_author === 'visitor' || row.last_author === 'system')
    return pageOf(row.page)?.text ?? row.channel?.name ?? channelNames.widget
  return last ? summarizeMessage(last) : row.last_text
}
