/** How a Twilio connection is: whether its credentials work, and its numbers still bring their messages here. */
import type { Connection } from '../../../_platform/connection-verbs.ts'
import type { Env } from '../../../_platform/env.ts'
import type { Findings } from '../findings.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { checkAccount } from './check-account.ts'
import { checkNumbers } from './check-numbers.ts'
import { reachTwilio } from './reach-twilio.ts'

/** Throws `ProviderError` when Twilio gives no answer to judge by. */
export async function checkTwilio(connection: Connection, env: Env): Promise<Findings> {
  const reach = reachTwilio(connection, env)
  const { problem, notice } = await checkAccount(reach.access.account, env.twilio)
  if (problem) return { state: 'failing', error: problem.message }

  // A number that leads elsewhere can still send, so the connection itself is well.
  const problems = await checkNumbers(connection.lines, reach)
  return {
    state: 'connected',
    error: problems.join(' ').slice(0, 1000) || null,
    notice: notice ?? warnOfLocalAddress(env.twilio.apiUrl, env),
  }
}
