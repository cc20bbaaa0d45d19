/** One conversation: its messages, what they rest on, and what happened between them. */
import { signal } from '@preact/signals'
import type { Mode } from '../../shared/message.ts'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { ConversationEvent } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { fetchLeadRules } from '../lead-rules/fetch-lead-rules.ts'
import { type ConversationRow, fetchConversation } from './fetch-conversations.ts'
import {
  fetchLatestMessages,
  fetchMessages,
  fetchMessagesAfter,
  fetchMessagesBefore,
  type ThreadMessage,
} from './fetch-messages.ts'
import { inTurn } from './in-turn.ts'

export type Conversation = {
  conversation: ConversationRow
  messages: ThreadMessage[]
  events: ConversationEvent[]
  /** Of the company's members, by user. */
  names: ReadonlyMap<string, string>
  /** What the company calls the fields of its leads, by slot. */
  labels: ReadonlyMap<string, string>
}

/** Told by the messages themselves. */
const quietEvents = ['message_received', 'feedback', 'send_failed']

/** Asks for all that is shown, beside the ids of what changed. */
const everything = 'everything'

export type Thread = ReturnType<typeof createThread>

export function createThread({ backend, company, wakes, toasts }: SignedIn, id: string) {
  const isFetchingEarlier = signal(false)
  const seenUpTo = signal(Number.POSITIVE_INFINITY)

  const fetchEvents = async (): Promise<ConversationEvent[]> =>
    unwrap(
      await backend
        .from('conversation_events')
        .select('*')
        .eq('conversation_id', id)
        .not('kind', 'in', `(${quietEvents.join(',')})`)
        .order('seq', { ascending: false })
        .limit(400),
    ).reverse()

  const fetchNames = async () => {
    const { id: company_id } = company.peek()
    const members = await backend.from('members').select('user_id, name').eq('company_id', company_id)
    return new Map(unwrap(members).map(({ user_id, name }) => [user_id, name]))
  }

  /** Empty where they cannot be read: a conversation is told without them, too. */
  const fetchLabels = async (): Promise<Conversation['labels']> => {
    const { id: companyId, language } = company.peek()
    const held = await fetchLeadRules(backend, companyId, language).catch(() => null)
    return new Map(held?.rules.fields.map(({ slot, label }) => [slot, label]))
  }

  /** The first time the latest messages; later all from the first one shown, as marks on them may have changed. */
  const thread = createLoadable(async (): Promise<Conversation | null> => {
    const known = messagesNow()
    const [conversation, messages, events, names, labels] = await Promise.all([
      fetchConversation(backend, id),
      known[0] ? fetchMessagesAfter(backend, id, known[0].seq - 1) : fetchLatestMessages(backend, id),
      fetchEvents(),
      fetchNames(),
      fetchLabels(),
    ])
    if (!conversation) return null
    if (known.length === 0) seenUpTo.value = messages.at(-1)?.seq ?? 0
    return { conversation, messages: joined(messagesNow(), messages), events, names, labels }
  })

  const shownNow = () => {
    const state = thread.state.peek()
    return state.face === 'ready' ? state.value : null
  }
  const messagesNow = (): ThreadMessage[] => shownNow()?.messages ?? []

  function take(messages: ThreadMessage[], rest: Partial<Conversation> = {}) {
    thread.change(value => value && { ...value, ...rest, messages: joined(value.messages, messages) })
  }

  async function fetchNew() {
    const last = messagesNow().at(-1)?.seq ?? 0
    const [conversation, messages, events] = await Promise.all([
      fetchConversation(backend, id),
      fetchMessagesAfter(backend, id, last),
      fetchEvents(),
    ])
    take(messages, { events, ...(conversation && { conversation }) })
  }

  const ask = inTurn(async changed => {
    const isShown = thread.state.peek().face === 'ready'
    if (!isShown || changed.has(everything)) return thread.reload()
    const contactId = shownNow()?.conversation.contact_id ?? ''
    if (changed.has(id) || changed.has(contactId)) await fetchNew()
    const marked = messagesNow().filter(message => partsOf(message).some(part => changed.has(part)))
    const ids = marked.map(message => message.id)
    if (ids.length > 0) take(await fetchMessages(backend, ids))
  })

  const stopListening = wakes.listen({
    conversation: changed => {
      if (changed === id) ask(id)
    },
    delivery: (changed, conversation) => {
      if (conversation === id) ask(changed)
    },
    message: ask,
    attachment: ask,
    contact: ask,
    refresh: () => ask(everything),
  })
  ask(everything)

  return {
    state: thread.state,
    reload: thread.restart,
    /** Messages after this one came while you were looking. */
    seenUpTo,
    isFetchingEarlier,
    fetchNew: () => ask(id),
    /** Reads one message again, and what happened to it. */
    fetchAgain(messageId: string) {
      ask(messageId)
      ask(id)
    },
    /** Shows at once what a door has just said; the event that tells of it is fetched. */
    changeMode(mode: Mode) {
      thread.change(value => value && { ...value, conversation: { ...value.conversation, mode } })
    },
    async fetchEarlier() {
      const first = messagesNow()[0]
      if (!first || isFetchingEarlier.peek()) return
      isFetchingEarlier.value = true
      try {
        take(await fetchMessagesBefore(backend, id, first.seq))
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isFetchingEarlier.value = false
      }
    },
    close: stopListening,
  }
}

/** Ids of a message and of what belongs to it: any of them may have changed. */
function partsOf({ id, deliveries, attachments }: ThreadMessage): string[] {
  return [id, ...deliveries.map(one => one.id), ...attachments.map(one => one.id)]
}

/** Both without repetition, in order; where both hold a message, `fresh` is right. */
function joined(known: ThreadMessage[], fresh: ThreadMessage[]): ThreadMessage[] {
  const bySeq = new Map([...known, ...fresh].map(message => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}
