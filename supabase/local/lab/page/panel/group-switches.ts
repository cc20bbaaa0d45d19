/** Puts switches into the order in which a person looks for trouble: the message, what Foyer hears, what it asks for. */
import type { LabSwitch } from '../../lab-wire.ts'

const groups: { title: string; names: string[] }[] = [
  {
    title: 'What becomes of messages',
    names: ['carrierError', 'optedOut', 'windowClosed', 'marketingRefused', 'errorCode', 'refusesLater'],
  },
  {
    title: 'What Foyer hears',
    names: ['duplicates', 'shuffleMs', 'delayMs', 'wrongSignature', 'statusFirst'],
  },
  {
    title: 'What Foyer asks for',
    names: ['isDown', 'isRevoked', 'hangNext', 'failShare', 'refuseNext', 'refuseShare', 'retryAfterSeconds'],
  },
]

/** A switch nobody has placed stands in a last group of its own. */
export function groupSwitches(switches: LabSwitch[]): { title: string; switches: LabSwitch[] }[] {
  const placed = groups.flatMap(({ names }) => names)
  return [
    ...groups,
    { title: 'And besides', names: switches.map(({ name }) => name).filter(name => !placed.includes(name)) },
  ]
    .map(({ title, names }) => ({
      title,
      switches: names.flatMap(name => switches.find(one => one.name === name) ?? []),
    }))
    .filter(group => group.switches.length > 0)
}
