/** Somebody else saved while this was written: what they changed, and both ways on. */
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { sayChanges } from '../editing/name-changes.ts'

export function ClashNotice({ model }: { model: LeadRulesModel }) {
  const draft = model.draft.value
  const held = model.held.value
  if (!draft || !held) return null
  const theirs = sayChanges(draft.from.rules, held.rules)
  return (
    <div class="notice rules-clash" role="alert">
      <Icon name="warning" size={18} />
      <div>
        <p>
          <b>Somebody else has saved meanwhile.</b> They changed {theirs || 'nothing you can see'}. What you
          wrote is still here, and not saved. You may go on with both: where you changed the same, yours
          holds.
        </p>
        <div class="question-actions">
          <Button size="small" onClick={model.keepMine}>
            Go on with both
          </Button>
          <Button size="small" kind="plain" onClick={model.discard}>
            Take theirs
          </Button>
        </div>
      </div>
    </div>
  )
}
