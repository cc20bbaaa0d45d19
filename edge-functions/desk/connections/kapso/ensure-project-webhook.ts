/** The project's own webhook, which tells of lines that come and go: one for the whole installation. */
import * as z from 'zod/mini'
import { callKapso } from '../../../_channels/kapso/call-kapso.ts'
import type { KapsoAccess } from '../../../_channels/kapso/lines/line-webhook.ts'
import { listPages } from '../../../_channels/kapso/lines/list-pages.ts'

const events = ['whatsapp.phone_number.created', 'whatsapp.phone_number.deleted']

const Webhook = z.object({
  id: z.string(),
  url: z.string(),
  active: z.boolean(),
  events: z.array(z.string()),
  /** Null for the project's own. */
  phone_number_id: z.optional(z.nullable(z.string())),
})

/** Without a secret to sign it nothing is made: lines are then found when a member looks. Throws `ProviderError`. */
export async function ensureProjectWebhook({ env, url }: KapsoAccess): Promise<void> {
  if (!env.webhookSecret) return
  const webhooks = await listPages({ path: '/whatsapp/webhooks' }, Webhook, env)
  const own = webhooks.find(webhook => !webhook.phone_number_id && webhook.url === url)
  if (own?.active && events.every(event => own.events.includes(event))) return

  const whatsapp_webhook = {
    url,
    events,
    secret_key: env.webhookSecret,
    kind: 'kapso',
    payload_version: 'v2',
    active: true,
  }
  const path = own ? `/whatsapp/webhooks/${encodeURIComponent(own.id)}` : '/whatsapp/webhooks'
  const method = own ? 'PATCH' : 'POST'
  await callKapso({ api: 'platform', method, path, json: { whatsapp_webhook } }, z.unknown(), { env })
}
