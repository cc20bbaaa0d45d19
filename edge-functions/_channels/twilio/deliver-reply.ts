/** Sends one delivery as a text message. */
import * as z from 'zod/mini'
import { countSegments } from '../../../shared/sms-segments.ts'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import type { Sent } from '../channel.ts'
import { accountPath, callTwilio, type TwilioDoor } from './call-twilio.ts'
import { writeText } from './write-text.ts'

const Created = z.object({ sid: z.string() })

/** Throws `ProviderError`. The delivery's id travels in the callback's address: a status may overtake this answer. */
export async function deliverReply(delivery: ClaimedDelivery, { env, fetch }: TwilioDoor): Promise<Sent> {
  const body = writeText(delivery)
  const created = await callTwilio(
    {
      method: 'POST',
      path: accountPath(delivery, 'Messages.json'),
      form: {
        To: delivery.to.phone ?? '',
        From: delivery.from.number ?? '',
        Body: body,
        StatusCallback: `${env.functionsUrl}/sms/status?delivery=${delivery.id}`,
      },
    },
    Created,
    { account: delivery, env: env.twilio, fetch },
  )
  return { provider_id: created.sid, segments: countSegments(body).segments }
}
