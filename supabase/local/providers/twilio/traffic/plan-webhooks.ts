/** How Twilio's webhooks leave: signed, tried again where the connection failed, then at the fallback URL. */
import type { CourierPlan, Outcome } from '../../network/open-courier.ts'
import { tellMiss } from '../../network/tell-miss.ts'
import type { World } from '../../network/world.ts'
import { accountOf, type Exchange, numberOf } from '../exchange.ts'
import type { TwilioMessage, TwilioParcel, TwilioState } from '../twilio-state.ts'
import { findWebhook } from './find-webhook.ts'
import { signRequest } from './sign-request.ts'
import { inboundParameters, statusParameters } from './write-webhook.ts'

export type WebhookAnswer = Outcome & { kind: 'answered' }

type Target = {
  url: string
  method: 'GET' | 'POST'
  parameters: Record<string, string>
  hasFallback: boolean
}

const timeoutMs = 15_000

export function planWebhooks(
  { state, world }: { state: TwilioState; world: World },
  {
    exchange,
    answered,
  }: { exchange: () => Exchange; answered(message: TwilioMessage, answer: WebhookAnswer): void },
): CourierPlan<TwilioParcel> {
  const messageOf = (parcel: TwilioParcel) =>
    state.messages.find(one => one.sid === parcel.messageSid) ?? null

  const aim = (parcel: TwilioParcel, message: TwilioMessage): Target | null => {
    if (parcel.kind === 'status') {
      const { status, errorCode, url } = parcel
      return {
        url,
        method: 'POST',
        parameters: statusParameters(message, status, errorCode),
        hasFallback: false,
      }
    }
    const number = numberOf(exchange(), message.to)
    const webhook = number && findWebhook(exchange(), number)
    if (webhook?.kind !== 'webhook') return null
    const parameters = inboundParameters(exchange(), message, parcel.optOutType)
    const { url, method, fallbackUrl } = webhook
    if (!parcel.isFallback || !fallbackUrl)
      return { url, method, parameters, hasFallback: fallbackUrl !== null }
    return {
      url: fallbackUrl,
      method: 'POST',
      parameters: { ...parameters, ErrorCode: String(parcel.failure), ErrorUrl: url },
      hasFallback: false,
    }
  }

  return {
    parcels: state.parcels,
    world,
    switches: () => state.switches,
    timeoutMs,

    pack(parcel) {
      const message = messageOf(parcel)
      const target = message && aim(parcel, message)
      if (!target) return null
      const { authToken } = accountOf(exchange(), message.accountSid)
      return packRequest(target, {
        secret: state.switches.wrongSignature ? 'not the auth token' : authToken,
        token: parcel.id,
      })
    },

    retryIn(parcel, outcome) {
      const message = messageOf(parcel)
      const target = message && aim(parcel, message)
      if (!target) return null
      const code = outcome.kind === 'answered' ? 11200 : 11205
      const at = world.now()
      state.alerts.push({
        at,
        accountSid: message.accountSid,
        code,
        url: target.url,
        messageSid: message.sid,
      })
      if (parcel.tries <= extraTries(target.url, outcome)) return world.timers.paced(1000)
      if (parcel.kind === 'status' || !target.hasFallback || parcel.isFallback) return null
      Object.assign(parcel, { isFallback: true, failure: code, tries: 0 })
      return 0
    },

    delivered(parcel, answer) {
      const message = messageOf(parcel)
      if (parcel.kind === 'inbound' && message) answered(message, answer)
    },

    gaveUp(parcel, outcome) {
      if (parcel.kind !== 'inbound') return
      world.phones.change(parcel.messageSid, { state: 'lost', errorCode: 11200, miss: tellMiss(outcome) })
    },
  }
}

function packRequest(
  { url, method, parameters }: Target,
  { secret, token }: { secret: string; token: string },
) {
  const bare = url.split('#')[0]!
  const form = new URLSearchParams(parameters).toString()
  const headers = { 'i-twilio-idempotency-token': token, 'user-agent': 'TwilioProxy/1.1' }
  if (method === 'GET') {
    const whole = `${bare}${bare.includes('?') ? '&' : '?'}${form}`
    return {
      url: whole,
      method,
      headers: { ...headers, 'x-twilio-signature': signRequest(secret, whole, {}) },
      body: null,
    }
  }
  return {
    url: bare,
    method,
    headers: {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': signRequest(secret, bare, parameters),
    },
    body: form,
  }
}

/** One more where no connection came about, unless the URL's fragment says otherwise: `#rc=2&rp=5xx`. */
function extraTries(url: string, outcome: Outcome): number {
  const wishes = new URLSearchParams(url.split('#')[1] ?? '')
  const policy = wishes.get('rp') ?? 'ct'
  const count = Number(wishes.get('rc') ?? 1)
  const matches =
    policy === 'all' ||
    (outcome.kind === 'unreachable' && policy.includes('ct')) ||
    (['timed out', 'cut off'].includes(outcome.kind) && policy.includes('rt')) ||
    (outcome.kind === 'answered' && policy.includes(`${Math.floor(outcome.status / 100)}xx`))
  return matches ? count : 0
}
