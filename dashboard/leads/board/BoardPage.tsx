/** The board with what narrows it down above it; without any lead, how the first one comes. */
import './board.css'
import { useMemo } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { Icon } from '../../design/Icon.tsx'
import { ExportButton } from '../export/ExportButton.tsx'
import type { Setting } from '../fetch-setting.ts'
import { FilterBar } from '../filters/FilterBar.tsx'
import { countFilters, noFilters } from '../filters/lead-filters.ts'
import { nameOfLead } from '../name-of-lead.ts'
import { places } from '../states.ts'
import { BoardColumns } from './BoardColumns.tsx'
import type { Board } from './create-board.ts'
import { createBoardView } from './create-board-view.ts'
import { LeadList } from './LeadList.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useIsNarrow } from './use-is-narrow.ts'

export function BoardPage({ board }: { board: Board }) {
  const { mayManage } = useSignedIn()
  const state = board.setting.value
  const isEmpty = places.every(place => board.count(place) === 0)
  const isFiltered = countFilters(board.filters.value) > 0
  return (
    <div class="leads">
      <header class="leads-head">
        <h1>Leads</h1>
        {(!isEmpty || isFiltered) && <ExportButton board={board} />}
        {mayManage && (
          <ButtonLink kind="plain" size="small" href="/company/leads">
            Questions and score
          </ButtonLink>
        )}
      </header>
      {state.face === 'loading' && <BoardSkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={board.reloadAll} />}
      {state.face === 'ready' && (
        <Filled board={board} setting={state.value} isEmpty={isEmpty} isFiltered={isFiltered} />
      )}
    </div>
  )
}

function BoardSkeleton() {
  return (
    <Loading label="Loading the board">
      <div class="board-loading">
        <Skeleton widths={[100]} height={36} />
        <Skeleton widths={[100]} height={300} />
      </div>
    </Loading>
  )
}

type FilledProps = { board: Board; setting: Setting; isEmpty: boolean; isFiltered: boolean }

function Filled({ board, setting, isEmpty, isFiltered }: FilledProps) {
  const isNarrow = useIsNarrow()
  const view = useMemo(() => createBoardView(board), [board])
  if (isEmpty && !isFiltered) return <NobodyYet setting={setting} />
  const showsList = isNarrow || board.filters.value.state !== null
  const leaving = view.leaving.value
  return (
    <>
      {!setting.asks && <NobodyAsks />}
      <FilterBar board={board} setting={setting} isNarrow={isNarrow} />
      {isEmpty ? (
        <Empty
          title="No lead is like that"
          action={<Button onClick={() => board.filter(noFilters)}>Show all leads</Button>}
        >
          Nobody fits everything you have chosen above.
        </Empty>
      ) : showsList ? (
        <LeadList view={view} setting={setting} isNarrow={isNarrow} />
      ) : (
        <BoardColumns view={view} setting={setting} />
      )}
      {leaving && (
        <ReasonDialog
          place={leaving.place}
          name={nameOfLead(leaving.row)}
          onMove={view.leave}
          onClose={() => {
            view.leaving.value = null
          }}
        />
      )}
    </>
  )
}

/** There are leads, by appointments or from before; no more are found in conversations. */
function NobodyAsks() {
  const { mayManage } = useSignedIn()
  return (
    <div class="notice">
      <Icon name="question" size={18} />
      <div>
        None of your assistants asks what decides whether somebody is a lead.{' '}
        {mayManage && <a href="/company/leads">Choose what it is for</a>}
      </div>
    </div>
  )
}

function NobodyYet({ setting }: { setting: Setting }) {
  const { mayManage } = useSignedIn()
  if (setting.asks) {
    return (
      <Empty
        title="No leads yet"
        action={
          <ButtonLink icon="eye" href="/try">
            Talk to it yourself
          </ButtonLink>
        }
      >
        Your assistant answers first, then asks the one question that decides most. Whoever answers appears
        here by themselves, with their own words and a score you can check.
      </Empty>
    )
  }
  return (
    <Empty
      title="Your assistant does not look for leads yet"
      action={
        mayManage && (
          <ButtonLink kind="primary" href="/company/leads">
            Choose what it is for
          </ButtonLink>
        )
      }
    >
      Let it qualify: it still answers first, and then asks at most four short questions, only those that
      decide whether somebody is a lead.
    </Empty>
  )
}
