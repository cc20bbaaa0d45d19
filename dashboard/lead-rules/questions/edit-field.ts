/** One field of the draft in the hands of what edits it: what it is, what is wrong with it, how it changes. */
import type { Field } from '../../../shared/lead/field.ts'
import type { LeadRulesModel } from '../create-lead-rules.ts'

export type EditField = ReturnType<typeof editField>

/** `index` is its place among all fields, which faults are named by. */
export function editField(model: LeadRulesModel, field: Field, index: number) {
  const replace = (make: (field: Field) => Field) => model.writeField(field.slot, make)
  return {
    field,
    /** At a path under the field: `faultAt('question', 'web')`. */
    faultAt: (...path: (string | number)[]) => model.faults.value.get(['fields', index, ...path].join('.')),
    replace,
    // what is changed in this way never changes the type, so a part of a field makes a field again
    change: (part: Partial<Field>) => replace(one => ({ ...one, ...part }) as Field),
  }
}
