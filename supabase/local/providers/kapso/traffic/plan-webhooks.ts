/** How Kapso's webhooks leave: signed, tried again after 10, 40 and 90 seconds, a failed batch then one by one. */
import type { CourierPlan, Outcome } from '../../network/open-courier.ts'
import { uuid } from '../../network/random-ids.ts'
import { tellMiss } from '../../network/tell-miss.ts'
import type { World } from '../../network/world.ts'
import type { KapsoParcel, KapsoState, KapsoWebhook } from '../kapso-state.ts'
import { signWebhook } from './sign-webhook.ts'

const retriesMs = [10_000, 40_000, 90_000]
const timeoutMs = 10_000
const mostLogged = 1_000

export function planWebhooks(
  { state, world }: { state: KapsoState; world: World },
  post: (parcel: KapsoParcel) => Promise<void>,
): CourierPlan<KapsoParcel> {
  const webhookOf = ({ webhookId }: KapsoParcel) => state.webhooks.find(one => one.id === webhookId)

  const log = (parcel: KapsoParcel, outcome: Outcome) => {
    const status = outcome.kind === 'answered' ? outcome.status : null
    const { webhookId, event, tries } = parcel
    state.deliveries.push({ id: uuid(), at: world.now(), webhookId, event, status, tries })
    if (state.deliveries.length > mostLogged) state.deliveries.shift()
  }

  return {
    parcels: state.parcels,
    world,
    switches: () => state.switches,
    timeoutMs,

    pack(parcel) {
      const webhook = webhookOf(parcel)
      return webhook?.active ? packRequest(webhook, parcel, state.switches.wrongSignature) : null
    },

    retryIn(parcel, outcome) {
      log(parcel, outcome)
      for (const id of parcel.messageIds) world.phones.change(id, { miss: tellMiss(outcome) })
      const webhook = webhookOf(parcel)
      if (webhook && isFailing(state, { webhookId: webhook.id, now: world.now() })) webhook.active = false
      const retry = retriesMs[parcel.tries - 1]
      return retry === undefined ? null : world.timers.paced(retry)
    },

    delivered(parcel, answer) {
      log(parcel, answer)
      for (const id of parcel.messageIds) world.phones.change(id, { state: 'delivered' })
    },

    gaveUp(parcel) {
      if (!parcel.batch) {
        for (const id of parcel.messageIds) world.phones.change(id, { state: 'lost' })
        return
      }
      for (const [index, payload] of parcel.payloads.entries()) {
        const messageIds = parcel.messageIds.slice(index, index + 1)
        void post({ ...parcel, id: uuid(), tries: 0, batch: null, payloads: [payload], messageIds })
      }
    },
  }
}

function packRequest(webhook: KapsoWebhook, parcel: KapsoParcel, isForged: boolean) {
  const { batch, event } = parcel
  const content = batch
    ? { type: event, batch: true, data: parcel.payloads, batch_info: batch }
    : parcel.payloads[0]
  const body = JSON.stringify(content)
  return {
    url: webhook.url,
    method: 'POST',
    body,
    headers: {
      ...webhook.headers,
      'content-type': 'application/json',
      'x-webhook-event': event,
      'x-webhook-signature': signWebhook(isForged ? 'not the secret' : webhook.secretKey, body),
      'x-idempotency-key': parcel.id,
      'x-webhook-payload-version': webhook.payloadVersion,
      ...(batch ? { 'x-webhook-batch': 'true', 'x-batch-size': String(batch.size) } : {}),
    },
  }
}

/** Of at least 40 deliveries in a quarter of an hour, 85 % failed: then a webhook is switched off. */
function isFailing(
  { deliveries }: KapsoState,
  { webhookId, now }: { webhookId: string; now: number },
): boolean {
  const recent = deliveries.filter(one => one.webhookId === webhookId && one.at > now - 15 * 60_000)
  const failed = recent.filter(({ status }) => status === null || status < 200 || status > 299)
  return recent.length >= 40 && failed.length >= 10 && failed.length >= recent.length * 0.85
}
