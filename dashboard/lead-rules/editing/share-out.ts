/** Makes the weights add up to a hundred, in the proportions they have. */
import type { Field } from '../../../shared/lead/field.ts'
import { weighField } from './weigh-field.ts'

/** Whole points; what rounding leaves over goes to those it took most from, the earlier first. */
export function shareOut(fields: Field[]): Field[] {
  const counting = fields.filter(({ part }) => part !== 'about')
  const sum = counting.reduce((total, { weight }) => total + weight, 0)
  const exact = (field: Field) => {
    if (field.part === 'about') return 0
    return sum === 0 ? 100 / counting.length : (field.weight * 100) / sum
  }
  const shares = fields.map((field, at) => ({ at, whole: Math.floor(exact(field)), rest: exact(field) % 1 }))
  const left = Math.max(0, 100 - shares.reduce((total, { whole }) => total + whole, 0))
  const luckier = shares
    .filter(({ at }) => fields[at]!.part !== 'about')
    .sort((one, other) => other.rest - one.rest)
    .slice(0, left)
  return fields.map((field, at) => {
    const weight = shares[at]!.whole + (luckier.some(one => one.at === at) ? 1 : 0)
    return weight === field.weight ? field : weighField(field, weight)
  })
}
