/** Who is at the other end of a WhatsApp message. People may hide their number behind a username: then an id is all there is. */
import type { Sender } from '../../../_platform/phone-verbs.ts'
import type { KapsoConversation, KapsoMessage } from './kapso-message.ts'

const userId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/

/** `isEcho`: the company wrote, so the other end is whom it wrote to. Null when there is neither number nor id. */
export function readSender(
  message: KapsoMessage,
  conversation: KapsoConversation,
  isEcho: boolean,
): Sender | null {
  const named = isEcho ? [message.to, message.to_user_id] : [message.from, message.from_user_id]
  const ids = [conversation.business_scoped_user_id, ...named]
  const numbers = [named[0], conversation.phone_number, message.kapso.phone_number]

  const sender = {
    phone: numbers.map(readPhone).find(phone => phone !== null) ?? null,
    user_id: ids.find(id => id && userId.test(id)) ?? null,
    username: clean(conversation.username, 100),
    name: clean(message.kapso.contact_name ?? conversation.kapso?.contact_name, 200),
  }
  return sender.phone || sender.user_id ? sender : null
}

/** E.164. A business-scoped id is never a number, so what holds letters is none. */
function readPhone(given: string | null | undefined): string | null {
  const digits = (given ?? '').replace(/[\s().-]/g, '').replace(/^\+/, '')
  return /^[1-9]\d{5,14}$/.test(digits) ? `+${digits}` : null
}

function clean(text: string | null | undefined, length: number): string | null {
  return (text ?? '').slice(0, length).toWellFormed().replaceAll('\0', '').trim() || null
}
