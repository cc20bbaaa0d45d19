/** The most somebody would spend, in whole per cent of the minimum price, rounded down; null in another currency. */
import type { Money } from '../fact.ts'

export function percentOfMinimum(
  minimum: { amount: number; currency: string },
  budget: Money,
): number | null {
  if (budget.currency && budget.currency !== minimum.currency) return null
  const most = budget.max ?? budget.amount ?? budget.min ?? 0
  return Math.floor((most / minimum.amount) * 100 + 1e-9) // 0.29 of 0.29 is a hundred, not ninety-nine
}
