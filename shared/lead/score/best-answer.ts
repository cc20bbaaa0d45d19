/** The answer that gives a field's whole weight, to follow "if": "they decide". */
import type { Field } from '../field.ts'

export function bestAnswer(field: Field): string {
  const answers = field.type === 'enum' ? field.options : 'steps' in field ? field.steps : []
  const best = answers.find(answer => answer.points === field.weight)
  if (best) return best.meaning
  return field.type === 'place' ? 'they are where we work' : `they tell us: ${field.label}`
}
