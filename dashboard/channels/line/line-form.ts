/** What can be set about a line, and what is wrong with it. */
import type { Line } from '../fetch-channels.ts'

export type LineForm = Pick<Line, 'name' | 'assistantName' | 'instructions'>
export type LineErrors = Partial<LineForm>

/** The limits are those of the tables. */
export function findLineErrors({ name, assistantName, instructions }: LineForm): LineErrors {
  const errors: LineErrors = {}
  if (!name.trim()) errors.name = 'Give the line a name, such as “Shop” or “Orders”.'
  if (name.trim().length > 80) errors.name = 'At most 80 characters.'
  if (!assistantName.trim()) errors.assistantName = 'Give your assistant a name.'
  if (assistantName.trim().length > 60) errors.assistantName = 'At most 60 characters.'
  if (instructions.trim().length > 1000) errors.instructions = 'At most 1000 characters.'
  return errors
}

/** Without edges. */
export function trim({ name, assistantName, instructions }: LineForm): LineForm {
  return { name: name.trim(), assistantName: assistantName.trim(), instructions: instructions.trim() }
}
