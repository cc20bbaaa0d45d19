/** How a WhatsApp connection is: which lines are there, and while there is none, where to connect one. */
import type { Connection } from '../../../_platform/connection-verbs.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import type { Findings } from '../findings.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { isOpen, makeSetupLink } from './setup-link.ts'
import { takeUpLines } from './take-up-lines.ts'

type Asking = { memberId: string; origin: string; platform: Platform }

/** Throws `ProviderError`. */
export async function checkKapso(connection: Connection, asking: Asking): Promise<Findings> {
  const { env } = asking.platform
  const { channels, problems } = await takeUpLines(connection, asking)
  const isConnected = channels.length > 0 || connection.lines.length > 0
  return {
    state: isConnected ? 'connected' : 'waiting',
    error: problems.join(' ').slice(0, 1000) || null,
    notice: warnOfLocalAddress(env.kapso.url, env),
    setup_url: isConnected ? connection.setup_url : await openSetup(connection, asking),
    channels,
  }
}

/** The link that was made, or a new one in place of one that has run out. */
async function openSetup(
  { company_id, account_id, setup_url }: Connection,
  { memberId, origin, platform }: Asking,
): Promise<string> {
  const { env, database } = platform
  if (setup_url && (await isOpen(setup_url, account_id, env.kapso))) return setup_url

  const setup = await makeSetupLink(account_id, origin, env.kapso)
  const connected = await database.call('connect_provider', {
    member_id: memberId,
    company_id,
    provider: 'kapso',
    account_id,
    state: 'waiting',
    secrets: {},
    setup,
  })
  if (isRefused(connected)) throw refuse(connected)
  return setup.url
}
