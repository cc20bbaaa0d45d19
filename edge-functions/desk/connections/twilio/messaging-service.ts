/** Messaging Services: pools of numbers, whose inbound settings win over those of the numbers inside. */
import * as z from 'zod/mini'
import { callTwilio } from '../../../_channels/twilio/call-twilio.ts'
import { listAll, type TwilioAccess } from './list-all.ts'

const Service = z.object({
  sid: z.string(),
  friendly_name: z.string(),
  /** False: messages to its numbers go to the service's own webhook, or nowhere when it has none. */
  use_inbound_webhook_on_number: z.boolean(),
})

/** With the SIDs of the numbers inside. */
export type MessagingService = z.infer<typeof Service> & { numbers: string[] }

const Member = z.object({ sid: z.string() })

/** Throws `ProviderError`. */
export async function listServices(access: TwilioAccess): Promise<MessagingService[]> {
  const services = await listAll({ api: 'messaging', path: '/v1/Services' }, ['services', Service], access)
  const listed: MessagingService[] = []
  // One after the other: an account may have many, and Twilio limits how much is asked at once.
  for (const service of services) {
    const path = `${servicePath(service.sid)}/PhoneNumbers`
    const members = await listAll({ api: 'messaging', path }, ['phone_numbers', Member], access)
    listed.push({ ...service, numbers: members.map(({ sid }) => sid) })
  }
  return listed
}

/** Whose webhook gets the messages of the service's numbers: their own, or the service's. */
export async function leaveInboundToNumbers(
  sid: string,
  isLeft: boolean,
  access: TwilioAccess,
): Promise<void> {
  const form = { UseInboundWebhookOnNumber: String(isLeft) }
  await callTwilio({ api: 'messaging', method: 'POST', path: servicePath(sid), form }, Service, access)
}

function servicePath(sid: string): string {
  return `/v1/Services/${encodeURIComponent(sid)}`
}
