/** A labelled input with its hint and its error. Reads a signal, so a letter typed redraws the field alone. */
import type { ReadonlySignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'

type FieldProps = {
  label: string
  value: ReadonlySignal<string>
  hint?: string
  error?: string | undefined
  /** Grows with its text. */
  isLong?: boolean
  /** Characters; shown when four fifths are used. */
  limit?: number
  isReadOnly?: boolean
  placeholder?: string
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'tel' | 'time'
  /** Which keys a phone shows. */
  inputMode?: 'numeric'
  autocomplete?:
    | 'username'
    | 'current-password'
    | 'new-password'
    | 'organization'
    | 'url'
    | 'tel'
    | 'one-time-code'
  hasFocus?: boolean
  onInput: (text: string) => void
}

export function Field(props: FieldProps) {
  const { label, value, hint, error, isLong, limit, isReadOnly, placeholder, type, autocomplete, hasFocus } =
    props
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: 'input',
    value: value.value,
    readOnly: isReadOnly ?? false,
    ...(placeholder && { placeholder }),
    ...(props.inputMode && { inputMode: props.inputMode }),
    ...(error && { 'aria-invalid': true }),
    ...(described && { 'aria-describedby': described }),
    ...(hasFocus && { ref: focusOnce }),
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {limit && value.value.length > limit * 0.8 && (
          <span class="field-count numbers">
            {value.value.length} of {limit}
          </span>
        )}
      </label>
      {isLong ? (
        <textarea {...shared} />
      ) : (
        // 'text' stands for all: Preact's types want each kind of input spelt out
        <input {...shared} type={(type ?? 'text') as 'text'} autocomplete={autocomplete ?? 'off'} />
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" size={15} />
          {error}
        </p>
      )}
    </div>
  )
}

function focusOnce(element: HTMLElement | null) {
  if (!element || element.dataset.focused) return
  element.dataset.focused = 'yes'
  element.focus()
}
