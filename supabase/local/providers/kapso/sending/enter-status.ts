/** Gives an outgoing message its next status, shows it on the phone, and tells the webhooks. */
import type { Exchange } from '../exchange.ts'
import type { KapsoMessage, StatusName } from '../kapso-state.ts'
import { announceMessage } from '../traffic/announce.ts'

/** Resolves when the webhooks have it. */
export async function enterStatus(
  exchange: Exchange,
  message: KapsoMessage,
  status: StatusName,
): Promise<void> {
  const { phones, now, changed } = exchange.world
  const errorCode = status === 'failed' ? message.verdict : null
  message.statuses.push({ status, at: now(), errorCode })
  changed()
  if (status === 'failed') phones.change(message.id, { state: 'lost', errorCode })
  if (status === 'delivered' || status === 'read') phones.change(message.id, { state: status })
  await announceMessage(exchange, message, { event: `whatsapp.message.${status}` })
}

/** From where it stands to its end: delivered, or failed. */
export async function carryMessage(exchange: Exchange, message: KapsoMessage): Promise<void> {
  const { timers } = exchange.world
  const steps: [StatusName, afterMs: number][] =
    message.verdict === null
      ? [
          ['sent', 100],
          ['delivered', 300],
        ]
      : [['failed', 300]]
  const done = steps.findIndex(([status]) => message.statuses.some(one => one.status === status))
  const told: Promise<void>[] = []
  for (const [status, afterMs] of steps.slice(done + 1)) {
    await timers.wait(timers.paced(afterMs))
    told.push(enterStatus(exchange, message, status))
  }
  await Promise.all(told)
}
