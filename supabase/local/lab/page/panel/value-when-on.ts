/** What a switch is set to when it is simply turned on or off. */
import type { LabSwitch } from '../../lab-wire.ts'

export function valueWhenOn(one: LabSwitch, isOn: boolean): LabSwitch['value'] {
  if (one.kind === 'toggle') return isOn
  if (!isOn) return one.off
  switch (one.kind) {
    case 'count':
      return Number(one.off) + 1
    case 'milliseconds':
      return 2_000
    case 'share':
      return 0.25
    case 'choice':
      return one.choices.find(choice => choice !== one.off) ?? null
  }
}
