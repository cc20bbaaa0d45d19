/** What a value is worth in its field, and why, in words. Null for a value the field cannot read: it is still unknown. */
import { declined, type Fact, type FactValue, unsure } from '../fact.ts'
import type { Field, Step } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { inServiceArea } from './in-service-area.ts'
import { percentOfMinimum } from './percent-of-minimum.ts'

export type ValuePoints = { points: number; why: string }

export function valuePoints(rules: LeadRules, field: Field, fact: Fact): ValuePoints | null {
  const { value } = fact
  if (value === declined) return { points: field.declined, why: 'they would rather not say' }
  if (value === unsure) return { points: field.unsure, why: 'they do not know yet' }
  switch (field.type) {
    case 'enum': {
      const option = field.options.find(one => one.id === value)
      return option ? { points: option.points, why: option.meaning } : null
    }
    case 'size':
      return typeof value === 'number' ? stepAt(field.steps, value) : null
    case 'interval':
    case 'date': {
      const days = daysUntilEnd(value, fact.at)
      return days === null ? null : stepAt(field.steps, days)
    }
    case 'money':
      return moneyPoints(rules, field.steps, field.unsure, field.weight, value)
    case 'place':
      return typeof value === 'string' ? placePoints(rules, field, value) : null
    case 'signals':
      return null
    default:
      return typeof value === 'string' ? { points: field.weight, why: 'they told us' } : null
  }
}

/** From the day it was said, so that it is worth the same whenever it is counted. */
function daysUntilEnd(value: FactValue, at: string): number | null {
  const last =
    typeof value === 'string' ? value : typeof value === 'object' && 'to' in value ? value.to : null
  if (last === null) return null
  const days = (Date.parse(last.slice(0, 10)) - Date.parse(at.slice(0, 10))) / 86_400_000
  return Number.isNaN(days) ? null : Math.max(0, days)
}

function moneyPoints(rules: LeadRules, steps: Step[], whenUnclear: number, weight: number, value: FactValue) {
  if (typeof value !== 'object' || 'from' in value) return null
  if (!rules.minimum_price) return { points: weight, why: 'they named a budget' }
  const percent = percentOfMinimum(rules.minimum_price, value)
  if (percent === null) return { points: whenUnclear, why: 'their budget is in another currency' }
  return stepAt(steps, percent)
}

function placePoints(rules: LeadRules, field: Field, place: string): ValuePoints {
  const served = inServiceArea(rules.service_area, place)
  if (served === 'inside') return { points: field.weight, why: 'they are where we work' }
  if (served === 'outside') return { points: 0, why: 'they are outside the area we work in' }
  return { points: field.unsure, why: 'nobody can tell from the name whether we work there' }
}

function stepAt(steps: Step[], number: number): ValuePoints {
  const step = steps.findLast(one => number >= one.from)
  return step ? { points: step.points, why: step.meaning } : { points: 0, why: 'they told us' }
}
