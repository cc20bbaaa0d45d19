/** What a fact holds, as a person would say it. */
import { declined, type FactValue, type Interval, type Money, unsure } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import { formatNumber } from '../../design/format-number.ts'

/** `field`: the one it fills; undefined where the company has no such field any more. */
export function valueWords(value: FactValue | null, field: Field | undefined): string {
  if (value === null) return 'Not known'
  if (value === declined) return 'Would rather not say'
  if (value === unsure) return 'Does not know yet'
  if (typeof value === 'number') return value.toLocaleString(navigator.language)
  if (typeof value === 'object') return 'from' in value ? intervalWords(value) : moneyWords(value)
  if (field?.type === 'enum') return field.options.find(option => option.id === value)?.label ?? value
  if (field?.type === 'date' || field?.type === 'interval') return dayWords(value)
  return field?.type === 'phone' ? formatNumber(value) : value
}

export function moneyWords({ amount, min, max, currency }: Money): string {
  const say = (units: number) =>
    units.toLocaleString(navigator.language, {
      ...(currency && { style: 'currency', currency }),
      maximumFractionDigits: Number.isInteger(units) ? 0 : 2,
    })
  if (amount !== undefined) return say(amount)
  if (min !== undefined && max !== undefined) return `${say(min)} to ${say(max)}`
  return min !== undefined ? `${say(min)} or more` : `up to ${say(max ?? 0)}`
}

function intervalWords({ from, to }: Interval): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`
}

/** A wall clock has no zone: it is read and said in the same one. */
function dayWords(clock: string): string {
  const at = new Date(clock.length > 10 ? `${clock}Z` : `${clock}T00:00Z`)
  if (Number.isNaN(at.getTime())) return clock
  const isThisYear = clock.slice(0, 4) === String(new Date().getFullYear())
  return at.toLocaleString(navigator.language, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
    ...(clock.length > 10 && { hour: '2-digit', minute: '2-digit' }),
    timeZone: 'UTC',
  })
}
