/** Asks providers what became of messages nobody tells of: a status that found our doors closed does not come again. */

import type { SilentDelivery } from '../_platform/delivery-verbs.ts'
import { describeError } from '../_platform/log.ts'
import type { Outbox } from './send-delivery.ts'

const maxDeliveries = 20
const afterSeconds = 60
/** Requests at once: reading is no hurry, and sending goes to the same providers. */
const sideBySide = 5

/** A look that fails is logged; the delivery comes up again in a later sweep. */
export async function lookAfterSilent(outbox: Outbox): Promise<{ looked: number; moved: number }> {
  const silent = await outbox.database.call('claim_silent_deliveries', {
    max_deliveries: maxDeliveries,
    after_seconds: afterSeconds,
  })
  let moved = 0
  for (let start = 0; start < silent.length; start += sideBySide) {
    const looks = silent.slice(start, start + sideBySide).map(delivery => look(delivery, outbox))
    for (const count of await Promise.all(looks)) moved += count
  }
  return { looked: silent.length, moved }
}

async function look(delivery: SilentDelivery, { database, channels, log }: Outbox): Promise<number> {
  const { delivery_id, channel_id, provider } = delivery
  try {
    const change = await channels[provider].fetchStatus(delivery)
    if (!change) return 0
    const { moved } = await database.call('record_statuses', { channel_id, statuses: [change] })
    if (moved > 0) log('status_fetched', { delivery: delivery_id, provider, status: change.status })
    return moved
  } catch (error) {
    log('status_not_fetched', { delivery: delivery_id, provider, error: describeError(error) })
    return 0
  }
}
