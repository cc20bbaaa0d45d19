/** What has been decided about a lead, by which rule and on which words, and the way to reverse it. */
import { bucketOf } from '../../../shared/lead/score/bucket-of.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import { sayNoLead } from '../../lead-rules/limits/say-no-lead.ts'
import type { LeadRow } from '../fetch-leads.ts'
import type { Setting } from '../fetch-setting.ts'
import { scoreNow } from '../score-now.ts'
import { placeNames, type Target } from '../states.ts'

type VerdictProps = { row: LeadRow; setting: Setting; onMove: (target: Target) => void }

export function Verdict({ row, setting, onMove }: VerdictProps) {
  const { mayWrite } = useSignedIn()
  if (row.state === 'disqualified') return <RuledOut row={row} setting={setting} onMove={onMove} />
  if (row.state === 'lost' && row.lost_reason) {
    return (
      <div class="notice">
        <Icon name="flag" size={18} />
        <div>
          <b>Lost.</b> {row.lost_reason}
        </div>
      </div>
    )
  }
  if (row.state === 'needs_review') {
    return (
      <div class="notice">
        <Icon name="question" size={18} />
        <div>
          <b>The assistant would rather not decide this.</b> They objected, contradicted themselves, or a rule
          against them rests on words that are not certain. Read what they said
          {mayWrite ? ', put right what is wrong, and move them where they belong.' : '.'}
        </div>
      </div>
    )
  }
  return null
}

function RuledOut({ row, setting, onMove }: VerdictProps) {
  const { mayWrite } = useSignedIn()
  const applied = row.disqualified
  const colleagues = row.moved_by === 'member' ? row.state_reason : null
  const rule = setting.rules.disqualifiers.find(({ id }) => id === applied?.rule)
  const points = scoreNow(row, new Date())?.total ?? 0
  const instead = bucketOf(setting.rules.thresholds, points)
  return (
    <div class="notice notice-bad">
      <Icon name="blocked" size={18} />
      <div>
        <b>No lead, {applied && row.moved_by === 'assistant' ? 'by your own rule' : 'a colleague says'}.</b>{' '}
        {colleagues && `${colleagues.replace(/\.$/, '')}. `}
        {rule && `${sayNoLead(setting.rules, rule)}. `}
        {applied?.quote && (
          <>
            They said <q>{applied.quote}</q>.{' '}
          </>
        )}
        {applied && row.moved_by === 'assistant' && (
          <>
            They were told: <i>{applied.reason}</i>
          </>
        )}
      </div>
      {mayWrite && (
        <Button size="small" onClick={() => onMove(instead)}>
          Make it {placeNames[instead].toLowerCase()} instead
        </Button>
      )}
    </div>
  )
}
