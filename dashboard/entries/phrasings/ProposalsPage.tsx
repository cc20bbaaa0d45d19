/** All proposals that wait for a member, by the entry they are for. */
import './phrasings.css'
import { useRef } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { mostProposals, type Proposals } from './create-proposals.ts'
import { ProposalRow } from './ProposalRow.tsx'
import { useKeepFocus } from './use-keep-focus.ts'

export function ProposalsPage({ proposals }: { proposals: Proposals }) {
  const { mayWrite } = useSignedIn()
  const page = useRef<HTMLElement>(null)
  const state = proposals.state.value
  useKeepFocus(page, proposals.total.value)
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={proposals.retry} />
  if (state.face === 'ready' && state.value.entries.length === 0) {
    return (
      <Empty title="Nothing waits for you" action={<ButtonLink href="/entries">Back to entries</ButtonLink>}>
        When visitors ask in words of their own and an answer helps them, their words are proposed here.
      </Empty>
    )
  }
  return (
    <article class="entry" ref={page}>
      <header class="detail-head">
        <span class="only-narrow">
          <ButtonLink kind="plain" icon="back" href="/entries" label="Back to entries" />
        </span>
        <div class="detail-title">
          <h2>Proposed ways to ask</h2>
          <p class="muted">The more ways an entry knows, the surer it is found.</p>
        </div>
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading proposals">
          <Skeleton widths={[46, 90, 80]} height={20} />
        </Loading>
      )}
      {state.face === 'ready' &&
        state.value.entries.map(({ entryId, question, phrasings }) => (
          <section class="entry-proposals" key={entryId} aria-label={question}>
            <header>
              <h3>
                <a href={`/entries/${entryId}`}>{question}</a>
              </h3>
              {mayWrite && phrasings.length > 1 && (
                <span class="proposal-actions">
                  <Button size="small" icon="checks" onClick={() => proposals.decide(phrasings, 'accepted')}>
                    Accept all<span class="unseen"> of “{question}”</span>
                  </Button>
                </span>
              )}
            </header>
            <ul>
              {phrasings.map(phrasing => (
                <ProposalRow
                  key={phrasing.id}
                  phrasing={phrasing}
                  onDecide={next => proposals.decide([phrasing], next)}
                />
              ))}
            </ul>
          </section>
        ))}
      {state.face === 'ready' && state.value.total > mostProposals && (
        <p class="muted">The latest {mostProposals} are shown.</p>
      )}
    </article>
  )
}
