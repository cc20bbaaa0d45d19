/** Which of a provider's messages are young enough to be the one whose fate is unknown. */
import type { ClaimedDelivery } from '../_platform/delivery-verbs.ts'

/** The lost answer was waited for, and clocks differ. */
const toleranceMs = 120_000

/** `at`: milliseconds since 1970; what is not a time may be any. */
export function mayBeSince(
  at: number,
  { uncertain_since }: Pick<ClaimedDelivery, 'uncertain_since'>,
): boolean {
  return !(at < uncertainFrom({ uncertain_since }))
}

/** Milliseconds since 1970; NaN when nothing is uncertain. */
export function uncertainFrom({ uncertain_since }: Pick<ClaimedDelivery, 'uncertain_since'>): number {
  return Date.parse(uncertain_since ?? '') - toleranceMs
}
