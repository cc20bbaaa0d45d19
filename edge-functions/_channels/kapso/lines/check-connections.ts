/** Looks at WhatsApp connections without a member: setups that wait for their number, numbers that came or went at Kapso. */
import type { ConnectionToCheck } from '../../../_platform/connection-verbs.ts'
import { describeError } from '../../../_platform/log.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { type TakenUp, takeUpLines } from './take-up-lines.ts'

type Installation = Pick<Platform, 'database' | 'env' | 'log'>

/** Connections looked at side by side; the next sweep takes the rest. */
const maxChecks = 5
/** Longer than Kapso takes to answer all that is asked of it. */
export const checkLeaseSeconds = 120

/** Those that are due, or one of them. One that fails is looked at again later, ever more rarely. */
export async function checkConnections(
  platform: Installation,
  only: string | null = null,
): Promise<{ checked: number; failed: number }> {
  const { database, log } = platform
  const due = await database.call('claim_connection_checks', {
    max_checks: maxChecks,
    only_connection: only,
    lease_seconds: checkLeaseSeconds,
  })
  const checked = await Promise.all(
    due.map(connection =>
      checkConnection(connection, platform).catch(error => {
        log('connection_not_checked', { connection: connection.id, error: describeError(error) })
        return false
      }),
    ),
  )
  return { checked: checked.length, failed: checked.filter(isDone => !isDone).length }
}

async function checkConnection(
  { told, ...connection }: ConnectionToCheck,
  platform: Installation,
): Promise<true> {
  const { database, log } = platform
  let settled: ConnectionToCheck['told'] = {}
  try {
    const taken = await takeUpLines(connection, platform, { isAsked: false })
    const { state, error, channels } = taken
    await database.call('record_connection_state', { connection_id: connection.id, state, error })
    settled = whatIsSo(told, taken)
    log('connection_checked', { connection: connection.id, state, lines: channels.length })
    return true
  } finally {
    await database.call('end_check', { connection_id: connection.id, settled })
  }
}

/** A list may lag behind what a webhook said of it. */
function whatIsSo(told: ConnectionToCheck['told'], { listed }: TakenUp): ConnectionToCheck['told'] {
  return Object.fromEntries(
    Object.entries(told).filter(([id, change]) => listed.includes(id) === (change === 'created')),
  )
}
