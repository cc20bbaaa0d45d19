/** Sends on the leads that qualified: many companies side by side, each lead until it was taken or given up. */
import { pushLead } from '../_outbox/push-lead.ts'
import type { Platform } from '../_platform/platform.ts'

const maxPushes = 50
/** Longer than an attempt and writing down what came of it take together. */
const leaseSeconds = 60

export async function pushLeads({
  database,
  env,
}: Pick<Platform, 'database' | 'env'>): Promise<{ sent: number; failed: number }> {
  const due = await database.call('claim_lead_pushes', {
    max_pushes: maxPushes,
    lease_seconds: leaseSeconds,
  })
  // what cannot be written down is due again when its lease runs out
  const outcomes = await Promise.allSettled(
    due.map(async ({ id, attempt, ...push }) => {
      const outcome = await pushLead({ id, ...push }, env)
      await database.call('record_lead_push', { push_id: id, attempt, ...outcome })
      return outcome.problem === null
    }),
  )
  const sent = outcomes.filter(outcome => outcome.status === 'fulfilled' && outcome.value).length
  return { sent, failed: outcomes.length - sent }
}
