/** Beside Channels: a connection of the company does not work. Not there while all do. */
import type { ReadonlySignal } from '@preact/signals'
import type { Loading } from '../backend/loadable.ts'
import { Icon } from '../design/Icon.tsx'

/** `state`: how many do not work. */
export function FailingSign({ state }: { state: ReadonlySignal<Loading<number>> }) {
  const { value } = state
  if (value.face !== 'ready' || value.value === 0) return null
  const says = value.value === 1 ? 'a connection does not work' : `${value.value} connections do not work`
  return (
    <span class="rail-sign" title={says.charAt(0).toUpperCase() + says.slice(1)}>
      <Icon name="warning" size={18} />
      <span class="unseen"> ({says})</span>
    </span>
  )
}
