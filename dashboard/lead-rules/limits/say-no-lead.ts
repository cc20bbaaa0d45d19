/** A rule by which somebody is no lead, as a sentence: "When “Place” is outside where you work". */
import type { Disqualifier } from '../../../shared/lead/disqualifier.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'

export function sayNoLead({ fields }: LeadRules, rule: Disqualifier): string {
  const field = fields.find(({ slot }) => slot === rule.slot)
  const name = `“${field?.label ?? rule.slot}”`
  switch (rule.when) {
    case 'option': {
      const options =
        field?.type === 'enum' ? field.options.filter(({ id }) => rule.options.includes(id)) : []
      return `When ${name} is ${options.map(({ label }) => `“${label}”`).join(' or ') || '…'}`
    }
    case 'outside_area':
      return `When ${name} is outside where you work`
    case 'under_minimum':
      return `When ${name} is under ${rule.percent}% of your price`
    case 'smaller_than':
      return `When ${name} is under ${rule.size}`
  }
}

/** Why a rule does nothing yet; null where it does. */
export function whyResting(rules: LeadRules, rule: Disqualifier): string | null {
  if (rule.when === 'outside_area' && !rules.service_area) return 'Does nothing while you work everywhere.'
  if (rule.when === 'under_minimum' && !rules.minimum_price)
    return 'Does nothing while you have no least price.'
  return null
}
