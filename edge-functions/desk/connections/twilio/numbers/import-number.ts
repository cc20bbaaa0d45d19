/** Makes a number of a Twilio account a line of the company. */
import type { ImportNumberRequest } from '../../../../../shared/connections-door.ts'
import { ProviderError } from '../../../../_channels/provider-error.ts'
import type { Connection } from '../../../../_platform/connection-verbs.ts'
import { Refusal } from '../../../../_platform/errors.ts'
import type { Platform } from '../../../../_platform/platform.ts'
import { isRefused } from '../../../../_platform/refused.ts'
import type { Verbs } from '../../../../_platform/verbs.ts'
import { refuse } from '../../../refuse.ts'
import { listServices } from '../messaging-service.ts'
import { reachTwilio } from '../reach-twilio.ts'
import { findObstacle } from './find-obstacle.ts'
import { freeNumber } from './free-number.ts'
import { pointNumber } from './point-number.ts'
import { rememberPrevious } from './previous.ts'
import { restoreNumber } from './restore-number.ts'
import { readNumber } from './twilio-number.ts'

/**
 * The channel's id. Stored first, then changed at Twilio: so what was there before is known whenever we are cut off, and
 * the first message finds its line. Throws `Refusal`, and `ProviderError` with everything as it was.
 */
export async function importNumber(
  { provider_id, clears_obstacle }: ImportNumberRequest,
  connection: Connection,
  { memberId, platform }: { memberId: string; platform: Platform },
): Promise<string> {
  const { database, env } = platform
  const { lines } = connection
  const reach = reachTwilio(connection, env)
  const [number, services] = await Promise.all([
    readNumber(provider_id, reach.access).catch(unlessUnknown),
    listServices(reach.access),
  ])
  const service = services.find(({ numbers }) => numbers.includes(number.sid)) ?? null
  const obstacle = findObstacle(number, service)
  if (obstacle && !(obstacle.can_be_cleared && clears_obstacle)) {
    throw new Refusal(409, obstacle.code, obstacle.message)
  }

  const previous = rememberPrevious(number, service, { lines, url: reach.url })
  const line: Verbs['import_line']['args'] = {
    member_id: memberId,
    connection_id: connection.id,
    kind: 'sms',
    name: number.friendly_name || number.phone_number,
    provider_id: number.sid,
    number: number.phone_number,
    business_account_id: null,
    capabilities: Object.keys(number.capabilities).filter(ability => number.capabilities[ability]),
    previous,
    made: {},
    webhook_secret: null,
  }
  let imported = await database.call('import_line', line)
  if (isRefused(imported) && imported.refused === 'line_taken') {
    await freeNumber(number, connection, { memberId, platform })
    imported = await database.call('import_line', line)
  }
  if (isRefused(imported)) throw refuse(imported)

  const { channel_id } = imported
  const isNew = !lines.some(line => line.channel_id === channel_id)
  await pointNumber(number, service, reach).catch(async error => {
    if (isNew) {
      await restoreNumber({ provider_id, previous }, lines, reach).catch(() => {}) // what failed first is what is told
      await database.call('remove_line', { member_id: memberId, channel_id })
    }
    throw error
  })
  return channel_id
}

function unlessUnknown(error: unknown): never {
  if (error instanceof ProviderError && error.status === 404) {
    throw new Refusal(404, 'unknown_number', 'There is no such number in this account.')
  }
  throw error
}
