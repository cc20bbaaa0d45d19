/** A new rule by which somebody is no lead, for one of the fields that can tell. */
import type { Disqualifier } from '../../../shared/lead/disqualifier.ts'
import type { Field } from '../../../shared/lead/field.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { newSlot } from '../editing/new-slot.ts'

/** Fields that a rule can look at. */
export function noLeadChoices(fields: Field[]): { value: string; text: string }[] {
  return fields
    .filter(({ type }) => type === 'enum' || type === 'place' || type === 'money' || type === 'size')
    .map(({ slot, label }) => ({ value: slot, text: label }))
}

/** Null for a field that no rule can look at. */
export function makeNoLead({ fields, disqualifiers }: LeadRules, slot: string): Disqualifier | null {
  const field = fields.find(one => one.slot === slot)
  const id = newSlot(
    `no ${slot}`,
    disqualifiers.map(rule => rule.id),
  )
  const every = { id, slot, reason: '' }
  switch (field?.type) {
    case 'enum':
      return {
        ...every,
        when: 'option',
        strength: 'hard',
        options: field.options.slice(-1).map(one => one.id),
      }
    case 'place':
      return { ...every, when: 'outside_area', strength: 'hard' }
    case 'money':
      return { ...every, when: 'under_minimum', strength: 'soft', percent: 50 }
    case 'size':
      return { ...every, when: 'smaller_than', strength: 'soft', size: 2 }
    default:
      return null
  }
}
