/** The rows of a file that share a fate, with the reason where they were refused. */
import type { ImportState } from '../../../shared/import/reading.ts'
import { count } from '../../design/format.ts'
import type { OutcomeRow } from './create-import.ts'
import { stateNames } from './state-names.ts'

const rowsShown = 100

type OutcomeGroupProps = { state: ImportState; outcomes: OutcomeRow[]; isOpen?: boolean }

export function OutcomeGroup({ state, outcomes, isOpen = false }: OutcomeGroupProps) {
  const rows = outcomes.filter(outcome => outcome.state === state)
  if (rows.length === 0) return null
  return (
    <details class="import-group" data-state={state} open={isOpen}>
      <summary>
        <h3>{stateNames[state]}</h3>
        <span class="muted numbers">{count(rows.length)}</span>
      </summary>
      <ul>
        {rows.slice(0, rowsShown).map(row => (
          <Row key={row.row} row={row} />
        ))}
      </ul>
      {rows.length > rowsShown && <p class="muted">and {count(rows.length - rowsShown)} more</p>}
    </details>
  )
}

function Row({ row }: { row: OutcomeRow }) {
  const { content, message } = row
  const hasLink = row.entry_id !== null && row.state !== 'refused'
  const line = row.line ?? content?.line
  const question = content?.question || 'No question could be read'
  return (
    <li>
      <span class="import-row-number numbers" title={line ? `Line ${line} of the file` : undefined}>
        {row.row}
      </span>
      <div>
        {hasLink ? <a href={`/entries/${row.entry_id}`}>{question}</a> : <b>{question}</b>}
        {message ? <p class="import-reason">{message}</p> : <p class="import-answer">{content?.answer}</p>}
      </div>
    </li>
  )
}
