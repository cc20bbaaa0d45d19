/** How many rows are new, changed, unchanged and refused. */
import type { ImportState } from '../../../shared/import/reading.ts'
import { count } from '../../design/format.ts'
import { stateNames } from './state-names.ts'

const order: ImportState[] = ['new', 'changed', 'same', 'refused']

export function Counts({ counts }: { counts: Record<ImportState, number> }) {
  return (
    <dl class="import-counts">
      {order.map(state => (
        <div key={state} class="card" data-state={state} data-none={counts[state] === 0}>
          <dt>{stateNames[state]}</dt>
          <dd class="numbers">{count(counts[state])}</dd>
        </div>
      ))}
    </dl>
  )
}
