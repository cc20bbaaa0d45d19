/** Questions nobody could answer: each is an entry waiting to be written. */
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { shortTime } from '../../design/format.ts'
import { type Gaps, mostGaps } from './create-gaps.ts'

export function GapList({ gaps }: { gaps: Gaps }) {
  const { timeZone, mayWrite } = useSignedIn()
  const state = gaps.state.value
  if (state.face === 'loading') {
    return (
      <Loading label="Loading unanswered questions">
        <div class="row">
          <Skeleton widths={[80, 40]} />
        </div>
      </Loading>
    )
  }
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={gaps.reload} />
  if (state.value.length === 0) {
    return (
      <Empty title="Everything was answered">
        Questions your entries say nothing about are collected here.
      </Empty>
    )
  }
  return (
    <>
      <ul class="rows gaps">
        {state.value.map(gap => (
          <li key={gap.id} class="gap">
            <p class="gap-question">“{gap.question}”</p>
            <p class="gap-asked muted">
              {shortTime(gap.created_at, timeZone.value)} ·{' '}
              <a href={`/conversations/${gap.conversation_id}`}>see where</a>
            </p>
            {mayWrite && (
              <div class="gap-actions">
                <ButtonLink
                  size="small"
                  icon="plus"
                  href={`/entries/new?gap=${gap.id}&question=${encodeURIComponent(gap.question.slice(0, 300))}`}
                >
                  Write an entry
                </ButtonLink>
                <Button kind="plain" size="small" onClick={() => gaps.dismiss(gap)}>
                  Put aside
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {state.value.length === mostGaps && <p class="stale">The latest {mostGaps} are shown.</p>}
    </>
  )
}
