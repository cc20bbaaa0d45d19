/** One service: what it is called, how long it takes, and what is kept free around it. */
import { useComputed, useSignal } from '@preact/signals'
import type { Service } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { focusFirstError } from '../../design/focus-first-error.ts'
import type { Bookable } from '../fetch-bookable.ts'
import type { SetupModel } from './create-setup.ts'
import { findServiceErrors, type ServiceErrors, serviceFormOf, toServiceRow } from './service-form.ts'

type EditorProps = { setup: SetupModel; service: Service | null; bookable: Bookable; onClose: () => void }

export function ServiceEditor({ setup, service, bookable, onClose }: EditorProps) {
  const form = useSignal(serviceFormOf(service))
  const errors = useSignal<ServiceErrors>({})
  const fieldOf = (name: keyof typeof form.value) => ({
    value: useComputed(() => form.value[name]),
    error: errors.value[name],
    onInput: (text: string) => {
      form.value = { ...form.value, [name]: text }
      errors.value = {}
    },
  })
  async function save(element: HTMLFormElement) {
    errors.value = findServiceErrors(form.value)
    if (Object.keys(errors.value).length > 0) return focusFirstError(element)
    const everybody = bookable.staff.filter(one => one.is_on).map(({ id }) => id)
    const position = bookable.services.length
    if (await setup.saveService(service?.id ?? null, toServiceRow(form.value), position, everybody)) onClose()
  }
  return (
    <form
      class="setup-editor"
      noValidate
      aria-label={service ? `Change ${service.name}` : 'Add a service'}
      onSubmit={event => {
        event.preventDefault()
        save(event.currentTarget)
      }}
    >
      <Field label="Name" placeholder="First meeting" hasFocus limit={120} {...fieldOf('name')} />
      <div class="setup-three">
        <Field label="Minutes" inputMode="numeric" {...fieldOf('minutes')} />
        <Field label="Free before" inputMode="numeric" hint="Minutes" {...fieldOf('before')} />
        <Field
          label="Free after"
          inputMode="numeric"
          hint="To clear up, or for the way"
          {...fieldOf('after')}
        />
      </div>
      <Field
        label="Description"
        hint="Optional. A sentence visitors may read."
        isLong
        limit={1000}
        {...fieldOf('description')}
      />
      {!service && bookable.staff.length > 0 && (
        <p class="field-hint">
          Everybody who can be booked does it, until you say otherwise for each of them.
        </p>
      )}
      <div class="setup-editor-end">
        <Button kind="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" isBusy={setup.isBusy.value}>
          Save
        </Button>
      </div>
    </form>
  )
}
