/** Brings in questions and answers that are written already. */
import './import.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Empty } from '../../design/Faces.tsx'
import { createImport } from './create-import.ts'
import { FileChoice } from './FileChoice.tsx'
import { Imported } from './Imported.tsx'
import { Preview } from './Preview.tsx'
import { Working } from './Working.tsx'

export function ImportPage() {
  const signedIn = useSignedIn()
  const model = useModel(() => createImport(signedIn))
  const step = model.step.value
  if (!signedIn.mayWrite) {
    return (
      <Empty
        title="Your role reads entries"
        action={<ButtonLink href="/entries">Back to entries</ButtonLink>}
      >
        Owners, admins and agents bring them in.
      </Empty>
    )
  }
  return (
    <article class="entry import">
      <header class="detail-head">
        <span class="only-narrow">
          <ButtonLink kind="plain" icon="back" href="/entries" label="Back to entries" />
        </span>
        <h2 class="detail-title">Import entries</h2>
      </header>
      {step.face === 'choosing' && <FileChoice model={model} problem={step.problem} />}
      {step.face === 'reading' && <Working words={`Reading ${step.name}…`} />}
      {(step.face === 'preview' || step.face === 'importing') && <Preview model={model} step={step} />}
      {step.face === 'done' && <Imported model={model} outcomes={step.outcomes} />}
    </article>
  )
}
