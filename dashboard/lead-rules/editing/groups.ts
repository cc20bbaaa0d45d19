/** Fields as the owner thinks of them: what is asked, what is seen, what is noted; and moving one among its like. */
import type { Field } from '../../../shared/lead/field.ts'

export type Group = 'asked' | 'seen' | 'noted'

export function groupOf({ part, type }: Field): Group {
  if (part === 'about') return 'noted'
  return type === 'signals' ? 'seen' : 'asked'
}

/** Changes places with the next one of its group, `by` -1 earlier or 1 later; the same list where there is none. */
export function moveField(fields: Field[], slot: string, by: -1 | 1): Field[] {
  const from = fields.findIndex(field => field.slot === slot)
  const moved = fields[from]
  if (!moved) return fields
  let to = from + by
  while (fields[to] && groupOf(fields[to]!) !== groupOf(moved)) to += by
  const other = fields[to]
  if (!other) return fields
  return fields.map((field, at) => (at === from ? other : at === to ? moved : field))
}
