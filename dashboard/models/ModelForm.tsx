/** Adding a model: where it is, the key, and which of those the key opens. */
import { useComputed } from '@preact/signals'
import type { ModelProvider, ModelTask } from '../../shared/models-door.ts'
import type { Model } from '../backend/rows.ts'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { focusFirstError } from '../design/focus-first-error.ts'
import { Icon } from '../design/Icon.tsx'
import { Select } from '../design/Select.tsx'
import type { ModelForm as Form } from './create-model-form.ts'
import { keyPages, providerNames, taskNames } from './words.ts'

const providers = Object.entries(providerNames).map(([value, text]) => ({ value, text }))
const tasks = Object.entries(taskNames).map(([value, text]) => ({ value, text }))

export function ModelForm({ adding, models }: { adding: Form; models: Model[] }) {
  const { form, errors, busy, offered, write } = adding
  const { provider, model, task } = form.value
  const page = keyPages[provider]
  const isOffered = offered.value !== null
  return (
    <form
      class="card setting-card"
      noValidate
      onSubmit={async event => {
        event.preventDefault()
        const element = event.currentTarget
        if (!(await (isOffered ? adding.add() : adding.offer()))) focusFirstError(element)
      }}
    >
      <h2>Add a model</h2>
      <Select
        label="Provider"
        choices={providers}
        value={provider}
        onChoose={chosen => write({ provider: chosen as ModelProvider })}
      />
      {provider === 'other' && (
        <Field
          label="Address"
          type="url"
          placeholder="https://models.example.com/v1"
          hint="Anything that speaks OpenAI’s chat completions. It begins with https:// and is open to the internet."
          value={useComputed(() => form.value.base_url)}
          error={errors.value.base_url}
          onInput={base_url => write({ base_url })}
        />
      )}
      <div class="field">
        <Field
          label="Key"
          type="password"
          hint={
            adding.hasKey(form.value, models)
              ? 'Leave it empty to use the key that is kept here for this provider.'
              : 'It is locked away at once and never shown again.'
          }
          value={useComputed(() => form.value.key)}
          error={errors.value.key}
          onInput={key => write({ key })}
        />
        {page && (
          <p class="field-hint">
            <a href={page} target="_blank" rel="noopener noreferrer">
              Where {providerNames[provider]} makes keys
            </a>
          </p>
        )}
      </div>
      {isOffered && <Choice adding={adding} model={model} />}
      {isOffered && (
        <Select
          label="What for"
          choices={tasks}
          value={task}
          onChoose={chosen => write({ task: chosen as ModelTask })}
        />
      )}
      {errors.value.form && (
        <p class="notice notice-bad" role="alert">
          <Icon name="warning" size={18} />
          {errors.value.form}
        </p>
      )}
      <div class="setting-actions">
        <Button kind="primary" type="submit" isBusy={busy.value !== null}>
          {busy.value === 'offer'
            ? 'Asking…'
            : busy.value === 'add'
              ? 'Trying it…'
              : isOffered
                ? 'Add this model'
                : 'Show its models'}
        </Button>
        <Button kind="plain" onClick={adding.cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** A list where the provider gave one, and a field where it gave none. */
function Choice({ adding, model }: { adding: Form; model: string }) {
  const { form, errors, offered, write } = adding
  const typed = useComputed(() => form.value.model)
  const choices = offered.value ?? []
  if (choices.length === 0) {
    return (
      <Field
        label="Model"
        hint="The provider lists none. Type its name as the provider writes it."
        value={typed}
        error={errors.value.model}
        onInput={written => write({ model: written })}
      />
    )
  }
  return (
    <div class="field">
      <Select
        label="Model"
        choices={choices.map(id => ({ value: id, text: id }))}
        value={model}
        onChoose={chosen => write({ model: chosen })}
      />
      {errors.value.model && (
        <p class="field-error" role="alert">
          <Icon name="warning" size={15} />
          {errors.value.model}
        </p>
      )}
    </div>
  )
}
