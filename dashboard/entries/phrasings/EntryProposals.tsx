/** On an entry's page: what is proposed for it, and where the ways it knows came from. */
import './phrasings.css'
import { useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { createEntryPhrasings, type EntryPhrasings } from './create-entry-phrasings.ts'
import { Origins } from './Origins.tsx'
import { ProposalRow } from './ProposalRow.tsx'
import { useKeepFocus } from './use-keep-focus.ts'

export function EntryProposals({ entryId }: { entryId: string }) {
  const signedIn = useSignedIn()
  const phrasings = useModel(() => createEntryPhrasings(signedIn, entryId))
  const section = useRef<HTMLElement>(null)
  const state = phrasings.state.value
  useKeepFocus(section, phrasings.proposed.value.length)
  if (state.face === 'loading') return null // what is below it is read meanwhile
  if (state.face === 'failed') {
    return (
      <p class="muted" role="alert">
        {state.sentence}{' '}
        <Button kind="plain" size="small" onClick={phrasings.retry}>
          Try again
        </Button>
      </p>
    )
  }
  const proposed = phrasings.proposed.value
  return (
    <section class="entry-proposals" aria-label="Proposed ways to ask" ref={section}>
      <header>
        <h3>Proposed ways to ask</h3>
        {proposed.length > 0 && <span class="proposals-count numbers">{proposed.length}</span>}
        {signedIn.mayWrite && <Actions phrasings={phrasings} />}
      </header>
      {proposed.length === 0 ? (
        <p class="muted">
          Nothing is waiting. When visitors ask this in words of their own and say that the answer helped, or
          choose this question when it is offered, their words are proposed here.
        </p>
      ) : (
        <ul>
          {proposed.map(phrasing => (
            <ProposalRow
              key={phrasing.id}
              phrasing={phrasing}
              onDecide={state => phrasings.decide([phrasing], state)}
            />
          ))}
        </ul>
      )}
      <Origins phrasings={phrasings} />
    </section>
  )
}

function Actions({ phrasings }: { phrasings: EntryPhrasings }) {
  const proposed = phrasings.proposed.value
  return (
    <span class="proposal-actions">
      {proposed.length > 1 && (
        <Button size="small" icon="checks" onClick={() => phrasings.decide(proposed, 'accepted')}>
          Accept all
        </Button>
      )}
      <Button kind="plain" size="small" isBusy={phrasings.isAsking.value} onClick={phrasings.askModel}>
        {phrasings.isAsking.value ? 'The model is thinking…' : 'Ask the model for some'}
      </Button>
    </span>
  )
}
