/** Sends one delivery on WhatsApp. */
import * as z from 'zod/mini'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import type { Sent } from '../channel.ts'
import { callKapso, type KapsoDoor } from './call-kapso.ts'
import { writeMessage } from './write-message.ts'

const Created = z.object({ messages: z.array(z.object({ id: z.string() })).check(z.minLength(1)) })

/** Throws `ProviderError`. The delivery's id travels along: a status may overtake this answer. */
export async function deliverReply(delivery: ClaimedDelivery, { env, fetch }: KapsoDoor): Promise<Sent> {
  const created = await callKapso(
    {
      api: 'whatsapp',
      method: 'POST',
      path: `/${delivery.from.provider_id}/messages`,
      json: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipient(delivery),
        biz_opaque_callback_data: delivery.id,
        ...writeMessage(delivery),
      },
    },
    Created,
    { env: env.kapso, fetch },
  )
  return { provider_id: created.messages[0]!.id, segments: null }
}

/** The number where there is one; the business-scoped id of who hides it. */
function recipient({ to }: ClaimedDelivery): { to: string } | { recipient: string } {
  return to.phone ? { to: to.phone.replace(/^\+/, '') } : { recipient: to.user_id ?? '' }
}
