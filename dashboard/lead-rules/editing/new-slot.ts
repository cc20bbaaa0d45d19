/** A name for a new field that no other has: what facts are kept under, so it never changes afterwards. */
import type { Slot } from '../../../shared/lead/fact.ts'

/** "Event date" becomes `event_date`; a label without a Latin letter falls back on `field`. */
export function newSlot(label: string, taken: Slot[]): Slot {
  const letters = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const name =
    letters
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 36)
      .replace(/_$/, '') || 'field'
  if (!taken.includes(name)) return name
  let number = 2
  while (taken.includes(`${name}_${number}`)) number += 1
  return `${name}_${number}`
}
