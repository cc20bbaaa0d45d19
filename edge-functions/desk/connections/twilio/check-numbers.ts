/** Whether the imported numbers still bring their messages to us. */
import type { ConnectedLine } from '../../../_platform/connection-verbs.ts'
import type { TwilioAccess } from './list-all.ts'
import { listServices } from './messaging-service.ts'
import { findObstacle } from './numbers/find-obstacle.ts'
import { isSameWebhook } from './numbers/previous.ts'
import { listNumbers } from './numbers/twilio-number.ts'

/** A sentence for each number that does not. Throws `ProviderError`. */
export async function checkNumbers(
  lines: ConnectedLine[],
  { access, url }: { access: TwilioAccess; url: string },
): Promise<string[]> {
  if (lines.length === 0) return []
  const [numbers, services] = await Promise.all([listNumbers(access), listServices(access)])

  return lines.flatMap(line => {
    const name = line.number ?? line.provider_id
    const number = numbers.find(({ sid }) => sid === line.provider_id)
    if (!number) return [`${name} is no longer in this Twilio account.`]
    if (!isSameWebhook(number.sms_url, url)) {
      return [`Messages to ${name} go elsewhere: its webhook was changed at Twilio. Import it again.`]
    }
    const service = services.find(({ numbers }) => numbers.includes(number.sid)) ?? null
    const obstacle = findObstacle(number, service)
    return obstacle ? [`${name}: ${obstacle.message}`] : []
  })
}
