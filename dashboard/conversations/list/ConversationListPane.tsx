/** The list of conversations, and beside it the questions nobody could answer. */
import './list.css'
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { Segments } from '../../design/Segments.tsx'
import type { Gaps } from '../gaps/create-gaps.ts'
import { GapList } from '../gaps/GapList.tsx'
import { ConversationLink } from './ConversationLink.tsx'
import type { ConversationList, Filter } from './create-conversation-list.ts'
import type { DeadLetterCount } from './create-dead-letter-count.ts'
import type { WaitingCount } from './create-waiting-count.ts'
import { DeadLetterFilter } from './DeadLetterFilter.tsx'

type PaneProps = {
  list: ConversationList
  gaps: Gaps
  waiting: WaitingCount
  letters: DeadLetterCount
  openId: string | null
}

export function ConversationListPane({ list, gaps, waiting, letters, openId }: PaneProps) {
  const { router } = useSignedIn()
  const showsGaps = useSignal(router.query.peek().get('show') === 'unanswered')
  const gapState = gaps.open.value
  const waitingState = waiting.state.value
  const showsDead = !showsGaps.value && list.filter.value === 'dead'
  const choose = (next: Filter | 'gaps') => {
    showsGaps.value = next === 'gaps'
    if (next !== 'gaps' && next !== list.filter.value) list.show(next)
  }
  return (
    <section class="pane-list" aria-label="Conversations">
      <header class="pane-head">
        <div class="pane-title">
          <h1>Conversations</h1>
        </div>
        <Segments
          label="Which conversations"
          value={showsGaps.value ? 'gaps' : list.filter.value}
          options={[
            { value: 'all', text: 'All' },
            {
              value: 'waiting',
              text: 'Waiting',
              count: waitingState.face === 'ready' ? waitingState.value : 0,
            },
            {
              value: 'gaps',
              text: 'Unanswered',
              count: gapState.face === 'ready' ? gapState.value.length : 0,
            },
          ]}
          onChoose={choose}
        />
        <DeadLetterFilter
          letters={letters}
          isPressed={showsDead}
          onPress={() => choose(showsDead ? 'all' : 'dead')}
        />
      </header>
      {showsGaps.value ? <GapList gaps={gaps} /> : <Rows list={list} openId={openId} />}
    </section>
  )
}

function Rows({ list, openId }: { list: ConversationList; openId: string | null }) {
  const state = list.state.value
  if (state.face === 'loading') {
    return (
      <Loading label="Loading conversations">
        {[52, 38, 61, 44, 57, 35].map(width => (
          <div class="row" key={width}>
            <Skeleton widths={[width, 90]} />
          </div>
        ))}
      </Loading>
    )
  }
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={list.reload} />
  const { rows, isEnd } = state.value
  if (rows.length === 0) return <NobodyYet filter={list.filter.value} />
  return (
    <>
      {state.isStale && <p class="stale">Could not refresh just now. Trying again shortly.</p>}
      <ul class="rows">
        {rows.map(row => (
          <li key={row.id}>
            <ConversationLink
              key={`${row.id} ${row.last_message_at}`}
              row={row}
              isOpen={row.id === openId}
              hasArrived={list.arrived.value.has(row.id)}
            />
          </li>
        ))}
      </ul>
      {!isEnd && (
        <div class="rows-end">
          <Button kind="plain" size="small" isBusy={list.isFetchingMore.value} onClick={list.fetchMore}>
            Show earlier ones
          </Button>
        </div>
      )}
    </>
  )
}

function NobodyYet({ filter }: { filter: Filter }) {
  if (filter === 'dead')
    return <Empty title="Everything was sent">Messages that cannot be sent are listed here.</Empty>
  if (filter === 'waiting')
    return <Empty title="Nobody is waiting">When a visitor asks for a person, they are listed here.</Empty>
  return (
    <Empty
      title="Nobody has come in yet"
      action={
        <ButtonLink icon="widget" href="/widget">
          Put the widget on your site
        </ButtonLink>
      }
    >
      As soon as a visitor writes, the conversation appears here by itself.
    </Empty>
  )
}
