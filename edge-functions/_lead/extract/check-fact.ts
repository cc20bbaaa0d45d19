/** Lets a fact through that somebody else has read, if it holds up: its quote stands in the message, its value has its form. */
import { declined, unsure, valueSchemas } from '../../../shared/lead/fact.ts'
import type { ExtractedFact, FieldRead, Line } from './dialogue.ts'

/**
 * Null for a fact of a slot that is not among `fields`, that cites no message of the visitor's, whose quote does not occur
 * there word for word, or whose value is not in the normal form of its field. Mends nothing but capitals in addresses.
 */
export function checkFact(
  fact: ExtractedFact,
  { dialogue, fields }: { dialogue: Line[]; fields: FieldRead[] },
): ExtractedFact | null {
  const field = fields.find(({ slot }) => slot === fact.slot)
  const line = dialogue.find(({ id }, index) => (id ?? index) === fact.message)
  if (!field || field.type === 'signals' || line?.author !== 'visitor') return null
  if (fact.quote.trim() === '' || !line.text.includes(fact.quote)) return null
  if (!(fact.confidence >= 0 && fact.confidence <= 1)) return null
  if (fact.value === declined || fact.value === unsure) return fact
  if (field.type === 'enum' && !field.options?.some(({ id }) => id === fact.value)) return null
  const written =
    field.type === 'email' && typeof fact.value === 'string' ? fact.value.toLowerCase() : fact.value
  const parsed = valueSchemas[field.type].safeParse(written)
  return parsed.success ? { ...fact, value: parsed.data } : null
}
