/** Messages and events of a conversation in one line, as they came. */
import type { ConversationEvent } from '../backend/rows.ts'
import { dayOf } from '../design/day-of.ts'
import { eventSentence } from './event-sentence.ts'
import type { ThreadMessage } from './fetch-messages.ts'
import { answerReason } from './message/answer-reason.ts'
import { placeEvent } from './message/place-event.ts'
import { placeReactions } from './message/place-reactions.ts'
import type { Outgoing } from './reply/create-replies.ts'

export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'event'; key: string; at: string; event: ConversationEvent; sentence: string }
  | {
      kind: 'message'
      key: string
      message: ThreadMessage
      next: ThreadMessage | null
      /** Emoji put on it. */
      reactions: string[]
      /** Why the assistant said it. */
      reason: string | null
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
  /** Of the company's members, by user. */
  names?: ReadonlyMap<string, string>
  /** What the company calls the fields of its leads, by slot. */
  labels?: ReadonlyMap<string, string>
  /** How sure the assistant must be to answer, from 0 to 1. */
  answersFrom?: number
}

const nobody: ReadonlyMap<string, string> = new Map()

/**
 * By when things were said, which providers may tell us late; what follows from a message stands below it. Events before
 * the first message shown are left out unless the conversation is shown from its start.
 */
export function timeline({
  messages,
  events,
  unsent,
  timeZone,
  reader,
  names = nobody,
  labels = nobody,
  answersFrom,
}: Told): TimelineItem[] {
  const inOrder = messages.toSorted((a, b) => Date.parse(a.sent_at) - Date.parse(b.sent_at) || a.seq - b.seq)
  const earliest = Date.parse(inOrder[0]?.sent_at ?? '')
  const isFromStart = messages[0]?.seq === 1
  const { shown, reactionsTo } = placeReactions(inOrder)
  const replies = events.filter(({ kind }) => kind === 'replied')
  const reasonOf = new Map(
    replies.map(({ message_id, details }) => [message_id, answerReason(details, answersFrom)]),
  )

  const spoken = shown.map((message, index) => ({
    at: Date.parse(message.sent_at),
    rank: 1,
    item: {
      kind: 'message' as const,
      key: message.id,
      message,
      next: shown[index + 1] ?? null,
      reactions: reactionsTo.get(message.id) ?? [],
      reason: reasonOf.get(message.id) ?? null,
      unsent: null,
    },
  }))
  const happened = events.flatMap(event => {
    const words = messages.find(({ id }) => id === event.message_id)?.text
    const sentence = eventSentence(event, { reader, words, names, labels, timeZone })
    if (!sentence || (Date.parse(event.at) < earliest && !isFromStart)) return []
    const { at, rank } = placeEvent(event, { messages, earliest })
    const item = { kind: 'event' as const, key: event.id, at: new Date(at).toISOString(), event, sentence }
    return [{ at, rank, item }]
  })
  const items: TimelineItem[] = []
  let day = ''
  const told = [...happened, ...spoken].sort((a, b) => a.at - b.at || a.rank - b.rank)
  for (const { at, item } of told) {
    const itsDay = dayOf(new Date(at), timeZone)
    if (itsDay !== day) items.push({ kind: 'day', key: itsDay, at: new Date(at).toISOString() })
    day = itsDay
    items.push(item)
  }
  return [...items, ...unsent.map(asItem)]
}

const blank = {
  kind: 'text' as const,
  details: {},
  created_at: '',
  meaning: null,
  outcome: null,
  suggestions: [],
  helpful: null,
  is_echo: false,
  provider_id: null,
  sources: [],
  attachments: [],
  deliveries: [],
}

/** The same key as the message it becomes, which so takes its place without a flicker. */
function asItem(reply: Outgoing): TimelineItem {
  const { id, text, at } = reply
  const message: ThreadMessage = { ...blank, id, seq: 0, author: 'member', text, sent_at: at }
  return { kind: 'message', key: id, message, next: null, reactions: [], reason: null, unsent: reply }
}
