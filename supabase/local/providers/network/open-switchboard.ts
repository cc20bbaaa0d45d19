/** Switches one can turn while a stand-in runs, each with words a person understands. */
export type SwitchValue = boolean | number | string | null

export type SwitchKind =
  | { kind: 'toggle' }
  /** A whole number from 0. */
  | { kind: 'count' }
  | { kind: 'milliseconds' }
  /** From 0 to 1. */
  | { kind: 'share' }
  | { kind: 'choice'; choices: readonly SwitchValue[] }

export type SwitchDescription = SwitchKind & { label: string; description: string }

/** One description for every switch. */
export type SwitchDescriptions<S> = { readonly [name in keyof S]: SwitchDescription }

export type Switchboard<S> = {
  readonly descriptions: SwitchDescriptions<S>
  read(): Readonly<S>
  /** Throws where a name or value does not fit its description, and then turns nothing. */
  turn(change: Partial<S>): Readonly<S>
  /** Everything as it was at first. */
  reset(): Readonly<S>
}

export function openSwitchboard<S extends Record<keyof S, SwitchValue>>(
  switches: S,
  {
    initial,
    descriptions,
    changed,
  }: { initial: S; descriptions: SwitchDescriptions<S>; changed: () => void },
): Switchboard<S> {
  for (const name of Object.keys(initial) as (keyof S)[]) switches[name] ??= initial[name]
  const turn = (change: Partial<S>) => {
    for (const [name, value] of Object.entries(change) as [keyof S & string, SwitchValue][]) {
      const description = descriptions[name]
      if (!description) throw new Error(`There is no switch "${name}".`)
      if (!fits(value, description))
        throw new Error(`"${name}" cannot be turned to ${JSON.stringify(value)}.`)
    }
    Object.assign(switches, change)
    changed()
    return switches
  }
  return { descriptions, read: () => switches, turn, reset: () => turn(initial) }
}

function fits(value: SwitchValue, description: SwitchDescription): boolean {
  switch (description.kind) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'count':
    case 'milliseconds':
      return Number.isInteger(value) && Number(value) >= 0
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'choice':
      return description.choices.includes(value)
  }
}
