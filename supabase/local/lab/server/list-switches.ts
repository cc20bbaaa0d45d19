/** The stand-ins' switches as the page shows them. */
import type { SwitchDescription, SwitchValue } from '../../providers/network/open-switchboard.ts'
import type { LabSwitch, Provider } from '../lab-wire.ts'
import { explainFailure } from './explain-failure.ts'

/** A switchboard, whatever its switches are called. */
type Board = {
  descriptions: Readonly<Record<string, SwitchDescription>>
  read(): Readonly<Record<string, SwitchValue>>
  initial: Readonly<Record<string, SwitchValue>>
}

export function listSwitches(boards: Record<Provider, Board>): LabSwitch[] {
  return Object.entries(boards).flatMap(([provider, { descriptions, read, initial }]) => {
    const values = read()
    return Object.entries(descriptions).map(([name, description]) => ({
      ...description,
      provider: provider as Provider,
      name,
      value: values[name] ?? null,
      off: initial[name] ?? null,
      words: describeChoices(description),
    }))
  })
}

function describeChoices(description: SwitchDescription): Record<string, string> {
  if (description.kind !== 'choice') return {}
  return Object.fromEntries(
    description.choices.flatMap(choice => {
      const words = typeof choice === 'number' ? explainFailure(choice) : null
      return words ? [[String(choice), words]] : []
    }),
  )
}
