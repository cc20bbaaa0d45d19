/** Sends one claimed delivery and writes down what came of it. If an earlier attempt may have sent it, looks first. */
import type { PhoneChannel, Sent } from '../_channels/channel.ts'
import type { Database } from '../_platform/database.ts'
import type { ClaimedDelivery } from '../_platform/delivery-verbs.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { DeliveryFailure } from '../_platform/phone-verbs.ts'
import type { PhoneChannels } from './open-channels.ts'

export type Outbox = { database: Database; channels: PhoneChannels; log: Log }

/** A provider may list a message some time after it took it. Only then is "not found" believed. */
const listedAfterMs = 20_000
/** What was sent but not written down might be sent again: writing it down is tried hard. */
const recordAttempts = 3
const pauseMs = 300

/** Never throws: what goes wrong here is logged, and the delivery's lease runs out. `unsent`: it is due again, at once. */
export async function sendDelivery(
  delivery: ClaimedDelivery,
  { database, channels, log }: Outbox,
): Promise<'sent' | 'unsent' | 'failed'> {
  const startedAt = performance.now()
  const attempt = { delivery_id: delivery.id, attempt: delivery.attempt }
  const about = { delivery: delivery.id, conversation: delivery.conversation_id, provider: delivery.provider }
  const outcome = await send(delivery, channels[delivery.provider]).catch((error: unknown) => {
    log('delivery_broke', { ...about, error: describeError(error) })
    return null
  })
  if (!outcome) return 'failed'

  const ms = Math.round(performance.now() - startedAt)
  if ('sent' in outcome) log('delivery_sent', { ...about, attempt: delivery.attempt, ms })
  else if ('isUnsent' in outcome) log('delivery_unsent', { ...about, attempt: delivery.attempt, ms })
  else {
    const { kind, code } = outcome.failure
    log('delivery_failed', { ...about, attempt: delivery.attempt, kind, code, ms })
  }
  try {
    await record(outcome, attempt, database)
  } catch (error) {
    log('delivery_not_recorded', { ...about, error: describeError(error) })
    return 'failed'
  }
  if ('sent' in outcome) return 'sent'
  return 'isUnsent' in outcome ? 'unsent' : 'failed'
}

type Outcome = { sent: Sent } | { isUnsent: true } | { failure: DeliveryFailure }

/** A look takes long enough for somebody to opt out: what it does not find is claimed anew, past the gate. */
async function send(delivery: ClaimedDelivery, channel: PhoneChannel): Promise<Outcome> {
  if (delivery.uncertain_since !== null) return lookUp(delivery, channel)
  try {
    return { sent: await channel.deliver(delivery) }
  } catch (error) {
    return { failure: channel.classifyFailure(error) }
  }
}

async function lookUp(delivery: ClaimedDelivery, channel: PhoneChannel): Promise<Outcome> {
  try {
    const sent = await channel.findSent(delivery)
    if (sent) return { sent }
  } catch (error) {
    const failure = channel.classifyFailure(error)
    if (failure.kind === 'credentials') return { failure }
    return { failure: { ...failure, kind: 'uncertain' } }
  }
  const age = Date.now() - Date.parse(delivery.uncertain_since ?? '')
  if (age >= listedAfterMs) return { isUnsent: true }
  return {
    failure: {
      kind: 'uncertain',
      code: null,
      message: 'It is not known yet whether this message was sent.',
      retry_after_seconds: Math.ceil((listedAfterMs - age) / 1000),
    },
  }
}

async function record(
  outcome: Outcome,
  attempt: { delivery_id: string; attempt: number },
  database: Database,
): Promise<void> {
  if ('isUnsent' in outcome) {
    // Once: said again, it could take back what somebody claimed in between. Unsaid, the lease runs out.
    await database.call('record_unsent', attempt)
    return
  }
  await stubbornly(async () => {
    await ('sent' in outcome
      ? database.call('record_sent', { ...attempt, ...outcome.sent })
      : database.call('record_failure', { ...attempt, failure: outcome.failure }))
  })
}

async function stubbornly(record: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await record()
    } catch (error) {
      if (attempt === recordAttempts) throw error
      await new Promise(resolve => setTimeout(resolve, pauseMs * attempt))
    }
  }
}
