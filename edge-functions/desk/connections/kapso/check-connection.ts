/** How a WhatsApp connection is: which lines are there, and while there is none, where to connect one. */
import { checkLeaseSeconds } from '../../../_channels/kapso/lines/check-connections.ts'
import { takeUpLines } from '../../../_channels/kapso/lines/take-up-lines.ts'
import type { Connection } from '../../../_platform/connection-verbs.ts'
import { Refusal } from '../../../_platform/errors.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import type { Findings } from '../findings.ts'
import { readOpenConnection } from '../read-connection.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { isOpen, makeSetupLink } from './setup-link.ts'

type Asking = { memberId: string; origin: string; platform: Platform }

/** How long a member waits for a check that is being made already, and how often it is asked whether it is over. */
const patience = { tries: 80, pauseMs: 250 }

/** Throws `ProviderError`, and a 503 while somebody else goes on looking at it. */
export async function checkKapso({ id }: Connection, asking: Asking): Promise<Findings> {
  const { env, database } = asking.platform
  await beginCheck(id, asking.platform)
  try {
    const connection = await readOpenConnection(id, asking.memberId, asking.platform)
    const { state, error, channels } = await takeUpLines(connection, asking.platform)
    return {
      state,
      error,
      notice: warnOfLocalAddress(env.kapso.url, env),
      setup_url: state === 'waiting' ? await openSetup(connection, asking) : connection.setup_url,
      channels,
    }
  } finally {
    await database.call('end_check', { connection_id: id, settled: {} })
  }
}

async function beginCheck(connection_id: string, { database }: Platform): Promise<void> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    const begun = await database.call('begin_check', { connection_id, lease_seconds: checkLeaseSeconds })
    if (begun.is_free) return
    await new Promise(resolve => setTimeout(resolve, patience.pauseMs))
  }
  throw new Refusal(503, 'check_running', 'This connection is being checked already. Try again in a minute.')
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
