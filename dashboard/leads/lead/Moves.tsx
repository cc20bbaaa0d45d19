/** How a lead came to stand where it stands, latest first. */
import { useSignedIn } from '../../app/use-app.ts'
import { fullTime } from '../../design/format.ts'
import { nameOfMember } from '../fetch-members.ts'
import type { Setting } from '../fetch-setting.ts'
import type { LeadMove } from './fetch-lead.ts'
import { moveReason } from './move-reason.ts'
import { moveWords } from './move-words.ts'

type MovesProps = { moves: LeadMove[]; setting: Setting; since: string }

export function Moves({ moves, setting, since }: MovesProps) {
  const { timeZone, user } = useSignedIn()
  const nameOf = (id: string) => nameOfMember(setting.members, id, user.id)
  const at = (iso: string) => (
    <time class="muted" dateTime={iso}>
      {fullTime(iso, timeZone.value)}
    </time>
  )
  return (
    <section class="lead-side">
      <h2>What happened</h2>
      <ol class="moves">
        {moves.map(move => {
          const { place, words } = moveWords(move, { nameOf, fields: setting.rules.fields })
          const by = move.actor === 'member' && move.member_id ? nameOf(move.member_id) : null
          const reason = moveReason(move.details.reason, setting.rules)
          return (
            <li key={move.id}>
              <span class="place-dot" data-place={place} />
              <p>
                <b>{words}</b>{' '}
                {by &&
                  `${move.kind === 'fact_recorded' ? 'written down by' : 'by'} ${by === 'You' ? 'you' : by}`}
                {reason && <span class="move-reason">{reason}</span>}
              </p>
              {at(move.at)}
            </li>
          )
        })}
        <li>
          <span class="place-dot" data-place="new" />
          <p>
            <b>Came in</b>
          </p>
          {at(since)}
        </li>
      </ol>
    </section>
  )
}
