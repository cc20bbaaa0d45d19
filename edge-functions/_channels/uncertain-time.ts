/** Whether a provider's message is young enough to be the one whose fate is unknown. */
import type { ClaimedDelivery } from '../_platform/delivery-verbs.ts'

/** The lost answer was waited for, and clocks differ. */
const toleranceMs = 120_000

/** `at`: milliseconds since 1970; what is not a time may be any. */
export function mayBeSince(at: number, { uncertain_since }: ClaimedDelivery): boolean {
  return !(at < Date.parse(uncertain_since ?? '') - toleranceMs)
}
