/** A list of short words: Enter or a comma adds one, Backspace in the empty box takes the last one away. */
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Icon } from '../../design/Icon.tsx'
import { FaultLine } from '../FaultLine.tsx'

type ChipsProps = {
  label: string
  hint: string
  words: string[]
  most: number
  fault: string | undefined
  onChange: (words: string[]) => void
}

export function Chips({ label, hint, words, most, fault, onChange }: ChipsProps) {
  const id = useId()
  const typed = useSignal('')
  const add = (text: string) => {
    const found = text
      .split(/[,;\n\t]+/)
      .map(word => word.trim())
      .filter(Boolean)
    typed.value = ''
    if (found.length > 0) onChange([...new Set([...words, ...found])].slice(0, most))
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <ul class="chips input">
        {words.map(word => (
          <li class="chip" key={word}>
            {word}
            <button
              type="button"
              aria-label={`Remove “${word}”`}
              onClick={() => onChange(words.filter(one => one !== word))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
        <li class="chips-typing">
          <input
            id={id}
            type="text"
            autocomplete="off"
            value={typed}
            aria-describedby={`${id}-hint`}
            aria-invalid={fault ? true : undefined}
            onInput={event => {
              const { value } = event.currentTarget
              if (/[,;\n\t]/.test(value)) add(value)
              else typed.value = value
            }}
            onBlur={() => add(typed.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault()
                add(typed.value)
              }
              if (event.key === 'Backspace' && typed.value === '') onChange(words.slice(0, -1))
            }}
          />
        </li>
      </ul>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FaultLine fault={fault} />
    </div>
  )
}
