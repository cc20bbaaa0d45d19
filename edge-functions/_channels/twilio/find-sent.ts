/** Looks through the account's messages for one that we may have sent without hearing so. */
import * as z from 'zod/mini'
import { countSegments } from '../../../shared/sms-segments.ts'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import type { Sent } from '../channel.ts'
import { mayBeSince } from '../uncertain-time.ts'
import { accountPath, callTwilio, type TwilioDoor } from './call-twilio.ts'
import { writeText } from './write-text.ts'

/** Newest first, between these two numbers: the last minutes of one conversation. */
const listed = 50
/** Twilio puts this before every message of an account on trial. */
const trialNotice = /^Sent from your Twilio trial account - /

const Listed = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      body: z.nullable(z.string()),
      direction: z.string(),
      /** RFC 2822. The day of sending cannot be asked for: what is still queued has none. */
      date_created: z.nullable(z.string()),
    }),
  ),
})

/** Throws `ProviderError`. */
export async function findSent(delivery: ClaimedDelivery, { env, fetch }: TwilioDoor): Promise<Sent | null> {
  const body = writeText(delivery)
  const { messages } = await callTwilio(
    {
      path: accountPath(delivery, 'Messages.json'),
      query: {
        To: delivery.to.phone ?? '',
        From: delivery.from.number ?? '',
        PageSize: String(listed),
      },
    },
    Listed,
    { account: delivery, env: env.twilio, fetch },
  )
  const found = messages.find(
    message =>
      message.direction.startsWith('outbound') &&
      message.body?.replace(trialNotice, '') === body &&
      mayBeSince(Date.parse(message.date_created ?? ''), delivery) &&
      !delivery.known_provider_ids.includes(message.sid),
  )
  return found ? { provider_id: found.sid, segments: countSegments(body).segments } : null
}
