/** Finds why a conversation waits for a person, where the visitor did not ask for one. */
import type { ConversationEvent } from '../../backend/rows.ts'

/** `null` when the visitor asked, or when the events told so far do not say. */
export function findWaitingReason(events: ConversationEvent[]): string | null {
  const last = events.findLast(({ kind, details }) => kind === 'mode_changed' && details.to === 'waiting')
  return last?.actor === 'system' && typeof last.details.reason === 'string' ? last.details.reason : null
}
