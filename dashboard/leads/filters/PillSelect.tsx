/** One choice of many in as little room as its words take; it stands out once something is chosen. */
import { Icon } from '../../design/Icon.tsx'

type PillProps = {
  label: string
  choices: { value: string; text: string }[]
  /** Empty: nothing is chosen. */
  value: string
  onChoose: (value: string) => void
}

export function PillSelect({ label, choices, value, onChoose }: PillProps) {
  return (
    <label class="pill" data-set={value !== ''} title={label}>
      <span class="unseen">{label}</span>
      <select value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </label>
  )
}
