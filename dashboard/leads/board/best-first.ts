/** The order of a column, as it was scored: the best cell first, in it whoever came there last. */
import type { LeadRow } from '../fetch-leads.ts'

type Ranked = Pick<LeadRow, 'cell' | 'state_changed_at' | 'id'>

export function bestFirst(one: Ranked, other: Ranked): number {
  return (
    (one.cell ?? 'Z').localeCompare(other.cell ?? 'Z') ||
    other.state_changed_at.localeCompare(one.state_changed_at) ||
    one.id.localeCompare(other.id)
  )
}
