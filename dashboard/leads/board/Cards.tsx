/** The leads of one place, best first, as far as they are looked at. */
import { Button } from '../../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { plural } from '../../design/format.ts'
import type { LeadRow } from '../fetch-leads.ts'
import type { Setting } from '../fetch-setting.ts'
import { scoreNow } from '../score-now.ts'
import type { Place } from '../states.ts'
import { bestFirst } from './best-first.ts'
import type { BoardView } from './create-board-view.ts'
import { LeadCard } from './LeadCard.tsx'

type CardsProps = { place: Place; view: BoardView; setting: Setting }

export function Cards({ place, view, setting }: CardsProps) {
  const { board } = view
  const state = board.rows(place)
  if (state.face === 'loading') {
    return (
      <Loading label="Loading leads">
        {[64, 48, 71].map(width => (
          <div class="lead-card card" key={width}>
            <Skeleton widths={[width, 40, 84]} />
          </div>
        ))}
      </Loading>
    )
  }
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={() => board.reload(place)} />
  const rows = state.value
  const count = board.count(place) ?? rows.length
  if (rows.length === 0) return <p class="column-empty">Nobody at the moment.</p>
  return (
    <>
      {state.isStale && <p class="stale">Could not refresh just now. Trying again shortly.</p>}
      <ul class="lead-cards">
        {ranked(rows).map(row => (
          <LeadCard key={row.id} row={row} view={view} setting={setting} />
        ))}
      </ul>
      {rows.length < count && (
        <div class="rows-end">
          <Button
            kind="plain"
            size="small"
            isBusy={board.fetchingMore.value === place}
            onClick={() => board.fetchMore(place)}
          >
            Show more of {plural(count, 'lead', 'leads')}
          </Button>
        </div>
      )}
    </>
  )
}

/** By what their score has faded to, which is what the cards say. */
function ranked(rows: LeadRow[]): LeadRow[] {
  const now = new Date()
  const cells = new Map(rows.map(row => [row.id, scoreNow(row, now)?.cell ?? null]))
  const seen = (row: LeadRow) => ({ ...row, cell: cells.get(row.id) ?? null })
  return rows.toSorted((one, other) => bestFirst(seen(one), seen(other)))
}
