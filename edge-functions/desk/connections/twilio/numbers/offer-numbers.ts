/** The numbers of a Twilio account, as they are offered for importing. */
import type { OfferedNumber } from '../../../../../shared/connections-door.ts'
import type { Connection } from '../../../../_platform/connection-verbs.ts'
import type { Env } from '../../../../_platform/env.ts'
import { listServices } from '../messaging-service.ts'
import { reachTwilio } from '../reach-twilio.ts'
import { findObstacle } from './find-obstacle.ts'
import { listNumbers } from './twilio-number.ts'

const abilities = ['sms', 'mms', 'voice', 'fax'] as const

/** Throws `ProviderError`. */
export async function offerNumbers(connection: Connection, env: Env): Promise<OfferedNumber[]> {
  const { access } = reachTwilio(connection, env)
  const [numbers, services] = await Promise.all([listNumbers(access), listServices(access)])

  return numbers.map(number => ({
    provider_id: number.sid,
    number: number.phone_number,
    name: number.friendly_name || number.phone_number,
    capabilities: abilities.filter(ability => number.capabilities[ability]),
    channel_id: connection.lines.find(line => line.provider_id === number.sid)?.channel_id ?? null,
    obstacle: findObstacle(number, services.find(({ numbers }) => numbers.includes(number.sid)) ?? null),
    current_webhook: number.sms_url || null,
  }))
}
