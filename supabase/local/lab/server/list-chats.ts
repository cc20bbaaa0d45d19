/** Every phone's chats, each with its last words and how much of it is unread. */

import type { PhoneMessage } from '../../providers/phones/phone.ts'
import type { Phones } from '../../providers/phones/phones.ts'
import type { ChatSummary } from '../lab-wire.ts'

/** `isSeen` knows what was looked at on this page, for networks that tell nobody. */
export function listChats(phones: Phones, isSeen: (message: PhoneMessage) => boolean): ChatSummary[] {
  return phones.list().flatMap(({ number }) => {
    const chats = new Map<string, PhoneMessage[]>()
    for (const message of phones.thread(number)) {
      const key = `${message.via} ${message.line}`
      chats.set(key, [...(chats.get(key) ?? []), message])
    }
    return [...chats.values()].map(messages => {
      const last = messages.at(-1)!
      const isUnread = (one: PhoneMessage) =>
        one.from === 'business' && one.state === 'delivered' && !isSeen(one)
      return {
        phone: number,
        via: last.via,
        line: last.line,
        lastText: last.text ?? last.details.reply?.title ?? kindWords[last.kind] ?? '',
        lastAt: last.at,
        unread: messages.filter(isUnread).length,
      }
    })
  })
}

const kindWords: Partial<Record<PhoneMessage['kind'], string>> = {
  image: 'A picture',
  audio: 'A voice note',
  video: 'A video',
  document: 'A document',
  sticker: 'A sticker',
  location: 'A location',
  contacts: 'A contact',
  reaction: 'A reaction',
  unsupported: 'Something unsupported',
}
