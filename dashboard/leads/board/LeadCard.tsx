/** One lead on the board: who, how promising, what they said that matters, how long they have stood there. */
import './cards.css'
import { useSignedIn } from '../../app/use-app.ts'
import { ChannelMark } from '../../conversations/ChannelMark.tsx'
import { fullTime } from '../../design/format.ts'
import { CellMark } from '../CellMark.tsx'
import { whatMatters } from '../facts/what-matters.ts'
import type { LeadRow } from '../fetch-leads.ts'
import type { Setting } from '../fetch-setting.ts'
import { MoveMenu } from '../MoveMenu.tsx'
import { nameOfLead } from '../name-of-lead.ts'
import { OwnerMark } from '../OwnerMark.tsx'
import { scoreNow } from '../score-now.ts'
import { needsReason } from '../states.ts'
import { timeSince } from '../time-since.ts'
import type { BoardView } from './create-board-view.ts'

type CardProps = { row: LeadRow; view: BoardView; setting: Setting }

export function LeadCard({ row, view, setting }: CardProps) {
  const { timeZone, mayWrite, router } = useSignedIn()
  const { channel } = row.conversation
  const score = scoreNow(row, new Date())
  const name = nameOfLead(row)
  const isUnderWay = view.board.underWay.value.has(row.id)
  const isUrgent = row.state === 'hot' && !row.owner_id
  return (
    <li
      class="lead-card card"
      aria-busy={isUnderWay}
      data-dragged={view.dragged.value?.id === row.id}
      {...(mayWrite && !isUnderWay && view.dragOf(row))}
    >
      <div class="lead-top">
        <CellMark cell={score?.cell ?? null} />
        <div class="lead-who">
          <a class="lead-name" href={`/leads/${row.id}${search(router.query.value)}`} draggable={false}>
            {name}
          </a>
          <p class="lead-meta numbers">
            <ChannelMark kind={channel.kind} name={channel.name} />
            {score ? `${score.total} points` : 'no score yet'}
          </p>
        </div>
        {mayWrite && (
          <MoveMenu lead={row} name={name} isBusy={isUnderWay} onMove={target => view.move(row, target)} />
        )}
      </div>
      <Matters row={row} setting={setting} />
      <p class="lead-foot">
        <time
          class="numbers"
          dateTime={row.state_changed_at}
          title={`Here since ${fullTime(row.state_changed_at, timeZone.value)}`}
        >
          {timeSince(row.state_changed_at)}
        </time>
        {isUrgent && <span class="lead-nobody">Nobody has taken it</span>}
        <OwnerMark owner={row.owner_id} members={setting.members} />
      </p>
    </li>
  )
}

function Matters({ row, setting }: Omit<CardProps, 'view'>) {
  const reason = needsReason(row.state) && whyGone(row)
  if (reason) return <p class="lead-reason">{reason}</p>
  const matters = whatMatters(row.parts, setting.rules.fields)
  if (matters.length === 0) return null
  return (
    <ul class="lead-matters">
      {matters.map(({ slot, label, words, isQuote }) => (
        <li key={slot} title={label}>
          <span class="unseen">{label}: </span>
          {isQuote ? `“${words}”` : <b>{words}</b>}
        </li>
      ))}
    </ul>
  )
}

/** In the words of whoever moved them, or those that a rule goes by. */
function whyGone({ state, moved_by, state_reason, lost_reason, disqualified }: LeadRow): string | null {
  if (state === 'lost') return lost_reason
  if (moved_by === 'member') return state_reason
  return disqualified && `“${disqualified.quote}”`
}

function search(query: URLSearchParams): string {
  return query.size > 0 ? `?${query}` : ''
}
