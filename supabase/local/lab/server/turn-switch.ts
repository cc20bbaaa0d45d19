/** Turns one switch of a stand-in, or all of them back. */
import type { SwitchValue } from '../../providers/network/open-switchboard.ts'
import type { LabParts } from './lab-parts.ts'

/** Answers a sentence where there is no such switch, or it has no such value; null when it is done. */
export function turnSwitch(
  { twilio, kapso }: LabParts,
  { provider, name, value }: { provider: string; name: string; value: SwitchValue },
): string | null {
  if (provider !== 'twilio' && provider !== 'kapso') return 'There is no such provider.'
  try {
    if (provider === 'twilio') twilio.switches.turn({ [name]: value })
    else kapso.switches.turn({ [name]: value })
    return null
  } catch {
    return 'There is no such switch, or it cannot be turned to that.'
  }
}

export function turnAllOff({ twilio, kapso }: LabParts): void {
  twilio.switches.reset()
  kapso.switches.reset()
}
