/** A lead's cell in the arch of the house: a letter for how well they fit, a number for how much they want it. */
import type { Cell } from '../../shared/lead/score/cell-of.ts'

/** What is not known yet counts nothing, so the least is never said as if it were. */
const fits = { A: 'fits well', B: 'fits partly', C: 'fits little so far' }
const intents = { 1: 'wants it now', 2: 'is thinking about it', 3: 'no hurry so far' }

/** `null` as long as nothing was scored. */
export function CellMark({ cell }: { cell: Cell | null }) {
  const meaning = cell ? sayCell(cell) : 'Not scored yet'
  return (
    <span class="cell-mark numbers" data-cell={cell} title={meaning}>
      <span aria-hidden="true">{cell ?? '–'}</span>
      <span class="unseen">{cell ? `${cell}: ${meaning}. ` : `${meaning}. `}</span>
    </span>
  )
}

export function sayCell(cell: Cell): string {
  const [letter, number] = [...cell] as ['A' | 'B' | 'C', '1' | '2' | '3']
  return `${fits[letter]}, ${intents[number]}`
}
