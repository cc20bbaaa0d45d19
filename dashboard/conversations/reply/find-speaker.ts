/** Finds who has the word in a conversation that a member answers. */
import type { ConversationEvent } from '../../backend/rows.ts'

/** Id of the member who took over or replied last; `null` when the events told so far do not say. */
export function findSpeaker(events: ConversationEvent[]): string | null {
  const last = events.findLast(
    ({ kind, actor, details }) =>
      kind === 'member_replied' || (kind === 'mode_changed' && actor === 'member' && details.to === 'member'),
  )
  return last?.member_id ?? null
}
