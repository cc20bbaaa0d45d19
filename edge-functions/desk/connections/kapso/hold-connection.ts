/** Holds a WhatsApp connection while a member changes what is there: nobody else looks at it meanwhile, nor does the clock. */
import { checkLeaseSeconds } from '../../../_channels/kapso/lines/check-connections.ts'
import { Refusal } from '../../../_platform/errors.ts'
import type { Platform } from '../../../_platform/platform.ts'

/** How long a member waits for whoever holds it, and how often it is asked whether that is over. */
const patience = { tries: 80, pauseMs: 250 }

/** Throws a 503 while somebody else goes on holding it. */
export async function holdConnection<Result>(
  connection_id: string,
  platform: Platform,
  work: () => Promise<Result>,
): Promise<Result> {
  await take(connection_id, platform)
  try {
    return await work()
  } finally {
    await platform.database.call('end_check', { connection_id, settled: {} })
  }
}

async function take(connection_id: string, { database }: Platform): Promise<void> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    const begun = await database.call('begin_check', { connection_id, lease_seconds: checkLeaseSeconds })
    if (begun.is_free) return
    await new Promise(resolve => setTimeout(resolve, patience.pauseMs))
  }
  throw new Refusal(503, 'check_running', 'This connection is being checked already. Try again in a minute.')
}
