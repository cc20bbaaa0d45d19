/** What narrows the board down. What is set stands out, and goes into the address. */
import './filters.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { channelNames } from '../../conversations/words.ts'
import { Button } from '../../design/Button.tsx'
import { SearchBox } from '../../design/SearchBox.tsx'
import type { Board } from '../board/create-board.ts'
import { nameOfMember } from '../fetch-members.ts'
import type { Setting } from '../fetch-setting.ts'
import { countFilters, type LeadFilters, noFilters } from './lead-filters.ts'
import { PillSelect } from './PillSelect.tsx'

type BarProps = { board: Board; setting: Setting; isNarrow: boolean }

export function FilterBar({ board, setting, isNarrow }: BarProps) {
  const isOpen = useSignal(false)
  const set = countFilters({ ...board.filters.value, name: '' })
  if (!isNarrow) {
    return (
      <div class="filters">
        <NameSearch board={board} />
        <Pills board={board} setting={setting} />
      </div>
    )
  }
  return (
    <div class="filters">
      <NameSearch board={board} />
      <details
        class="filters-more"
        onToggle={event => {
          isOpen.value = event.currentTarget.open
        }}
      >
        <summary class="button button-quiet">{set === 0 ? 'Filters' : `Filters (${set})`}</summary>
        {isOpen.value && <Pills board={board} setting={setting} />}
      </details>
    </div>
  )
}

function NameSearch({ board }: { board: Board }) {
  const written = useSignal(board.filters.peek().name)
  const searchSoon = useMemo(() => afterQuiet(() => board.filter({ name: written.peek() }), 400), [board])
  useEffect(() => searchSoon.stop, [searchSoon])
  return (
    <SearchBox
      label="Search by name"
      value={written.value}
      onSearch={text => {
        written.value = text
        searchSoon.call()
      }}
    />
  )
}

function Pills({ board, setting }: Omit<BarProps, 'isNarrow'>) {
  const { user } = useSignedIn()
  const filters = board.filters.value
  const { hot, warm } = setting.rules.thresholds
  const choose = (key: keyof LeadFilters) => (value: string) => board.filter({ [key]: value || null })
  return (
    <div class="pills">
      <PillSelect
        label="Looked after by"
        value={filters.owner ?? ''}
        choices={[
          { value: '', text: 'Anybody’s' },
          { value: 'none', text: 'Nobody’s' },
          ...setting.members.map(({ user_id }) => ({
            value: user_id,
            text: user_id === user.id ? 'Mine' : nameOfMember(setting.members, user_id, user.id),
          })),
        ]}
        onChoose={choose('owner')}
      />
      <PillSelect
        label="Channel"
        value={filters.channel ?? ''}
        choices={[
          { value: '', text: 'Any channel' },
          ...Object.entries(channelNames).map(([value, text]) => ({ value, text })),
        ]}
        onChoose={choose('channel')}
      />
      <PillSelect
        label="Came in"
        value={String(filters.days ?? '')}
        choices={[
          { value: '', text: 'Any time' },
          { value: '1', text: 'Last 24 hours' },
          { value: '7', text: 'Last 7 days' },
          { value: '30', text: 'Last 30 days' },
          { value: '90', text: 'Last 90 days' },
        ]}
        onChoose={value => board.filter({ days: (Number(value) || null) as LeadFilters['days'] })}
      />
      <PillSelect
        label="Score"
        value={filters.score ?? ''}
        choices={[
          { value: '', text: 'Any score' },
          { value: 'hot', text: `${hot} and more` },
          { value: 'warm', text: `${warm} to ${hot - 1}` },
          { value: 'cold', text: `Under ${warm}` },
        ]}
        onChoose={choose('score')}
      />
      <PillSelect
        label="How well they fit, and how much they want it"
        value={filters.cell ?? ''}
        choices={[{ value: '', text: 'Any fit' }, ...cells]}
        onChoose={choose('cell')}
      />
      {countFilters(filters) > 0 && (
        <Button
          kind="plain"
          size="small"
          onClick={() => board.filter({ ...noFilters, state: filters.state })}
        >
          Clear
        </Button>
      )}
    </div>
  )
}

const cells = [
  { value: 'A', text: 'A: fits well' },
  { value: 'B', text: 'B: fits partly' },
  { value: 'C', text: 'C: fits little so far' },
  { value: '1', text: '1: wants it now' },
  { value: '2', text: '2: is thinking about it' },
  { value: '3', text: '3: no hurry so far' },
  ...['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'].map(cell => ({ value: cell, text: cell })),
]
