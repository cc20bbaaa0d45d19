/** Sends owners what their outbox holds. As with every send: if an earlier attempt may have gone through, it looks first. */
import type { PhoneChannel } from '../_channels/channel.ts'
import type { Outbox } from '../_outbox/send-delivery.ts'
import type { ClaimedDelivery } from '../_platform/delivery-verbs.ts'
import type { HandOffVerbs } from '../_platform/hand-off-verbs.ts'
import { describeError } from '../_platform/log.ts'

const maxTexts = 20
/** Longer than a provider is waited for, twice. */
const leaseSeconds = 60
/** A provider may list a message some time after it took it. Only then is "not found" believed. */
const listedAfterMs = 20_000

type Outcome = HandOffVerbs['record_owner_text']['args']['outcome']

/** What is not recorded is claimed again when its lease runs out, and looked for then. */
export async function sendOwnerTexts({
  database,
  channels,
  log,
}: Outbox): Promise<{ sent: number; failed: number }> {
  const owed = await database.call('claim_owner_texts', { max_texts: maxTexts, lease_seconds: leaseSeconds })
  const outcomes = await Promise.all(
    owed.map(async text => {
      try {
        const outcome = await send(text, channels[text.provider])
        await database.call('record_owner_text', { owner_text_id: text.id, attempt: text.attempt, outcome })
        return 'sent' in outcome
      } catch (error) {
        log('owner_text_broke', { owner_text: text.id, error: describeError(error) })
        return false
      }
    }),
  )
  const sent = outcomes.filter(Boolean).length
  return { sent, failed: outcomes.length - sent }
}

async function send(text: ClaimedDelivery, channel: PhoneChannel): Promise<Outcome> {
  try {
    if (text.uncertain_since === null) return { sent: await channel.deliver(text) }
    const found = await channel.findSent(text)
    if (found) return { sent: found }
    if (Date.now() - Date.parse(text.uncertain_since) >= listedAfterMs) return { is_unsent: true }
    return { failure: { kind: 'uncertain', code: null, message: 'It is not known yet whether it was sent.' } }
  } catch (error) {
    const failure = channel.classifyFailure(error)
    return { failure: text.uncertain_since === null ? failure : { ...failure, kind: 'uncertain' } }
  }
}
