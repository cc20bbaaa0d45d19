/** How a conversation is told: in the order it was said, with reactions where they belong, and events in sentences. */
import { expect, test } from 'vitest'
import type { ConversationEvent } from '../../dashboard/backend/rows.ts'
import type { ThreadDelivery, ThreadMessage } from '../../dashboard/conversations/fetch-messages.ts'
import { sayNotSent } from '../../dashboard/conversations/list/say-not-sent.ts'
import { isOnItsWay } from '../../dashboard/conversations/message/is-on-its-way.ts'
import { timeLeft } from '../../dashboard/conversations/reply/time-left.ts'
import { timeline } from '../../dashboard/conversations/timeline.ts'

const at = (time: string) => `2026-11-20T${time}Z`

function message(seq: number, text: string, more: Partial<ThreadMessage> = {}): ThreadMessage {
  return {
    id: `message ${seq}`,
    seq,
    author: 'visitor',
    kind: 'text',
    text,
    details: {},
    meaning: null,
    outcome: null,
    suggestions: [],
    helpful: null,
    sent_at: at(`10:0${seq}:00`),
    created_at: at(`10:0${seq}:00`),
    is_echo: false,
    provider_id: `wamid.${seq}`,
    sources: [],
    attachments: [],
    deliveries: [],
    ...more,
  }
}

function event(kind: string, more: Partial<ConversationEvent> = {}): ConversationEvent {
  return {
    id: kind,
    company_id: '',
    conversation_id: '',
    seq: 1,
    kind,
    actor: 'visitor',
    member_id: null,
    message_id: null,
    details: {},
    at: at('10:05:00'),
    ...more,
  }
}

function told(messages: ThreadMessage[], events: ConversationEvent[] = []) {
  const items = timeline({ messages, events, unsent: [], timeZone: 'Europe/London', reader: 'Ana' })
  return items.flatMap(item => {
    if (item.kind === 'day') return []
    return item.kind === 'event' ? [item.sentence] : [[item.message.text, ...item.reactions].join(' ')]
  })
}

test('a message that came late stands where it was said, and the beginning before it', () => {
  const messages = [
    message(1, 'second'),
    message(2, 'third'),
    message(3, 'first', { sent_at: at('09:59:00') }),
  ]

  expect(told(messages, [event('started')])).toEqual(['The conversation began', 'first', 'second', 'third'])
})

test('a reaction stands under its message, the last one counts, and it can be taken back', () => {
  const reaction = (seq: number, text: string, target: string) =>
    message(seq, text, { kind: 'reaction', details: { message: target } })
  const messages = [message(1, 'Yes!'), message(2, 'Saturday?')]

  expect(told([...messages, reaction(3, '👍', 'wamid.1'), reaction(4, '❤️', 'wamid.1')])).toEqual([
    'Yes! ❤️',
    'Saturday?',
  ])
  expect(told([...messages, reaction(3, '👍', 'wamid.1'), reaction(4, '', 'wamid.1')])).toEqual([
    'Yes!',
    'Saturday?',
  ])
  expect(told([...messages, reaction(3, '👍', 'wamid.0')])).toEqual(['Yes!', 'Saturday?', '👍'])
})

test('an opt-out is told with the words, a refusal with its sentence', () => {
  const messages = [message(1, 'Stop, please')]

  expect(told(messages, [event('opted_out', { message_id: 'message 1' })])).toContain(
    'They opted out: “Stop, please”',
  )
  expect(
    told(messages, [event('reply_refused', { actor: 'system', details: { message: 'It is quiet time.' } })]),
  ).toContain('The assistant did not answer: It is quiet time.')
  expect(
    told(messages, [
      event('mode_changed', {
        actor: 'member',
        details: { to: 'member', reason: 'Answered from the phone.' },
      }),
    ]),
  ).toContain('Answered from the phone')
})

test('what Twilio answered by itself is told, as its words are not there', () => {
  const details = { answered_by: 'twilio' }
  const about = { message_id: 'message 1', details }

  expect(told([message(1, 'HELP')], [event('keyword_heard', about)])).toContain('Twilio answered this itself')
  expect(told([message(1, 'STOP')], [event('opted_out', about)])).toContain(
    'They opted out: “STOP”. Twilio answered this itself',
  )
})

test('what became of a message stands below it, and who speaks above the words that go with it', () => {
  const refused = { actor: 'system', details: { message: 'They are blocked.' } } as const
  // Decided on the way in, a moment before the words are stored.
  const [asked, answered] = [at('10:01:00.001'), at('10:02:00.001')]
  const messages = [
    message(1, 'Hello?', { sent_at: at('10:01:00.004'), created_at: at('10:01:00.004') }),
    message(2, 'Good morning', {
      author: 'member',
      sent_at: at('10:02:00.004'),
      created_at: at('10:02:00.004'),
    }),
  ]
  const tookOver = { actor: 'member', at: answered, details: { to: 'member' } } as const

  expect(
    told(messages, [
      event('reply_refused', { ...refused, at: asked }),
      event('mode_changed', { ...tookOver, member_id: 'Ana' }),
      event('send_refused', { ...refused, at: answered, message_id: 'message 2' }),
    ]),
  ).toEqual([
    'Hello?',
    'The assistant did not answer: They are blocked.',
    'You took over',
    'Good morning',
    'Held back when it was about to leave: They are blocked.',
  ])
})

test('a refusal stands below the message it names, however soon the next one came', () => {
  const stored = (time: string) => ({ sent_at: at(time), created_at: at(time) })
  const messages = [
    message(1, 'Hello?', stored('10:01:00.004')),
    message(2, 'Anybody?', stored('10:01:00.400')),
  ]
  const details = { message: 'They are blocked.' }
  const refused = { actor: 'system', at: at('10:01:00.006'), message_id: 'message 1', details } as const

  expect(told(messages, [event('reply_refused', refused)])).toEqual([
    'Hello?',
    'The assistant did not answer: They are blocked.',
    'Anybody?',
  ])
})

test('a colleague is called by name, unless they never gave one', () => {
  const closed = (member_id: string) =>
    event('mode_changed', { id: member_id, actor: 'member', member_id, details: { to: 'closed' } })
  const names = new Map([
    ['Ana', 'Ana'],
    ['Max', 'Max'],
    ['nameless', ''],
  ])
  const items = timeline({
    ...{ messages: [message(1, 'Hello')], unsent: [], timeZone: 'Europe/London', reader: 'Ana', names },
    events: ['Ana', 'Max', 'nameless', 'gone'].map(closed),
  })

  expect(items.flatMap(item => (item.kind === 'event' ? [item.sentence] : []))).toEqual([
    'You closed the conversation',
    'Max closed the conversation',
    'A colleague closed the conversation',
    'A colleague closed the conversation',
  ])
})

test('a row says that its newest message was not sent, or how many earlier ones', () => {
  const latest = [{ id: 'newest' }, { id: 'earlier' }]
  const said = (...ids: string[]) =>
    sayNotSent({ latest, dead_letters: ids.map(message_id => ({ message_id })) })

  expect(said()).toBeNull()
  expect(said('newest', 'earlier')).toBe('Not sent')
  expect(said('earlier', 'long ago')).toBe('2 not sent')
})

test('nobody is answered by words that wait, got lost or have perhaps left', () => {
  const isAnswered = (state: string, uncertain_since: string | null = null) =>
    isOnItsWay({ state, uncertain_since } as ThreadDelivery)

  expect(['sent', 'delivered', 'read'].map(state => isAnswered(state))).toEqual([true, true, true])
  expect(['waiting', 'sending', 'failed', 'refused'].some(state => isAnswered(state))).toBe(false)
  expect(isAnswered('sent', at('10:00:00'))).toBe(false)
})

test('what is left of a day is said in hours and minutes', () => {
  expect(timeLeft((3 * 60 + 12) * 60_000)).toBe('3 h 12 min')
  expect(timeLeft(24 * 3_600_000)).toBe('24 h')
  expect(timeLeft(59_000)).toBe('less than a minute')
})
