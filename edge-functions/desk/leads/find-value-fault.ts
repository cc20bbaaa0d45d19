/** What keeps a field from holding a value, in words for the member who typed it; null when nothing does. */
import { declined, type FactValue, type Slot, unsure, valueSchemas } from '../../../shared/lead/fact.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'

export function findValueFault({ fields }: LeadRules, slot: Slot, value: FactValue | null): string | null {
  const field = fields.find(one => one.slot === slot)
  if (!field) return 'The company’s rules have no such field.'
  if (field.type === 'signals') return `“${field.label}” is seen, not told.`
  if (value === null || value === declined || value === unsure) return null
  if (field.type === 'enum' && !field.options.some(({ id }) => id === value))
    return `“${field.label}” has no such option.`
  const read = valueSchemas[field.type].safeParse(value)
  return read.success ? null : `“${field.label}”: ${read.error.issues[0]?.message}`
}
