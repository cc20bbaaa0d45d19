/** Which messages count as dead letters: the outbox gave up on them, lately enough that sending them still makes sense. */
import type { DeliveryState } from '../../backend/rows.ts'

/** Those that were unwelcome (see `otherThanUnwelcome`) or put aside are none. */
export const deadStates: DeliveryState[] = ['failed', 'refused']

const keptDays = 30

/** ISO 8601. What is older is listed no more; in its conversation it can still be sent again. */
export function deadSince(now = Date.now()): string {
  return new Date(now - keptDays * 86_400_000).toISOString()
}
