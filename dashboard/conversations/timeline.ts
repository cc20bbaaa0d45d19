/** Messages and events of a conversation in one line, as they came. */
import type { ConversationEvent } from '../backend/rows.ts'
import { dayOf } from '../design/day-of.ts'
import type { ThreadMessage } from './fetch-messages.ts'
import type { Outgoing } from './reply/create-replies.ts'

export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'event'; key: string; event: ConversationEvent; sentence: string }
  | {
      kind: 'message'
      key: string
      message: ThreadMessage
      next: ThreadMessage | null
      /** While the thread does not hold it. */
      unsent: Outgoing | null
    }

type Told = {
  messages: ThreadMessage[]
  events: ConversationEvent[]
  /** Comes last, whatever the clock of this computer says. */
  unsent: Outgoing[]
  timeZone: string
  /** The user who reads it. */
  reader: string
}

/** Events before the first message shown are left out unless the conversation is shown from its start. */
export function timeline({ messages, events, unsent, timeZone, reader }: Told): TimelineItem[] {
  const isFromStart = messages[0]?.seq === 1
  const from = isFromStart ? 0 : Date.parse(messages[0]?.created_at ?? '')
  const spoken = messages.map((message, index) => ({
    at: message.created_at,
    item: {
      kind: 'message' as const,
      key: message.id,
      message,
      next: messages[index + 1] ?? null,
      unsent: null,
    },
  }))
  const happened = events.flatMap(event => {
    const sentence = eventSentence(event, reader)
    if (!sentence || Date.parse(event.at) < from) return []
    return [{ at: event.at, item: { kind: 'event' as const, key: event.id, event, sentence } }]
  })
  const items: TimelineItem[] = []
  let day = ''
  // A change of who speaks comes before the words that go with it, in the same millisecond.
  const told = [...happened, ...spoken].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  for (const { at, item } of told) {
    const itsDay = dayOf(new Date(at), timeZone)
    if (itsDay !== day) items.push({ kind: 'day', key: itsDay, at })
    day = itsDay
    items.push(item)
  }
  return [...items, ...unsent.map(asItem)]
}

/** The same key as the message it becomes, which so takes its place without a flicker. */
function asItem(reply: Outgoing): TimelineItem {
  const { id, text, at } = reply
  const blank = { outcome: null, suggestions: [], helpful: null, sources: [] }
  const message: ThreadMessage = { ...blank, id, seq: 0, author: 'member', text, created_at: at }
  return { kind: 'message', key: id, message, next: null, unsent: reply }
}

/** `null` for events that need no telling. */
export function eventSentence(event: ConversationEvent, reader: string): string | null {
  const { kind, actor, details } = event
  if (kind === 'started') return 'The conversation began'
  if (kind === 'member_replied') return null
  const who = actor === 'member' ? (event.member_id === reader ? 'You' : 'A colleague') : actorNames[actor]
  if (kind !== 'mode_changed') return `${who}: ${kind.replaceAll('_', ' ')}`
  if (actor === 'member')
    return `${who} ${handOvers[`${details.from} ${details.to}`] ?? handOvers[String(details.to)]}`
  const reason = typeof details.reason === 'string' ? details.reason.replace(/\.$/, '') : ''
  return reason || `${who} changed who answers to ${String(details.to)}`
}

const actorNames = {
  visitor: 'The visitor',
  assistant: 'The assistant',
  member: 'A colleague',
  system: 'Foyer',
}

/** By the new mode, or by the old and the new one. */
const handOvers: Record<string, string> = {
  member: 'took over',
  assistant: 'handed back to the assistant',
  'closed assistant': 'reopened the conversation',
  'closed member': 'reopened the conversation',
  closed: 'closed the conversation',
}
