/** Opens the fake phones: their screens, and the way from them into the networks. */
import { digits } from '../network/random-ids.ts'
import type { MessageState, NewPhone, Phone, PhoneEvent, PhoneMessage, Via } from './phone.ts'
import type { MessageDraft, Network, PhoneBook } from './phone-book.ts'

/** Kept between runs. */
export type PhonesState = { phones: Phone[]; messages: PhoneMessage[] }

export const emptyPhones = (): PhonesState => ({ phones: [], messages: [] })

const mostMessages = 20_000

export function openPhones(
  state: PhonesState,
  { changed, now }: { changed(): void; now(): number },
): PhoneBook {
  const networks: Network[] = []
  const listeners = new Set<(event: PhoneEvent) => void>()
  const byId = new Map(state.messages.map(message => [message.id, message]))

  const tell = (event: PhoneEvent) => {
    for (const listener of listeners) listener(event)
  }

  const network = (via: Via): Network => {
    const found = networks.find(one => one.via === via)
    if (!found) throw new Error(`There is no ${via} network.`)
    return found
  }

  const book: PhoneBook = {
    add(phone) {
      let known = state.phones.find(one => one.number === phone.number)
      if (!known) {
        known = newPhone(phone)
        state.phones.push(known)
      }
      Object.assign(known, phone)
      changed()
      return known
    },
    list: () => state.phones,
    lines: () => networks.flatMap(one => one.lines()),
    join: one => void networks.push(one),

    find(address) {
      const bare = address.replace(/^\+/, '')
      const known = state.phones.find(
        ({ number, waId, userId }) => number === `+${bare}` || waId === bare || userId === address,
      )
      return known ?? book.add({ number: `+${bare}` })
    },

    send: message => network(message.via).receive(message, book.find(message.phone)),

    async tap({ phone, messageId, choice }) {
      const message = byId.get(messageId)
      const tapped = message?.choices.find(one => one.id === choice)
      if (!message || message.phone !== phone || !tapped)
        throw new Error('There is nothing like that to tap.')
      const from = message.kind === 'template' ? 'template' : message.choicesLabel ? 'list' : 'button'
      return book.send({
        phone,
        to: message.line,
        via: message.via,
        kind: from === 'template' ? 'button' : 'interactive',
        details: { reply: { ...tapped, from } },
        replyTo: messageId,
      })
    },

    async reads({ phone, messageId }) {
      const unread = book
        .received(phone)
        .filter(
          one => one.via === 'whatsapp' && one.state === 'delivered' && (!messageId || one.id === messageId),
        )
      await network('whatsapp').reads?.(unread.map(one => one.id))
    },

    thread: (phone, line) =>
      state.messages.filter(one => one.phone === phone && (line === undefined || one.line === line)),
    received: (phone, line) =>
      book
        .thread(phone, line)
        .filter(one => one.from === 'business' && (one.state === 'delivered' || one.state === 'read')),

    listen(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },

    show(draft) {
      const message = byId.get(draft.id) ?? fill(draft, now())
      Object.assign(message, draft)
      if (!byId.has(message.id)) {
        byId.set(message.id, message)
        state.messages.push(message)
        if (state.messages.length > mostMessages) byId.delete(state.messages.shift()!.id)
      }
      changed()
      tell({ type: 'message', message: { ...message } })
      return message
    },
    change(messageId, change) {
      const message = byId.get(messageId)
      if (!message || isBackwards(message.state, change.state ?? message.state)) return
      book.show({ ...message, ...change })
    },
    fetched(messageIds) {
      for (const id of messageIds) {
        const message = byId.get(id)
        const isMissed = message?.state === 'lost' || (message?.state === 'sending' && message.miss)
        if (message?.from === 'phone' && isMissed)
          book.change(id, { state: 'delivered', isFetchedLater: true })
      }
    },
    types: (phone, line) => tell({ type: 'typing', phone, line }),

    businessApp: {
      send: async answer => {
        const { answerFromApp } = network('whatsapp')
        if (!answerFromApp) throw new Error('This network has no app for businesses.')
        return answerFromApp(answer)
      },
      syncHistory: async sync => network('whatsapp').syncHistory?.(sync),
    },
  }
  return book
}

/** What was read is not delivered afterwards, and what arrived is not lost. */
function isBackwards(before: MessageState, after: MessageState): boolean {
  const order: MessageState[] = ['sending', 'lost', 'delivered', 'read']
  return order.indexOf(after) < order.indexOf(before)
}

function newPhone({ number }: NewPhone): Phone {
  return {
    number,
    name: null,
    waId: number.slice(1),
    userId: `${number.startsWith('+44') ? 'GB' : 'US'}.${digits(20)}`,
    username: null,
    hidesNumber: false,
  }
}

function fill(draft: MessageDraft, now: number): PhoneMessage {
  return {
    kind: 'text',
    text: null,
    media: [],
    choices: [],
    choicesLabel: null,
    replyTo: null,
    details: {},
    at: new Date(now).toISOString(),
    state: 'sending',
    errorCode: null,
    miss: null,
    isFetchedLater: false,
    ...draft,
  }
}
