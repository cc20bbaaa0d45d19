/** One switch: its name, what it does, and how much of it where that can be said. */
import { useId } from 'preact/hooks'
import { HowMuch, type SwitchProps } from './HowMuch.tsx'
import { valueWhenOn } from './value-when-on.ts'

export function SwitchRow({ of: one, onTurn }: SwitchProps) {
  const id = useId()
  const isChanged = one.value !== one.off
  // A toggle may be on when all is well.
  const isOn = one.kind === 'toggle' ? one.value === true : isChanged
  return (
    <li class="switch-row" data-on={isChanged}>
      <label class="switch" for={id}>
        <span>{one.label}</span>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={`${id}-says`}
          onChange={event => onTurn(valueWhenOn(one, event.currentTarget.checked))}
        />
      </label>
      <p id={`${id}-says`}>{one.description}</p>
      {isOn && <HowMuch of={one} onTurn={onTurn} />}
    </li>
  )
}
