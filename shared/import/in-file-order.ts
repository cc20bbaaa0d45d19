/** What became of every row of a file: those it could not be read from, and those the database was asked about. */
import type { ImportState, RowOutcome } from './reading.ts'

export function inFileOrder(refused: RowOutcome[], told: RowOutcome[]): RowOutcome[] {
  return [...refused, ...told].sort((one, other) => one.row - other.row)
}

export function countStates(outcomes: RowOutcome[]): Record<ImportState, number> {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { state } of outcomes) counts[state] += 1
  return counts
}
