/** Beside Conversations: how many people wait for whoever is signed in. Not there while nobody does. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import { createOffers } from './create-offers.ts'

export function OfferedSign() {
  const signedIn = useSignedIn()
  const state = useModel(() => createOffers(signedIn)).state.value
  if (state.face !== 'ready' || state.value === 0) return null
  const says = state.value === 1 ? 'somebody waits for you' : `${state.value} people wait for you`
  return (
    <span class="rail-sign rail-count numbers" title={says.charAt(0).toUpperCase() + says.slice(1)}>
      <span aria-hidden="true">{state.value}</span>
      <span class="unseen"> ({says})</span>
    </span>
  )
}
