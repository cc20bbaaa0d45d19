/** The searchable list of entries. */
import { useEffect, useRef } from 'preact/hooks'
import { useSignedIn } from '../app/use-app.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { count, shortTime } from '../design/format.ts'
import { SearchBox } from '../design/SearchBox.tsx'
import type { EntryList } from './create-entry-list.ts'
import type { Proposals } from './phrasings/create-proposals.ts'
import { ProposalsLink } from './phrasings/ProposalsLink.tsx'

type PaneProps = { list: EntryList; proposals: Proposals; openId: string | null }

export function EntryListPane({ list, proposals, openId }: PaneProps) {
  const { mayWrite } = useSignedIn()
  const state = list.state.value
  const isEmpty = state.face === 'ready' && state.value.length === 0
  return (
    <section class="pane-list" aria-label="Entries">
      <header class="pane-head">
        <div class="pane-title">
          <h1>Entries</h1>
          {state.face === 'ready' && <span class="muted numbers">{count(state.value.length)}</span>}
          {mayWrite && (
            <span class="pane-actions">
              <ButtonLink size="small" icon="import" href="/entries/import">
                Import
              </ButtonLink>
              <ButtonLink kind="primary" size="small" icon="plus" href="/entries/new">
                New
              </ButtonLink>
            </span>
          )}
        </div>
        {!isEmpty && <SearchBox label="Search entries" value={list.search.value} onSearch={list.searchFor} />}
        <ProposalsLink proposals={proposals} isOpen={openId === 'proposals'} />
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading entries">
          {[72, 54, 81, 63, 47, 70].map(width => (
            <div class="row" key={width}>
              <Skeleton widths={[width, 94]} />
            </div>
          ))}
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={list.reload} />}
      {isEmpty && (
        <Empty
          title="Nothing written yet"
          action={
            mayWrite && (
              <ButtonLink kind="primary" icon="plus" href="/entries/new">
                Write the first entry
              </ButtonLink>
            )
          }
        >
          Start with the three questions you answer most often. Visitors get exactly what you write.
        </Empty>
      )}
      {state.face === 'ready' && !isEmpty && <Rows list={list} openId={openId} />}
    </section>
  )
}

function Rows({ list, openId }: { list: EntryList; openId: string | null }) {
  const { timeZone, mayWrite } = useSignedIn()
  const search = list.search.value.trim()
  const drawn = list.drawn.value
  const hasMore = drawn.length < list.found.value.length
  if (drawn.length === 0) {
    return (
      <Empty
        title="No entry says that"
        action={
          mayWrite && (
            <ButtonLink icon="plus" href={`/entries/new?question=${encodeURIComponent(search)}`}>
              Write one
            </ButtonLink>
          )
        }
      >
        Nothing matches “{search}”.
      </Empty>
    )
  }
  return (
    <>
      <p class="unseen" role="status">
        {search && `${list.found.value.length} found`}
      </p>
      <ul class="rows">
        {drawn.map(entry => (
          <li key={entry.id}>
            <a
              class="row"
              href={`/entries/${entry.id}`}
              aria-current={entry.id === openId ? 'true' : undefined}
            >
              <span class="row-top">
                <b class="row-title">{entry.question}</b>
                <time class="row-time numbers" dateTime={entry.updated_at}>
                  {shortTime(entry.updated_at, timeZone.value)}
                </time>
              </span>
              <span class="row-text">{entry.answer}</span>
            </a>
          </li>
        ))}
      </ul>
      {hasMore && <End onSeen={list.drawMore} />}
    </>
  )
}

/** Draws more rows when the end of the list comes into view, or by hand. */
function End({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) onSeen()
      },
      { rootMargin: '600px' },
    )
    if (end.current) watcher.observe(end.current)
    return () => watcher.disconnect()
  })
  return (
    <div class="rows-end" ref={end}>
      <Button kind="plain" size="small" onClick={onSeen}>
        Show more
      </Button>
    </div>
  )
}
