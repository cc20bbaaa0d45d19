/** One choice of many. */
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'

type SelectProps = {
  label: string
  choices: { value: string; text: string }[]
  value: string
  onChoose: (value: string) => void
}

export function Select({ label, choices, value, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="select">
        <select class="input" id={id} value={value} onChange={event => onChoose(event.currentTarget.value)}>
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
        <Icon name="down" size={18} />
      </span>
    </div>
  )
}
