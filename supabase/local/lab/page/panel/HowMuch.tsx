/** The number or the choice that goes with a switch, in units a person thinks in. */
import { Icon } from '../../../../../dashboard/design/Icon.tsx'
import type { LabSwitch } from '../../lab-wire.ts'

/** Told what the switch is turned to. */
export type SwitchProps = { of: LabSwitch; onTurn: (value: LabSwitch['value']) => void }

export function HowMuch(props: SwitchProps) {
  const { kind } = props.of
  if (kind === 'toggle') return null
  return kind === 'choice' ? <Choice {...props} /> : <Amount {...props} />
}

function Choice({ of: one, onTurn }: SwitchProps) {
  const choices = one.kind === 'choice' ? one.choices.filter(choice => choice !== one.off) : []
  return (
    <span class="select how-much">
      <select
        class="input numbers"
        aria-label={one.label}
        value={String(one.value)}
        onChange={event => {
          const chosen = event.currentTarget.value
          onTurn(choices.find(choice => String(choice) === chosen) ?? one.off)
        }}
      >
        {choices.map(choice => (
          <option key={String(choice)} value={String(choice)}>
            {[choice, one.words[String(choice)]].filter(Boolean).join(': ')}
          </option>
        ))}
      </select>
      <Icon name="down" size={18} />
    </span>
  )
}

const units: Partial<Record<LabSwitch['kind'], { word: string; size: number; step: number }>> = {
  milliseconds: { word: 'seconds', size: 1_000, step: 0.5 },
  share: { word: 'per cent', size: 0.01, step: 5 },
}

function Amount({ of: one, onTurn }: SwitchProps) {
  const { word, size, step } = units[one.kind] ?? { word: '', size: 1, step: 1 }
  return (
    <label class="how-much">
      <input
        class="input numbers"
        type="number"
        inputMode="decimal"
        min={0}
        max={one.kind === 'share' ? 100 : undefined}
        step={step}
        value={Math.round((Number(one.value) / size) * 100) / 100}
        aria-label={`${one.label}${word && `, ${word}`}`}
        onChange={event => {
          const typed = event.currentTarget.valueAsNumber
          if (Number.isNaN(typed) || typed < 0) return
          onTurn(one.kind === 'share' ? Math.min(1, typed * size) : Math.round(typed * size))
        }}
      />
      {word}
    </label>
  )
}
