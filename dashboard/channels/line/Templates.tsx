/** The templates of a WhatsApp line: what may be said once the 24 hours are over. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { createTemplates } from './create-templates.ts'
import { TemplateRow } from './TemplateRow.tsx'

export function Templates(place: { lineId: string; businessAccountId: string }) {
  const signedIn = useSignedIn()
  const model = useModel(() => createTemplates(signedIn, place))
  const state = model.state.value
  return (
    <section class="card channel-form templates" aria-label="Templates">
      <header class="channel-head">
        <h2>Templates</h2>
        {signedIn.mayManage && (
          <Button size="small" icon="history" isBusy={model.isFetching.value} onClick={model.fetchAnew}>
            {model.isFetching.value ? 'Fetching…' : 'Fetch from WhatsApp'}
          </Button>
        )}
      </header>
      <p class="channel-says">
        A day after their last message, people on WhatsApp can only be written to with a template that
        WhatsApp has approved. You write templates in Meta’s WhatsApp Manager; here you see and use them.
      </p>
      {state.face === 'loading' && (
        <Loading label="Loading the templates">
          <Skeleton widths={[40, 90, 70]} height={16} />
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={model.reload} />}
      {state.face === 'ready' && state.value.length === 0 && (
        <p class="notice">No template has been fetched yet.</p>
      )}
      {state.face === 'ready' && state.value.length > 0 && (
        <ul class="template-list">
          {state.value.map(template => (
            <TemplateRow key={template.id} template={template} />
          ))}
        </ul>
      )}
    </section>
  )
}
