/** What a screen calls each fate of a row. */
import type { ImportState } from '../../../shared/import/reading.ts'

export const stateNames: Record<ImportState, string> = {
  new: 'New',
  changed: 'Changed',
  same: 'Unchanged',
  refused: 'Refused',
}
