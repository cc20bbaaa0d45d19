/** Finds where an event stands among the messages: below the one it follows from, above the words that go with it. */
import type { ConversationEvent } from '../../backend/rows.ts'
import type { ThreadMessage } from '../fetch-messages.ts'

type Around = {
  messages: ThreadMessage[]
  /** Milliseconds since 1970, of the first thing said. */
  earliest: number
}

/** `at` in milliseconds since 1970; `rank` tells things of one moment apart: 0 is above a message of it, 2 below. */
export function placeEvent(event: ConversationEvent, { messages, earliest }: Around) {
  const at = Date.parse(event.at)
  // A conversation begins with what was said in it, which is a moment older on the provider's clock.
  if (event.kind === 'started') return { at: Math.min(at, earliest), rank: 0 }
  const cause = findCause(event, messages)
  return cause ? { at: Math.max(at, Date.parse(cause.sent_at)), rank: 2 } : { at, rank: 0 }
}

/** Milliseconds: longer than any transaction that stores a message takes. */
const sameTransaction = 1_000

/**
 * Refusals name their message, but for old ones: those were written a moment before the words they are about were stored, as
 * changes of who speaks still are. One by the assistant or a member comes before words of theirs, and follows from none.
 */
function findCause({ message_id, actor, at }: ConversationEvent, messages: ThreadMessage[]) {
  if (message_id) return messages.find(({ id }) => id === message_id)
  if (actor === 'assistant' || actor === 'member') return undefined
  return messages.find(({ author, created_at }) => {
    const after = Date.parse(created_at) - Date.parse(at)
    return author === 'visitor' && after >= 0 && after < sameTransaction
  })
}
