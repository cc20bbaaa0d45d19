/** A message as Kapso tells of it, in our words. */
import type { InboundText } from '../../_platform/phone-verbs.ts'
import { endOfSecond } from '../end-of-second.ts'
import type { KapsoItem } from './message/kapso-message.ts'
import { readContent } from './message/read-content.ts'
import { readSender } from './message/read-sender.ts'

/** What WhatsApp says about a conversation rather than a person in it: a number that changed, a security code. */
const notices = new Set(['system', 'request_welcome', 'ephemeral'])

/** `own`: we sent it. `old`: from a phone that is being connected. `nobody`: it names no one as its sender. */
export type ParsedInbound = { message: InboundText } | { ignored: 'own' | 'old' | 'notice' | 'nobody' }

export function parseInbound({ message, conversation }: KapsoItem): ParsedInbound {
  const { direction, origin } = message.kapso
  const isEcho = direction === 'outbound' && origin === 'business_app'
  if (origin === 'history_sync') return { ignored: 'old' }
  if (direction === 'outbound' && !isEcho) return { ignored: 'own' }
  if (notices.has(message.type)) return { ignored: 'notice' }

  const sender = readSender(message, conversation ?? {}, isEcho)
  if (!sender) return { ignored: 'nobody' }
  return {
    message: {
      provider_id: message.id,
      sent_at: readTime(message.timestamp),
      sender,
      ...readContent(message),
      opt_out_type: null,
      is_echo: isEcho,
    },
  }
}

function readTime(unixSeconds: string | number | null | undefined): string | null {
  const seconds = Number(unixSeconds ?? Number.NaN)
  const isTime = Number.isInteger(seconds) && seconds > 0 && seconds < 1e11
  return isTime ? endOfSecond(seconds * 1000) : null
}
