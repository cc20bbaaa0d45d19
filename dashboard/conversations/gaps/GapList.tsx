/** Questions nobody could answer: each is an entry waiting to be written, or one that has to learn how it is asked. */
import './gaps.css'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { Select } from '../../design/Select.tsx'
import { type GapFilter, type GapSort, type Gaps, mostGaps } from './create-gaps.ts'
import { GapCard } from './GapCard.tsx'

const empty: Record<GapFilter, { title: string; says: string }> = {
  open: {
    title: 'Everything was answered',
    says: 'Questions your entries say nothing about are collected here.',
  },
  set_aside: { title: 'Nothing was put aside', says: 'What no entry has to answer can be put here.' },
  resolved: { title: 'Nothing was answered yet', says: 'What an entry answers by now is listed here.' },
}

export function GapList({ gaps }: { gaps: Gaps }) {
  return (
    <>
      <div class="gap-view">
        <Select
          label="Show"
          value={gaps.filter.value}
          choices={[
            { value: 'open', text: 'Unanswered' },
            { value: 'set_aside', text: 'Put aside' },
            { value: 'resolved', text: 'Answered by now' },
          ]}
          onChoose={value => gaps.show(value as GapFilter)}
        />
        <Select
          label="Order"
          value={gaps.sort.value}
          choices={[
            { value: 'latest', text: 'Latest first' },
            { value: 'most', text: 'Most asked first' },
          ]}
          onChoose={value => gaps.sortBy(value as GapSort)}
        />
      </div>
      <Cards gaps={gaps} />
    </>
  )
}

function Cards({ gaps }: { gaps: Gaps }) {
  const state = gaps.shown()
  if (state.face === 'loading') {
    return (
      <Loading label="Loading unanswered questions">
        {[80, 64, 72].map(width => (
          <div class="row" key={width}>
            <Skeleton widths={[width, 40, 55]} />
          </div>
        ))}
      </Loading>
    )
  }
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={gaps.retry} />
  if (state.value.length === 0) {
    const { title, says } = empty[gaps.filter.value]
    return <Empty title={title}>{says}</Empty>
  }
  return (
    <>
      {state.isStale && <p class="stale">Could not refresh just now. Trying again shortly.</p>}
      <ul class="gaps">
        {state.value.map(gap => (
          <GapCard key={gap.id} gap={gap} gaps={gaps} />
        ))}
      </ul>
      {state.value.length === mostGaps && <p class="stale">The first {mostGaps} are shown.</p>}
    </>
  )
}
