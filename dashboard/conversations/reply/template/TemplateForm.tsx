/** A template's variables beside what it will say with them. */
import { computed } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../../../app/use-app.ts'
import type { Template } from '../../../backend/rows.ts'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { focusFirstError } from '../../../design/focus-first-error.ts'
import { Icon } from '../../../design/Icon.tsx'
import { createTemplateMessage, type TemplateMessage } from './create-template-message.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import { templateTitle } from './template-title.ts'

type FormProps = {
  template: Template
  place: Parameters<typeof createTemplateMessage>[2]
  onBack: () => void
}

export function TemplateForm({ template, place, onBack }: FormProps) {
  const signedIn = useSignedIn()
  const message = useModel(() => createTemplateMessage(signedIn, template, place), template.id)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, [type="submit"]')?.focus(), [])
  const submit = async (event: Event) => {
    event.preventDefault()
    await message.send()
    if (form.current) focusFirstError(form.current)
  }
  const missing = message.missing.value
  return (
    <form class="templates" ref={form} onSubmit={submit} noValidate>
      <header>
        <Button kind="plain" size="small" icon="back" label="Back to all templates" onClick={onBack} />
        <h3>{templateTitle(template.name)}</h3>
      </header>
      <div class="template-filling">
        {template.variables.length > 0 && (
          <div class="template-fields">
            {template.variables.map(name => (
              <Variable key={name} name={name} message={message} />
            ))}
          </div>
        )}
        <TemplatePreview template={template} values={message.values.value} />
      </div>
      {message.failure.value && (
        <p class="field-error" role="alert">
          <Icon name="warning" size={15} />
          {message.failure.value}
        </p>
      )}
      <footer>
        <p class="muted">{missing.length > 0 && `Still missing: ${missing.map(variableName).join(', ')}`}</p>
        <Button kind="primary" type="submit" isBusy={message.isBusy.value}>
          Send template
        </Button>
      </footer>
    </form>
  )
}

function Variable({ name, message }: { name: string; message: TemplateMessage }) {
  const value = useMemo(() => computed(() => message.values.value[name] ?? ''), [message, name])
  return (
    <Field
      label={variableName(name)}
      value={value}
      error={message.errorOf(name)}
      limit={1024}
      onInput={text => message.fill(name, text)}
    />
  )
}

/** Some are numbered, some have names. */
function variableName(name: string): string {
  return /^\d+$/.test(name) ? `Variable ${name}` : templateTitle(name)
}
