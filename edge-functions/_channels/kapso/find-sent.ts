/** Looks through the line's messages for one that we may have sent without hearing so. */
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import type { Sent } from '../channel.ts'
import { ProviderError } from '../provider-error.ts'
import { uncertainFrom } from '../uncertain-time.ts'
import type { KapsoDoor } from './call-kapso.ts'
import { listMessages } from './list-messages.ts'
import type { KapsoMessage } from './message/kapso-message.ts'
import { isSameNumber } from './same-number.ts'
import { type WhatsAppMessage, writeMessage } from './write-message.ts'

/** Throws `ProviderError`, also when the line has sent too much since to look through: then nobody knows. */
export async function findSent(delivery: ClaimedDelivery, door: KapsoDoor): Promise<Sent | null> {
  const { items, isWhole } = await listMessages(
    { line: delivery.from.provider_id, since: uncertainFrom(delivery), direction: 'outbound' },
    door,
  )
  const sent = writeMessage(delivery)
  const found = items
    .map(({ message }) => message)
    .filter(message => message.kapso.direction === 'outbound')
    .filter(message => !delivery.known_provider_ids.includes(message.id))
    .find(message => carries(message, delivery) || (isTo(message, delivery) && says(message, sent)))
  if (found) return { provider_id: found.id, segments: null }
  if (!isWhole) throw new ProviderError('kapso GET messages', null, tooMany)
  return null
}

const tooMany = {
  code: null,
  providerMessage: null,
  retryAfterSeconds: null,
  isUncertain: true,
}

/** Our own id in its statuses leaves no doubt. */
function carries({ kapso }: KapsoMessage, { id }: ClaimedDelivery): boolean {
  return (kapso.statuses ?? []).some(status => status.biz_opaque_callback_data === id)
}

function isTo(message: KapsoMessage, { to }: ClaimedDelivery): boolean {
  const number = message.to ?? message.kapso.phone_number ?? ''
  return to.phone ? isSameNumber(number, to.phone) : message.to_user_id === to.user_id
}

/** Kapso keeps what was sent in Meta's shape, or its words alone. */
function says(message: KapsoMessage, sent: WhatsAppMessage): boolean {
  if (sent.type === 'template') return message.template?.name === sent.template.name
  const words = sent.type === 'text' ? sent.text.body : sent.interactive.body.text
  return [message.text?.body, message.interactive?.body?.text, message.kapso.content].includes(words)
}
