/** Chooses the entry that answers a gap: the closest are offered at once, others are found by any words. */
import { useEffect, useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import type { Gap } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { SearchBox } from '../../design/SearchBox.tsx'
import { createEntrySearch } from './create-entry-search.ts'

type AttachGapProps = {
  gap: Gap
  onChoose: (entry: { id: string; question: string }) => void
  onClose: () => void
}

export function AttachGap({ gap, onChoose, onClose }: AttachGapProps) {
  const signedIn = useSignedIn()
  const entries = useModel(() => createEntrySearch(signedIn, gap.question))
  const box = useRef<HTMLFieldSetElement>(null)
  const state = entries.found.value
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <fieldset
      class="gap-attach"
      ref={box}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <legend>Which entry answers it?</legend>
      <SearchBox label="Search entries" value={entries.typed.value} onSearch={entries.search} />
      {state.face === 'loading' && <p class="muted">Looking for the closest…</p>}
      {state.face === 'failed' && (
        <p class="muted" role="alert">
          {state.sentence}{' '}
          <Button kind="plain" size="small" onClick={entries.retry}>
            Try again
          </Button>
        </p>
      )}
      {state.face === 'ready' && state.value.length === 0 && <p class="muted">No entry comes close.</p>}
      {state.face === 'ready' && state.value.length > 0 && (
        <ul>
          {state.value.map(entry => (
            <li key={entry.id}>
              <button type="button" onClick={() => onChoose(entry)}>
                <b>{entry.question}</b>
                <span>{entry.answer}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button kind="plain" size="small" onClick={onClose}>
        Cancel
      </Button>
    </fieldset>
  )
}
