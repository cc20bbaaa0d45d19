/** Stays in view while something is not saved, and leads to what saving it would do, or to what somebody else has saved meanwhile. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { Button } from '../../design/Button.tsx'
import { plural } from '../../design/format.ts'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { nameChanges } from '../editing/name-changes.ts'
import { ClashNotice } from './ClashNotice.tsx'

export function RulesBar({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  if (model.isClashing.value) return <ClashNotice model={model} />
  const faults = model.faults.value.size
  const before = model.held.value?.rules
  const changed = before ? nameChanges(before, rules) : []
  return (
    <div class="save-bar card rules-bar">
      <span role="status">
        {faults > 0 ? (
          <b>{plural(faults, 'thing', 'things')} to put right first</b>
        ) : (
          `Not saved yet: ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ' and more' : ''}`
        )}
      </span>
      <Button kind="plain" onClick={model.discard}>
        Discard
      </Button>
      <Button kind="primary" type="submit" isBusy={model.isBusy.value}>
        {model.isBusy.value ? 'Trying it…' : 'See what it changes'}
      </Button>
    </div>
  )
}
