/** The verb of entries that come from a file. */
import type { ImportRow, RowOutcome } from '../../shared/import/reading.ts'
import type { Refused } from './refused.ts'

export type EntryVerbs = {
  import_entries: {
    args: { member_id: string; company_id: string; rows: ImportRow[]; is_preview: boolean }
    /** In the order of the rows. */
    result: Refused | { rows: RowOutcome[] }
  }
}
