/** What would become of each row, and the button that lets it. */
import type { ImportState } from '../../../shared/import/reading.ts'
import { Button } from '../../design/Button.tsx'
import { plural } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import { Counts } from './Counts.tsx'
import type { Import, Step } from './create-import.ts'
import { OutcomeGroup } from './OutcomeGroup.tsx'
import { Working } from './Working.tsx'

export function Preview({ model, step }: { model: Import; step: Extract<Step, { file: unknown }> }) {
  const counts = model.counts.value
  const failure = model.failure.value
  if (!counts) return null
  const coming = counts.new + counts.changed
  return (
    <>
      <div class="import-file">
        <Icon name="document" size={20} />
        <b>{step.file.name}</b>
        {step.face === 'preview' && (
          <Button kind="plain" size="small" onClick={model.startAgain}>
            Choose another
          </Button>
        )}
      </div>
      <Counts counts={counts} />
      {failure && (
        <p class="notice notice-bad" role="alert">
          <Icon name="warning" size={18} />
          {failure} Nothing was imported.
        </p>
      )}
      <OutcomeGroup state="refused" outcomes={step.outcomes} isOpen />
      <OutcomeGroup state="changed" outcomes={step.outcomes} />
      <OutcomeGroup state="new" outcomes={step.outcomes} />
      <OutcomeGroup state="same" outcomes={step.outcomes} />
      <div class="import-bar card">
        {step.face === 'importing' ? (
          <Working words={`Importing ${plural(coming, 'entry', 'entries')}…`} />
        ) : (
          <>
            <span role="status">{hintOf(counts)}</span>
            {coming > 0 && (
              <Button kind="primary" icon="import" onClick={model.run}>
                Import {plural(coming, 'entry', 'entries')}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}

function hintOf({ refused, same, ...coming }: Record<ImportState, number>): string {
  if (coming.new + coming.changed > 0)
    return refused > 0 ? `${plural(refused, 'row is', 'rows are')} left out.` : 'Answers use them at once.'
  if (same === 0) return 'None of these rows can be imported.'
  return refused > 0 ? 'The other rows are there already.' : 'Everything in here is there already.'
}
