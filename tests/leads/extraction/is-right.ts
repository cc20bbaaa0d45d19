/** Whether a value is the one that was expected of its slot. */
import type { FactValue } from '../../../shared/lead/fact.ts'
import type { Expected, JudgedSlot } from './dialogue-set.ts'

const toleranceMs = 7 * 86_400_000

export function isRight(
  slot: JudgedSlot,
  value: FactValue,
  expected: NonNullable<Expected[JudgedSlot]>,
): boolean {
  if (typeof expected === 'number') return value === expected
  if (typeof expected === 'object' && 'digits' in expected)
    return typeof value === 'string' && value.endsWith(expected.digits)
  if (slot === 'need')
    return typeof value === 'string' && saysNeed(value, expected as { any?: string[]; overlap?: string })
  if (slot === 'budget') return isSameMoney(value, expected)
  if (slot === 'timeline') return isNear(value, expected)
  return typeof value === 'string' && typeof expected === 'string' && plain(value) === plain(expected)
}

function saysNeed(value: string, { any, overlap }: { any?: string[]; overlap?: string }): boolean {
  if (any) return any.some(part => plain(value).includes(plain(part)))
  const words = plain(overlap ?? '').split(/\s+/)
  const said = new Set(plain(value).split(/\s+/))
  return words.filter(word => said.has(word)).length >= words.length / 2
}

function isSameMoney(value: FactValue, expected: unknown): boolean {
  if (typeof value !== 'object' || typeof expected !== 'object') return value === expected
  const [one, other] = [value as Record<string, unknown>, expected as Record<string, unknown>]
  const isSameCurrency = other.currency === undefined || one.currency === other.currency
  return isSameCurrency && ['amount', 'min', 'max'].every(end => one[end] === other[end])
}

function isNear(value: FactValue, expected: unknown): boolean {
  if (typeof value !== 'object' || typeof expected !== 'object') return value === expected
  const [one, other] = [value as { from: string; to: string }, expected as { from: string; to: string }]
  return (['from', 'to'] as const).every(
    end => Math.abs(Date.parse(one[end]) - Date.parse(other[end])) <= toleranceMs,
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
