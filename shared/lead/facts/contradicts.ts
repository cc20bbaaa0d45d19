/** Whether two values of one slot cannot both be true. Saying it more exactly is no contradiction. */
import { declined, type FactValue, type Interval, type Money, unsure } from '../fact.ts'

export function contradicts(one: FactValue, other: FactValue): boolean {
  if ([one, other].some(value => value === declined || value === unsure)) return false
  if (typeof one === 'string' && typeof other === 'string')
    return !saysMore(one, other) && !saysMore(other, one)
  if (isInterval(one) && isInterval(other)) return one.from > other.to || other.from > one.to
  if (isMoney(one) && isMoney(other)) return differ(one, other)
  return one !== other // two sizes, or values of a field that has changed its type
}

/** "Ana" and "Ana Silva", a day and a time on it; not "ana@rye.example" and "diana@rye.example". */
function saysMore(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s,;]+|(?<=\d)t(?=\d)/)
      .filter(Boolean)
  const said = words(other)
  return words(one).every(word => said.includes(word))
}

function differ(one: Money, other: Money): boolean {
  if (one.currency && other.currency && one.currency !== other.currency) return true
  return least(one) > most(other) || least(other) > most(one)
}

function least(money: Money): number {
  return money.amount ?? money.min ?? 0
}

function most(money: Money): number {
  return money.amount ?? money.max ?? Number.POSITIVE_INFINITY
}

function isInterval(value: FactValue): value is Interval {
  return typeof value === 'object' && 'from' in value
}

function isMoney(value: FactValue): value is Money {
  return typeof value === 'object' && !('from' in value)
}
