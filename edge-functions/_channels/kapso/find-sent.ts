/** Looks through the line's messages for one that we may have sent without hearing so. */
import * as z from 'zod/mini'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import type { Sent } from '../channel.ts'
import { mayBeSince } from '../uncertain-time.ts'
import { callKapso, type KapsoDoor } from './call-kapso.ts'
import { KapsoMessage } from './message/kapso-message.ts'
import { type WhatsAppMessage, writeMessage } from './write-message.ts'

const listed = 100
const Listed = z.object({ data: z.array(z.unknown()) })

/** Throws `ProviderError`. */
export async function findSent(delivery: ClaimedDelivery, { env, fetch }: KapsoDoor): Promise<Sent | null> {
  const { data } = await callKapso(
    {
      api: 'platform',
      path: '/whatsapp/messages',
      query: {
        phone_number_id: delivery.from.provider_id,
        direction: 'outbound',
        limit: String(listed),
      },
    },
    Listed,
    { env: env.kapso, fetch },
  )
  const sent = writeMessage(delivery)
  const found = data
    .flatMap(message => KapsoMessage.safeParse(message).data ?? [])
    .filter(message => message.kapso.direction === 'outbound')
    .filter(message => !delivery.known_provider_ids.includes(message.id))
    .filter(message => mayBeSince(Number(message.timestamp) * 1000, delivery))
    .find(message => carries(message, delivery) || (isTo(message, delivery) && says(message, sent)))
  return found ? { provider_id: found.id, segments: null } : null
}

/** Our own id in its statuses leaves no doubt. */
function carries({ kapso }: KapsoMessage, { id }: ClaimedDelivery): boolean {
  return (kapso.statuses ?? []).some(status => status.biz_opaque_callback_data === id)
}

function isTo(message: KapsoMessage, { to }: ClaimedDelivery): boolean {
  const number = (message.to ?? message.kapso.phone_number ?? '').replace(/\D/g, '')
  return to.phone ? number === to.phone.replace(/\D/g, '') : message.to_user_id === to.user_id
}

/** Kapso keeps what was sent in Meta's shape, or its words alone. */
function says(message: KapsoMessage, sent: WhatsAppMessage): boolean {
  if (sent.type === 'template') return message.template?.name === sent.template.name
  const words = sent.type === 'text' ? sent.text.body : sent.interactive.body.text
  return [message.text?.body, message.interactive?.body?.text, message.kapso.content].includes(words)
}
