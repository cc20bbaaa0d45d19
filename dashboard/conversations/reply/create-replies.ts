/** What a member writes to the visitor: the draft, and every reply until the thread holds it. */
import { computed, effect, signal } from '@preact/signals'
import { uuidv7 } from 'uuidv7'
import type { messageTextLimit } from '../../../shared/message.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import type { Thread } from '../create-thread.ts'
import { callDesk } from './call-desk.ts'
import { forgetUnsent, type KeptReply, keepDraft, keepUnsent, keptDraft, keptUnsent } from './kept-replies.ts'
import { smsLimit } from './sms-length.ts'

/** The longest text the door takes, in UTF-16 units; typed so that it cannot drift from the contract. */
const doorLimit: typeof messageTextLimit = 2000

/** `sent` is stored, but not fetched yet. `failure` is a sentence, empty unless it failed. */
export type Outgoing = KeptReply & { state: 'sending' | 'sent' | 'failed'; failure: string }

export type Replies = ReturnType<typeof createReplies>

const interrupted = 'Sending was interrupted.'

export function createReplies({ backend }: SignedIn, conversationId: string, thread: Thread) {
  const desk = callDesk(backend, conversationId)
  const draft = signal(keptDraft(conversationId))
  const limit = computed(() => {
    const state = thread.state.value
    const kind = state.face === 'ready' && state.value?.conversation.channel?.kind
    return kind === 'sms' ? Math.min(smsLimit, doorLimit) : doorLimit
  })
  const outgoing = signal<Outgoing[]>(
    keptUnsent(conversationId).map(reply => ({ ...reply, state: 'failed', failure: interrupted })),
  )
  const unsent = computed(() => {
    const state = thread.state.value
    const messages = state.face === 'ready' && state.value ? state.value.messages : []
    const stored = new Set(messages.map(({ id }) => id))
    return outgoing.value.filter(({ id }) => !stored.has(id))
  })
  // The door's answer may get lost after it has stored the reply.
  const stopForgetting = effect(() => {
    for (const reply of outgoing.value)
      if (!unsent.value.includes(reply)) forgetUnsent(conversationId, reply.id)
  })
  let isRunning = false

  async function run() {
    if (isRunning) return
    isRunning = true
    for (let next = first(); next; next = first()) await send(next)
    isRunning = false
  }

  const first = () => outgoing.peek().find(({ state }) => state === 'sending')

  async function send({ id, text }: Outgoing) {
    try {
      const { mode } = await desk.reply({ id, text })
      forgetUnsent(conversationId, id)
      change(reply => (reply.id === id ? { ...reply, state: 'sent' } : reply))
      thread.changeMode(mode)
      thread.fetchNew()
    } catch (error) {
      // Those behind it fail with it: a later reply must not overtake an earlier one.
      const failure = sentenceOf(error)
      change(reply => (reply.state === 'sending' ? { ...reply, state: 'failed', failure } : reply))
      thread.fetchNew() // a refusal is an event
    }
  }

  function change(next: (reply: Outgoing) => Outgoing) {
    outgoing.value = outgoing.peek().map(next)
  }

  function write(text: string) {
    draft.value = text
    keepDraft(conversationId, text)
  }

  return {
    draft,
    /** The longest text that can be sent here, in UTF-16 units. */
    limit,
    write,
    /** In the order written; those the thread holds are left out. */
    unsent,
    /** Grows with each reply written here. */
    outgoing,
    /** Sends the draft under an id made here, so that however often it is sent, it is one message. */
    sendDraft() {
      const text = draft.peek().trim()
      if (!text || text.length > limit.peek()) return
      const reply = { id: uuidv7(), text, at: new Date().toISOString() }
      write('')
      keepUnsent(conversationId, reply)
      outgoing.value = [...outgoing.peek(), { ...reply, state: 'sending', failure: '' }]
      run()
    },
    /** Sends again what has failed, under the same ids. */
    retry() {
      change(reply => (reply.state === 'failed' ? { ...reply, state: 'sending', failure: '' } : reply))
      run()
    },
    discard(replyId: string) {
      forgetUnsent(conversationId, replyId)
      outgoing.value = outgoing.peek().filter(({ id }) => id !== replyId)
    },
    close: stopForgetting,
  }
}
