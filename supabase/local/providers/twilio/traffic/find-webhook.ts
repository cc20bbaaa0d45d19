/** Where an inbound message is announced: the service before the number, the application before the number's URL. */
import { type Exchange, serviceOf } from '../exchange.ts'
import type { IncomingNumber, Method } from '../twilio-state.ts'

export type InboundWebhook =
  /** A service without a URL: its messages are not received at all, nor logged. */
  | { kind: 'swallowed' }
  | { kind: 'none' }
  | { kind: 'webhook'; url: string; method: Method; fallbackUrl: string | null }

export function findWebhook(exchange: Exchange, number: IncomingNumber): InboundWebhook {
  const service = serviceOf(exchange, number.serviceSid)
  if (service && !service.useInboundWebhookOnNumber) {
    const { inboundRequestUrl: url, inboundMethod: method, fallbackUrl } = service
    return url ? { kind: 'webhook', url, method, fallbackUrl } : { kind: 'swallowed' }
  }
  const application = exchange.state.applications.find(one => one.sid === number.smsApplicationSid)
  const { smsUrl: url, smsMethod: method } = application ?? number
  if (!url) return { kind: 'none' }
  return { kind: 'webhook', url, method, fallbackUrl: number.smsFallbackUrl || null }
}
