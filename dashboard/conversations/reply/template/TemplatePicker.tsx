/** Chooses one of the templates that WhatsApp has approved; then it is filled in. */
import './template.css'
import { useSignal } from '@preact/signals'
import { useModel, useSignedIn } from '../../../app/use-app.ts'
import type { Template } from '../../../backend/rows.ts'
import { templateTerms } from '../../../channels/line/template-terms.ts'
import { Button } from '../../../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../../../design/Faces.tsx'
import { SearchBox } from '../../../design/SearchBox.tsx'
import type { Thread } from '../../create-thread.ts'
import type { ConversationRow } from '../../fetch-conversations.ts'
import { createTemplateList } from './create-template-list.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { templateTitle } from './template-title.ts'

type PickerProps = { conversation: ConversationRow; thread: Thread; onClose: () => void }

export function TemplatePicker({ conversation, thread, onClose }: PickerProps) {
  const signedIn = useSignedIn()
  const list = useModel(() => createTemplateList(signedIn, conversation.channel_id))
  const chosen = useSignal<Template | null>(null)
  const choose = (template: Template | null) => {
    chosen.value = template
  }
  if (chosen.value) {
    return (
      <TemplateForm
        key={chosen.value.id}
        template={chosen.value}
        place={{ conversationId: conversation.id, thread, onSent: onClose }}
        onBack={() => choose(null)}
      />
    )
  }
  const state = list.state.value
  return (
    <section class="templates" aria-label="Templates">
      <header>
        <h3>Choose a template</h3>
        <Button kind="plain" size="small" icon="close" label="Close the templates" onClick={onClose} />
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading templates">
          <Skeleton widths={[40, 90, 36, 84]} height={14} />
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={list.reload} />}
      {state.face === 'ready' && state.value.length === 0 && (
        <p class="muted">
          This line has no approved template. They are made in WhatsApp’s own manager and fetched under{' '}
          <a href={`/channels/${conversation.channel_id}`}>this line’s settings</a>.
        </p>
      )}
      {state.face === 'ready' && state.value.length > 0 && (
        <>
          <SearchBox
            label="Search templates"
            value={list.search.value}
            onSearch={text => {
              list.search.value = text
            }}
          />
          <ul>
            {list.found.value.map(template => (
              <li key={template.id}>
                <button type="button" class="template-choice" onClick={() => choose(template)}>
                  <b>{templateTitle(template.name)}</b>
                  <small>{templateTerms(template)}</small>
                  <span>{template.body}</span>
                </button>
              </li>
            ))}
          </ul>
          {list.found.value.length === 0 && <p class="muted">No template has these words.</p>}
        </>
      )}
    </section>
  )
}
