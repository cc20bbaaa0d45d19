/** The outside world at a pace without waiting, a bakery's server in it, and a number on each network. */
import twilioPackage from 'twilio'
import { type ServedProviders, serveProviders } from '../../supabase/local/providers/serve-providers.ts'
import type { Account, IncomingNumber } from '../../supabase/local/providers/twilio/twilio-state.ts'
import { type Business, openBusiness } from './open-business.ts'

export const tom = '+447700900123'
export const bakerySms = '+447700900456'
export const bakeryWhatsApp = '+447700900789'

export type Scene = {
  providers: ServedProviders
  bakery: Business
  account: Account
  number: IncomingNumber
  /** The vendor's own client. */
  client: ReturnType<typeof twilioPackage>
  /** One call to Kapso, with the project's key unless told otherwise. */
  kapso(path: string, init?: { method?: string; body?: unknown; key?: string }): Promise<Answer>
  close(): Promise<void>
}

export type Answer = { status: number; headers: Headers; body: Record<string, never> & { data?: unknown } }

export async function openScene(options: Parameters<typeof serveProviders>[0] = {}): Promise<Scene> {
  const [providers, bakery] = await Promise.all([serveProviders({ pace: 0, ...options }), openBusiness()])
  const account = providers.twilio.openAccount({ friendlyName: 'Juniper & Rye' })
  const number = providers.twilio.addNumber(account.sid, {
    phoneNumber: bakerySms,
    smsUrl: `${bakery.url}/sms`,
  })
  return {
    providers,
    bakery,
    account,
    number,
    client: clientFor(providers, account.sid, account.authToken),

    async kapso(path, { method = 'GET', body, key = providers.kapso.apiKey } = {}) {
      const isForm = body instanceof FormData
      const response = await fetch(`${providers.url}/kapso${path}`, {
        method,
        headers: { 'x-api-key': key, ...(isForm || !body ? {} : { 'content-type': 'application/json' }) },
        body: isForm ? body : body ? JSON.stringify(body) : null,
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} }
    },

    async close() {
      await providers.close()
      await bakery.close()
    },
  }
}

/** The `twilio` package, with its hosts led to the stand-in. */
export function clientFor({ url }: ServedProviders, user: string, password: string, accountSid = user) {
  const client = twilioPackage(user, password, { accountSid })
  const { httpClient } = client
  const request = httpClient.request.bind(httpClient)
  httpClient.request = options =>
    request({ ...options, uri: options.uri.replace(/^https:\/\/(\w+)\.twilio\.com/, `${url}/twilio/$1`) })
  return client
}

/** Connects a WhatsApp number, with a webhook for everything about its messages. */
export async function connectWhatsApp({ providers, bakery, kapso }: Scene, webhook: object = {}) {
  const number = providers.kapso.addNumber({ displayNumber: bakeryWhatsApp, verifiedName: 'Juniper & Rye' })
  const created = await kapso(`/platform/v1/whatsapp/phone_numbers/${number.id}/webhooks`, {
    method: 'POST',
    body: {
      whatsapp_webhook: {
        url: `${bakery.url}/whatsapp`,
        secret_key: 'whsec_juniper',
        events: ['received', 'sent', 'delivered', 'read', 'failed'].map(name => `whatsapp.message.${name}`),
        ...webhook,
      },
    },
  })
  const { id } = created.body.data as { id: string }
  const send = (message: object) =>
    kapso(`/meta/whatsapp/v24.0/${number.id}/messages`, {
      method: 'POST',
      body: { messaging_product: 'whatsapp', recipient_type: 'individual', to: tom, ...message },
    })
  return {
    number,
    webhookId: id,
    send,
    says: (text: string, more: object = {}) => send({ type: 'text', text: { body: text }, ...more }),
  }
}
