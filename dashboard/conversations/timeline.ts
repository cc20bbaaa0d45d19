/** Messages and events of a conversation in one line, as they came. */
import type { ConversationEvent } from '../backend/rows.ts'
import { dayOf } from '../design/day-of.ts'
import type { ThreadMessage } from './fetch-messages.ts'

export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'event'; key: string; event: ConversationEvent; sentence: string }
  | { kind: 'message'; key: string; message: ThreadMessage; next: ThreadMessage | null }

/** Events before the first message shown are left out unless the conversation is shown from its start. */
export function timeline(
  messages: ThreadMessage[],
  events: ConversationEvent[],
  timeZone: string,
): TimelineItem[] {
  const isFromStart = messages[0]?.seq === 1
  const from = isFromStart ? '' : (messages[0]?.created_at ?? '')
  const spoken = messages.map((message, index) => ({
    at: message.created_at,
    item: { kind: 'message' as const, key: message.id, message, next: messages[index + 1] ?? null },
  }))
  const happened = events.flatMap(event => {
    const sentence = eventSentence(event)
    if (!sentence || event.at < from) return []
    return [{ at: event.at, item: { kind: 'event' as const, key: event.id, event, sentence } }]
  })
  const items: TimelineItem[] = []
  let day = ''
  for (const { at, item } of [...spoken, ...happened].sort((a, b) => a.at.localeCompare(b.at))) {
    const itsDay = dayOf(new Date(at), timeZone)
    if (itsDay !== day) items.push({ kind: 'day', key: itsDay, at })
    day = itsDay
    items.push(item)
  }
  return items
}

/** `null` for events that need no telling. */
export function eventSentence({ kind, actor, details }: ConversationEvent): string | null {
  if (kind === 'started') return 'The conversation began'
  if (kind === 'mode_changed') {
    const reason = typeof details.reason === 'string' ? details.reason : ''
    return reason || `${actorNames[actor]} changed who answers to ${String(details.to)}`
  }
  return `${actorNames[actor]}: ${kind.replaceAll('_', ' ')}`
}

const actorNames = { visitor: 'The visitor', assistant: 'The assistant', member: 'A member', system: 'Foyer' }
