/** One place of the board by itself: on a phone always, elsewhere for those that are settled. */
import { ButtonLink } from '../../design/Button.tsx'
import { count } from '../../design/format.ts'
import { Select } from '../../design/Select.tsx'
import type { Setting } from '../fetch-setting.ts'
import { writeFilters } from '../filters/lead-filters.ts'
import { openPlaces, type Place, placeMeanings, placeNames, places } from '../states.ts'
import { Cards } from './Cards.tsx'
import type { BoardView } from './create-board-view.ts'

type ListProps = { view: BoardView; setting: Setting; isNarrow: boolean }

export function LeadList({ view, setting, isNarrow }: ListProps) {
  const { board } = view
  const filters = board.filters.value
  const place = filters.state ?? firstTaken(view)
  const nameWithCount = (one: Place) => {
    const many = board.count(one)
    return many === null ? placeNames[one] : `${placeNames[one]} (${count(many)})`
  }
  return (
    <section class="lead-list" aria-label={placeNames[place]}>
      <div class="lead-list-head">
        <Select
          label="Which leads"
          value={place}
          choices={places.map(one => ({ value: one, text: nameWithCount(one) }))}
          onChoose={chosen => board.filter({ state: chosen as Place })}
        />
        {!isNarrow && (
          <ButtonLink icon="back" href={`/leads${writeFilters({ ...filters, state: null })}`}>
            The whole board
          </ButtonLink>
        )}
      </div>
      <p class="muted">{placeMeanings[place]}</p>
      <Cards place={place} view={view} setting={setting} />
    </section>
  )
}

/** Where somebody would look first. */
function firstTaken({ board }: BoardView): Place {
  return openPlaces.find(place => (board.count(place) ?? 0) > 0) ?? 'hot'
}
