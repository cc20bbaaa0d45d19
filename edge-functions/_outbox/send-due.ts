/** Sends what lies in the outbox and is due: many conversations side by side, each strictly in order. */
import { type Outbox, sendDelivery } from './send-delivery.ts'

/** Longer than looking up, sending and recording can take together, with every deadline and repeat. */
const leaseSeconds = 60
/** Conversations at once. Each has one delivery on its way at a time: the next is claimed when that one has arrived. */
const sideBySide = 10
/** A sweep of the clock comes back for the rest. */
const maxRounds = 10
const maxMs = 30_000

/** `conversationId` null: whatever is due anywhere. */
export async function sendDue(
  conversationId: string | null,
  outbox: Outbox,
): Promise<{ sent: number; failed: number }> {
  const startedAt = performance.now()
  let [sent, failed] = [0, 0]
  for (let round = 1; round <= maxRounds && performance.now() - startedAt < maxMs; round += 1) {
    const claimed = await outbox.database.call('claim_deliveries', {
      conversation_id: conversationId,
      max_deliveries: conversationId ? 1 : sideBySide,
      lease_seconds: leaseSeconds,
    })
    const outcomes = await Promise.all(claimed.map(delivery => sendDelivery(delivery, outbox)))
    const failedNow = outcomes.filter(outcome => outcome === 'failed').length
    sent += outcomes.filter(outcome => outcome === 'sent').length
    failed += failedNow
    if (failedNow === outcomes.length) break // nothing more is due, or what is due has to wait
  }
  return { sent, failed }
}
