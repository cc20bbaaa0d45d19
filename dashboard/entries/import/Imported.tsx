/** What an import did. */
import { Button, ButtonLink } from '../../design/Button.tsx'
import { plural } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import { Counts } from './Counts.tsx'
import type { Import, OutcomeRow } from './create-import.ts'
import { OutcomeGroup } from './OutcomeGroup.tsx'

export function Imported({ model, outcomes }: { model: Import; outcomes: OutcomeRow[] }) {
  const counts = model.counts.value
  if (!counts) return null
  const came = counts.new + counts.changed
  return (
    <>
      <p class="notice notice-calm" role="status">
        <Icon name="check" size={18} />
        {plural(came, 'entry was', 'entries were')} imported. The next visitor who asks gets the answer.
      </p>
      <Counts counts={counts} />
      <OutcomeGroup state="refused" outcomes={outcomes} isOpen />
      <OutcomeGroup state="changed" outcomes={outcomes} />
      <OutcomeGroup state="new" outcomes={outcomes} />
      <div class="form-actions">
        <ButtonLink kind="primary" href="/entries">
          See the entries
        </ButtonLink>
        <Button kind="plain" onClick={model.startAgain}>
          Import another file
        </Button>
      </div>
    </>
  )
}
