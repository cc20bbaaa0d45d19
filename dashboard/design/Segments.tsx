/** One choice of a few, all visible. */
import { useId } from 'preact/hooks'

type SegmentsProps<Value extends string> = {
  label: string
  options: { value: Value; text: string; count?: number }[]
  value: Value
  isDisabled?: boolean
  hasVisibleLabel?: boolean
  onChoose: (value: Value) => void
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, options, value, isDisabled, hasVisibleLabel, onChoose } = props
  const name = useId()
  return (
    <fieldset class="field" disabled={isDisabled}>
      <legend class={hasVisibleLabel ? 'field-label segments-label' : 'unseen'}>{label}</legend>
      <div class="segments">
        {options.map(option => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.text}
            {option.count !== undefined && option.count > 0 && (
              <span class="segments-count numbers">{option.count}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
