/** What the best answer to a field gives; null where any answer is worth the whole weight. */
import type { Field } from '../../../shared/lead/field.ts'

export function bestPoints(field: Field): number | null {
  if (field.type === 'enum') return Math.max(0, ...field.options.map(({ points }) => points))
  if ('steps' in field) return Math.max(0, ...field.steps.map(({ points }) => points))
  return null
}
