/** Makes a phone: a name and a number that belongs to nobody but this machine. */
import { useSignal } from '@preact/signals'
import { isPossiblePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import { Field } from '../../../../../dashboard/design/Field.tsx'
import { focusFirstError } from '../../../../../dashboard/design/focus-first-error.ts'
import { Switch } from '../../../../../dashboard/design/Switch.tsx'
import { LabError } from '../lab-door.ts'
import { useLab } from '../use-lab.ts'

export function NewPhone({ onDone }: { onDone: () => void }) {
  const { addPhone } = useLab()
  const name = useSignal('')
  const number = useSignal('')
  const hidesNumber = useSignal(false)
  const errors = useSignal<{ name?: string; number?: string }>({})

  async function add(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const typed = number.value.trim().replace(/^00/, '+')
    errors.value = {
      ...(!name.value.trim() && { name: 'Whose phone is it?' }),
      ...(!isPossiblePhoneNumber(typed) && { number: 'Begin with + and the country, like +44 7700 900123.' }),
    }
    if (errors.value.name || errors.value.number) return focusFirstError(form)
    try {
      const whole = parsePhoneNumberFromString(typed)?.number ?? typed
      await addPhone({ name: name.value.trim(), number: whole, hidesNumber: hidesNumber.value })
      onDone()
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      errors.value = { number: error.message }
    }
  }

  return (
    <form class="new-phone" onSubmit={add} noValidate aria-label="Another phone">
      <Field
        label="Name"
        value={name}
        error={errors.value.name}
        hasFocus
        onInput={text => {
          name.value = text
        }}
      />
      <Field
        label="Number"
        value={number}
        placeholder="+44 7700 900789"
        error={errors.value.number}
        onInput={text => {
          number.value = text
        }}
      />
      <Switch
        label="Hides the number on WhatsApp"
        isOn={hidesNumber.value}
        onChange={isOn => {
          hidesNumber.value = isOn
        }}
      />
      <div class="new-phone-actions">
        <Button kind="plain" onClick={onDone}>
          Cancel
        </Button>
        <Button kind="primary" type="submit">
          Add
        </Button>
      </div>
    </form>
  )
}
