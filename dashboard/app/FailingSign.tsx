/** Beside Channels: a connection of the company does not work. Not there while all do. */
import { Icon } from '../design/Icon.tsx'
import { createFailingCount } from './create-failing-count.ts'
import { useModel, useSignedIn } from './use-app.ts'

export function FailingSign() {
  const signedIn = useSignedIn()
  const state = useModel(() => createFailingCount(signedIn)).state.value
  if (state.face !== 'ready' || state.value === 0) return null
  const says = state.value === 1 ? 'a connection does not work' : `${state.value} connections do not work`
  return (
    <span class="rail-sign" title={says.charAt(0).toUpperCase() + says.slice(1)}>
      <Icon name="warning" size={18} />
      <span class="unseen"> ({says})</span>
    </span>
  )
}
