/** Who it is, where they stand, and the way to somewhere else. */
import { useSignedIn } from '../../app/use-app.ts'
import { ChannelMark } from '../../conversations/ChannelMark.tsx'
import { channelNames } from '../../conversations/words.ts'
import { Badge } from '../../design/Badge.tsx'
import { ButtonLink } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import { formatNumber } from '../../design/format-number.ts'
import { CellMark } from '../CellMark.tsx'
import type { LeadRow } from '../fetch-leads.ts'
import { MoveMenu } from '../MoveMenu.tsx'
import { nameOfLead } from '../name-of-lead.ts'
import { scoreNow } from '../score-now.ts'
import { placeNames, placeTones, type Target } from '../states.ts'
import { timeSince } from '../time-since.ts'

type HeadProps = { row: LeadRow; isMoving: boolean; onMove: (target: Target) => void }

export function LeadHead({ row, isMoving, onMove }: HeadProps) {
  const { timeZone, mayWrite, router } = useSignedIn()
  const { channel, address } = row.conversation
  const name = nameOfLead(row)
  const query = router.query.value
  return (
    <header class="lead-head">
      <ButtonLink
        kind="plain"
        icon="back"
        href={`/leads${query.size > 0 ? `?${query}` : ''}`}
        label="Back to the board"
      />
      <CellMark cell={scoreNow(row, new Date())?.cell ?? null} />
      <div class="lead-title">
        <h1>{name}</h1>
        <p class="muted">
          <ChannelMark kind={channel.kind} name={channel.name} />
          {channel.kind === 'widget' ? channelNames.widget : channel.name}
          {address?.value.startsWith('+') && name !== formatNumber(address.value) && (
            <span class="numbers"> · {formatNumber(address.value)}</span>
          )}
          {' · since '}
          <time dateTime={row.created_at}>{fullTime(row.created_at, timeZone.value)}</time>
        </p>
      </div>
      <div class="lead-standing">
        <Badge tone={placeTones[row.state]}>{placeNames[row.state]}</Badge>
        <time
          class="muted numbers"
          dateTime={row.state_changed_at}
          title={fullTime(row.state_changed_at, timeZone.value)}
        >
          {timeSince(row.state_changed_at)}
        </time>
        {mayWrite && <MoveMenu lead={row} name={name} isBusy={isMoving} hasWords onMove={onMove} />}
      </div>
    </header>
  )
}
