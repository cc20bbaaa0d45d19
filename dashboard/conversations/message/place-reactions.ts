/** Puts reactions under the messages they are about. */
import type { ThreadMessage } from '../fetch-messages.ts'

type Placed = {
  /** Without the reactions that found their message. */
  shown: ThreadMessage[]
  /** Emoji by the id of the message, each person's last one. */
  reactionsTo: Map<string, string[]>
}

/** `messages` in the order they were said. A reaction to what is not among them stays a message of its own. */
export function placeReactions(messages: ThreadMessage[]): Placed {
  const ids = new Map(
    messages.flatMap(({ id, provider_id, deliveries }) => {
      const named = provider_id ?? deliveries[0]?.provider_id
      return named ? [[named, id] as const] : []
    }),
  )
  const byMessage = new Map<string, Map<string, string>>()
  const shown = messages.filter(({ kind, author, text, details }) => {
    const target = kind === 'reaction' ? ids.get(String(details.message)) : undefined
    if (!target) return true
    const byAuthor = byMessage.get(target) ?? new Map<string, string>()
    byMessage.set(target, byAuthor.set(author, text)) // an empty one takes it back
    return false
  })
  const reactionsTo = new Map(
    [...byMessage].map(([id, byAuthor]) => [id, [...byAuthor.values()].filter(Boolean)] as const),
  )
  return { shown, reactionsTo }
}
