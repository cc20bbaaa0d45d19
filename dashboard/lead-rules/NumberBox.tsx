/** A whole number: what is none stays as it was typed, and is refused beside it until it is one. */
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Icon } from '../design/Icon.tsx'

type NumberBoxProps = {
  label: string
  value: number
  least?: number
  most?: number
  /** Read out as a fault; its sentence stands nearby. */
  isAtFault?: boolean
  isDisabled?: boolean
  onChange: (value: number) => void
}

export function NumberBox(props: NumberBoxProps) {
  const { label, value, least = 0, most = 100, isAtFault, isDisabled, onChange } = props
  const id = useId()
  /** What is being typed, over the number it stands for. */
  const typing = useSignal<{ text: string; value: number } | null>(null)
  const typed = typing.value?.value === value ? typing.value.text : null
  const isRefused = typed !== null && read(typed, least, most) === null
  const fault = `A whole number from ${least} to ${most.toLocaleString('en')}.`
  return (
    <span class="number-box">
      <input
        ref={box => box?.setCustomValidity(isRefused ? fault : '')}
        class="input numbers rules-number"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isAtFault || isRefused || undefined}
        aria-describedby={isRefused ? id : undefined}
        disabled={isDisabled}
        value={typed ?? value}
        onFocus={event => event.currentTarget.select()}
        onInput={event => {
          const text = event.currentTarget.value
          const number = read(text, least, most)
          typing.value = { text, value: number ?? value }
          if (number !== null) onChange(number)
        }}
        onBlur={() => {
          if (!isRefused) typing.value = null
        }}
      />
      {isRefused && (
        <span class="field-error" id={id}>
          <Icon name="warning" size={15} />
          {fault}
        </span>
      )}
    </span>
  )
}

/** An empty box is 0. */
function read(text: string, least: number, most: number): number | null {
  const number = /^\s*\d*\s*$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
