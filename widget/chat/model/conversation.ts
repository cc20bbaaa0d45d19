/** The one conversation of this visitor: its token, its messages, and how they are sent and fetched. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Message, Mode } from '../../../shared/message.ts'
import type { Door, DoorEvent } from '../door/door.ts'
import { DoorFailure } from '../door/door-failure.ts'
import type { Memory } from './memory.ts'
import { createOutbox, type Outbox, type Outgoing } from './outbox.ts'
import { createReply, type Reply } from './reply.ts'
import { createTranscript, type Transcript } from './transcript.ts'

export type Conversation = {
  messages: Transcript['messages']
  mode: ReadonlySignal<Mode>
  /** Realtime topic; absent as long as there is no conversation. */
  topic: ReadonlySignal<string | undefined>
  outbox: Outbox
  reply: Reply
  /** Fetches what is new. Never throws: what was missed is fetched the next time. */
  refresh: () => Promise<void>
  /** Looks whether another tab has begun, or gone on with, a conversation. */
  adopt: () => void
  askForPerson: () => Promise<void>
  rate: (message: Message, helpful: boolean) => Promise<void>
}

type Parts = { door: Door; memory: Memory; visit: string; key: string; onReceive: () => void }

export function createConversation({ door, memory, visit, key, onReceive }: Parts): Conversation {
  const transcript = createTranscript()
  const mode = signal<Mode>('assistant')
  const topic = signal<string | undefined>()
  let token: string | undefined

  const receive = (messages: Message[], nextMode: Mode) =>
    batch(() => {
      mode.value = nextMode
      transcript.merge(messages)
      outbox.drop(messages.map(({ id }) => id))
      onReceive()
    })

  const adopt = () => {
    const kept = memory.recall()
    if (kept.token === token) return
    token = kept.token
    batch(() => {
      topic.value = kept.topic
      transcript.clear()
      reply.settle()
    })
  }

  /** The server no longer knows our token: what follows is a new conversation. */
  const forget = () => {
    memory.keep({ token: undefined, topic: undefined, seen: 0 })
    adopt()
  }

  const refresh = async () => {
    const asked = { token, to: reply.owedTo.peek() }
    if (!token) return
    try {
      const answer = await door.read(transcript.cursor(), token)
      if (asked.token !== token) return
      receive(answer.messages, answer.mode)
      if (asked.to !== reply.owedTo.peek()) return // asked before the visitor's latest message
      if (!answer.pending) reply.settle()
      else if (!asked.to) {
        reply.expect(transcript.messages.peek().at(-1)!.seq)
        reply.chase()
      }
    } catch (problem) {
      if (isUnknownToken(problem) && asked.token === token) forget()
    }
  }

  const begin = async ({ id, text }: Outgoing) => {
    const page = location.href.split(/[?#]/)[0]
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const events = door.send({ id, text, visit, page, zone }, token)
    const { value } = await events.next()
    if (value?.event !== 'accepted') throw new Error('cut off before the message was accepted')
    const { message, ...accepted } = value.data
    batch(() => {
      token = accepted.token ?? token
      topic.value = accepted.topic
      memory.keep({ token, topic: accepted.topic })
      receive([message], accepted.mode)
      if (accepted.mode !== 'member') reply.expect(message.seq) // nor does who waits for one go unanswered
    })
    follow(events, message.seq)
  }

  /** Shows the reply as it is written; what the stream does not bring is fetched. */
  const follow = async (events: AsyncGenerator<DoorEvent>, seq: number) => {
    try {
      for await (const { event, data } of events) {
        if (event === 'delta') reply.append(seq, data.text)
        if (event === 'reply') receive([data.message], mode.peek())
        if (event === 'done') receive([], data.mode)
      }
    } catch {
      // cut off, or silent for too long
    }
    if (reply.owedTo.peek() === seq) reply.chase()
  }

  const post = (message: Outgoing) => {
    const send = async () => {
      adopt()
      try {
        await begin(message)
      } catch (problem) {
        if (!token || !isUnknownToken(problem)) throw problem
        forget()
        await begin(message)
      }
    }
    // Two tabs that both write their first message take turns, and share one conversation. A bare key would not do
    // for the lock's name: it may begin with a hyphen, which browsers keep for themselves.
    return token || !navigator.locks
      ? send()
      : navigator.locks.request(`foyer:${key}`, send).catch(problem => {
          if (problem.name !== 'SecurityError') throw problem
          return send() // a browser without storage has no locks either
        })
  }

  const reply = createReply(transcript.messages, refresh)
  const outbox = createOutbox(post, memory)
  adopt()
  return {
    messages: transcript.messages,
    mode,
    topic,
    outbox,
    reply,
    refresh,
    adopt,
    async askForPerson() {
      const answer = await door.askForPerson(token)
      receive(answer.message ? [answer.message] : [], answer.mode)
    },
    async rate(message, helpful) {
      transcript.merge([{ ...message, helpful }])
      try {
        await door.rate({ message: message.id, helpful }, token)
      } catch (problem) {
        transcript.merge([message])
        throw problem
      }
    },
  }
}

function isUnknownToken(problem: unknown): boolean {
  return problem instanceof DoorFailure && problem.status === 401
}
