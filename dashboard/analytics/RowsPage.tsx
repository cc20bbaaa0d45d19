/** The rows behind one tile. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { fullTime, plural } from '../design/format.ts'
import { createCountedRows } from './create-counted-rows.ts'
import { longDay } from './day-words.ts'
import type { CountedRow, CountedRows } from './fetch-rows.ts'
import { type Measure, measures } from './measures.ts'
import type { Days } from './period.ts'

export function RowsPage({ measure }: { measure: Measure }) {
  const signedIn = useSignedIn()
  const counted = useModel(() => createCountedRows(signedIn, measure))
  const state = counted.state.value
  const search = signedIn.router.query.value.toString()
  const { name, says } = measures[measure]
  return (
    <div class="page">
      <header class="page-head rows-head">
        <ButtonLink
          kind="plain"
          icon="back"
          href={`/analytics${search && `?${search}`}`}
          label="Back to analytics"
        />
        <h1>{name}</h1>
        <p class="muted">{says}</p>
      </header>
      {state.face === 'loading' && (
        <Loading label={`Loading ${name.toLowerCase()}`}>
          <div class="card counted-loading">
            <Skeleton widths={[40, 70, 55, 62, 48]} height={16} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={counted.reload} />}
      {state.face === 'ready' && <Filled measure={measure} counted={state.value} onMore={counted.showMore} />}
    </div>
  )
}

function Filled(props: { measure: Measure; counted: CountedRows; onMore: () => void }) {
  const { rows, total, days } = props.counted
  const { one, many } = measures[props.measure]
  return (
    <>
      <p class="counted-total" role="status">
        <b class="numbers">{plural(total, one, many)}</b> <span class="muted">{periodWords(days)}</span>
      </p>
      {rows.length === 0 ? (
        <Empty title="None in this period">Choose other days, or come back later.</Empty>
      ) : (
        <ul class="counted card">
          {rows.map(row => (
            <Counted key={row.id} row={row} />
          ))}
        </ul>
      )}
      {rows.length < total && (
        <div class="rows-end">
          <Button onClick={props.onMore}>Show more</Button>
        </div>
      )}
    </>
  )
}

function Counted({ row }: { row: CountedRow }) {
  const { timeZone } = useSignedIn()
  const content = (
    <>
      <time class="numbers" dateTime={row.at}>
        {fullTime(row.at, timeZone.value)}
      </time>
      <span class="counted-title">{row.title}</span>
      <span class="counted-says">{row.says}</span>
    </>
  )
  return <li>{row.href ? <a href={row.href}>{content}</a> : <div>{content}</div>}</li>
}

function periodWords({ from, to }: Days): string {
  return from === to ? `on ${longDay(from)}` : `from ${longDay(from)} to ${longDay(to)}`
}
