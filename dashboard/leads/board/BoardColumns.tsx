/** The places that are still open side by side, and under them those that are settled. */
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { count } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import type { Setting } from '../fetch-setting.ts'
import { writeFilters } from '../filters/lead-filters.ts'
import { openPlaces, type Place, placeMeanings, placeNames, settledPlaces } from '../states.ts'
import { Cards } from './Cards.tsx'
import type { BoardView } from './create-board-view.ts'

type Props = { view: BoardView; setting: Setting }

export function BoardColumns({ view, setting }: Props) {
  const { board } = view
  const folded = board.folded.value
  // An empty queue for review takes no room from those who are there.
  const isFolded = (place: Place) =>
    folded.has(place) || (place === 'needs_review' && board.count(place) === 0)
  return (
    <>
      <div class="board">
        {openPlaces.map(place =>
          isFolded(place) ? (
            <Folded key={place} place={place} view={view} />
          ) : (
            <OpenColumn key={place} place={place} view={view} setting={setting} />
          ),
        )}
      </div>
      <Settled view={view} />
    </>
  )
}

function OpenColumn({ place, view, setting }: Props & { place: Place }) {
  return (
    <section class="column" id={`column-${place}`} aria-label={placeNames[place]} {...view.dropOn(place)}>
      <header class="column-head">
        <h2>
          <span class="place-dot" data-place={place} />
          {placeNames[place]}
        </h2>
        <Count place={place} view={view} />
        <Button
          kind="plain"
          size="small"
          icon="fold"
          label={`Fold ${placeNames[place]}`}
          onClick={() => view.board.fold(place)}
        />
        <p>{placeMeanings[place]}</p>
      </header>
      <div class="column-body">
        <Cards place={place} view={view} setting={setting} />
      </div>
    </section>
  )
}

/** As narrow as its name; still somewhere to drop a lead. */
function Folded({ place, view }: { place: Place; view: BoardView }) {
  const many = view.board.count(place)
  return (
    <section class="folded" aria-label={placeNames[place]} {...view.dropOn(place)}>
      <button
        type="button"
        title={`${placeMeanings[place]} Click to open.`}
        aria-label={`Open ${placeNames[place]}${many === null ? '' : `, ${count(many)}`}`}
        onClick={() => {
          view.board.fold(place)
          requestAnimationFrame(() => showColumn(place))
        }}
      >
        <span class="place-dot" data-place={place} />
        <Count place={place} view={view} />
        <span class="folded-name">{placeNames[place]}</span>
        <Icon name="unfold" size={18} />
      </button>
    </section>
  )
}

/** What was opened may stand beyond the edge, and the button that opened it is gone. */
function showColumn(place: Place) {
  const column = document.getElementById(`column-${place}`)
  column?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  column?.querySelector<HTMLElement>('.column-head .button')?.focus({ preventScroll: true })
}

function Settled({ view }: { view: BoardView }) {
  const { router } = useSignedIn()
  const filters = view.board.filters.value
  const isDragging = view.dragged.value !== null
  return (
    <nav class="settled" aria-label="Settled leads" data-dragging={isDragging}>
      <ul>
        {settledPlaces.map(place => (
          <li key={place} {...view.dropOn(place)}>
            <a
              href={`/leads${writeFilters({ ...filters, state: place })}`}
              title={placeMeanings[place]}
              aria-current={router.query.value.get('state') === place ? 'page' : undefined}
            >
              <span class="place-dot" data-place={place} />
              {placeNames[place]}
              <Count place={place} view={view} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ place, view }: { place: Place; view: BoardView }) {
  const many = view.board.count(place)
  if (many === null) return <span class="count skeleton" />
  return <span class="count numbers">{count(many)}</span>
}
