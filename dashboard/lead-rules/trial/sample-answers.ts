/** Answers a sample visitor may give to a field: one for each that is worth something else, and two ways of giving none. */
import { declined, type FactValue, unsure } from '../../../shared/lead/fact.ts'
import type { Field, Step } from '../../../shared/lead/field.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { inServiceArea } from '../../../shared/lead/score/in-service-area.ts'

export type SampleAnswer = { label: string; value: FactValue }

/** No such postcode exists. */
const nowhere = 'ZZ99 9ZZ'

/** `today` in ISO 8601; dates are counted from it. */
export function sampleAnswers(rules: LeadRules, field: Field, today: string): SampleAnswer[] {
  return [
    ...clearAnswers(rules, field, today),
    { label: 'I don’t know yet', value: unsure },
    { label: 'I’d rather not say', value: declined },
  ]
}

function clearAnswers(
  { service_area, minimum_price }: LeadRules,
  field: Field,
  today: string,
): SampleAnswer[] {
  switch (field.type) {
    case 'enum':
      return field.options.map(({ id, label }) => ({ label: label || 'Not worded yet', value: id }))
    case 'size':
      return field.steps.map(({ from }) => ({ label: from === 0 ? 'A few' : String(from), value: from }))
    case 'interval':
    case 'date':
      return field.steps.map(({ from }) => {
        const day = new Date(Date.parse(today) + from * 86_400_000).toISOString().slice(0, 10)
        return { label: from === 0 ? 'Today' : inDays(from), value: { from: day, to: day } }
      })
    case 'money': {
      const { amount, currency } = minimum_price ?? { amount: 500, currency: 'GBP' }
      return [...new Set(field.steps.map(step => budgetAt(step, amount)))].map(budget => ({
        label: `About ${money(budget, currency)}`,
        value: { amount: budget, currency },
      }))
    }
    case 'place': {
      const inside = {
        label: service_area?.[0] ?? 'Down the road',
        value: service_area?.[0] ?? 'Down the road',
      }
      const isOutside = inServiceArea(service_area, nowhere) === 'outside'
      return isOutside ? [inside, { label: 'Somewhere else', value: nowhere }] : [inside]
    }
    case 'email':
      return [{ label: 'vi@example.com', value: 'vi@example.com' }]
    case 'phone':
      return [{ label: '+44 7700 900321', value: '+447700900321' }]
    case 'text':
      return [{ label: 'In my own words …', value: 'something' }]
    case 'signals':
      return []
  }
}

/** An amount that this step is for; of the lowest, half of it. */
function budgetAt({ from }: Step, minimum: number): number {
  return Math.max(1, Math.ceil((minimum * (from === 0 ? 40 : from)) / 100))
}

function inDays(days: number): string {
  if (days < 14) return `In ${days} days`
  if (days < 60) return `In ${Math.round(days / 7)} weeks`
  return `In ${Math.round(days / 30)} months`
}

function money(amount: number, currency: string): string {
  return amount.toLocaleString(undefined, { style: 'currency', currency, maximumFractionDigits: 0 })
}
