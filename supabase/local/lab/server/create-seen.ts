/** Remembers which messages were on the page's screen, for SMS, which tells nobody that it was read. */
import type { PhoneMessage, Via } from '../../providers/phones/phone.ts'

export type Seen = {
  see(chat: { phone: string; line: string; via: Via }, at: string): void
  isSeen(message: PhoneMessage): boolean
}

export function createSeen(): Seen {
  const until = new Map<string, string>()
  const key = ({ phone, line, via }: { phone: string; line: string; via: Via }) => `${phone} ${via} ${line}`
  return {
    see(chat, at) {
      until.set(key(chat), at)
    },
    isSeen: message => message.at <= (until.get(key(message)) ?? ''),
  }
}
