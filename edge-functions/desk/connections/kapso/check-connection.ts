/** How a WhatsApp connection is: which lines are there, and while there is none, where to connect one. */
import { takeUpLines } from '../../../_channels/kapso/lines/take-up-lines.ts'
import type { Connection } from '../../../_platform/connection-verbs.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import type { Findings } from '../findings.ts'
import { readOpenConnection } from '../read-connection.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { holdConnection } from './hold-connection.ts'
import { isOpen, makeSetupLink } from './setup-link.ts'

type Asking = { memberId: string; origin: string; platform: Platform }

/** Throws `ProviderError`, and a 503 while somebody else goes on looking at it. */
export function checkKapso({ id }: Connection, asking: Asking): Promise<Findings> {
  return holdConnection(id, asking.platform, async () => {
    const connection = await readOpenConnection(id, asking.memberId, asking.platform)
    const { state, error, channels } = await takeUpLines(connection, asking.platform, { isAsked: true })
    return {
      state,
      error,
      notice: warnOfLocalAddress(asking.platform.env.kapso.url, asking.platform.env),
      setup_url: state === 'waiting' ? await openSetup(connection, asking) : connection.setup_url,
      channels,
    }
  })
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
