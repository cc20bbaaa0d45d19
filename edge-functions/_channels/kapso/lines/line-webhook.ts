/** The webhook of one WhatsApp line: what brings its messages and statuses to us. */
import * as z from 'zod/mini'
import type { KapsoEnv } from '../../../_platform/env.ts'
import { ProviderError } from '../../provider-error.ts'
import { callKapso } from '../call-kapso.ts'
import { listPages } from './list-pages.ts'

const events = ['received', 'sent', 'delivered', 'read', 'failed'].map(event => `whatsapp.message.${event}`)

const Webhook = z.object({ id: z.string(), url: z.string(), active: z.boolean() })

/** Where webhooks go, and by whose key they are made. */
export type KapsoAccess = { env: KapsoEnv; url: string }

/** With a secret of its own, which only this line's webhooks are signed with. Throws `ProviderError`. */
export async function makeLineWebhook(
  line: string,
  { env, url }: KapsoAccess,
): Promise<{ id: string; secret: string }> {
  const secret = makeSecret()
  const whatsapp_webhook = {
    url,
    events,
    secret_key: secret,
    kind: 'kapso',
    payload_version: 'v2',
    active: true,
  }
  const { data } = await callKapso(
    { api: 'platform', method: 'POST', path: webhooksPath(line), json: { whatsapp_webhook } },
    z.object({ data: z.object({ id: z.string() }) }),
    { env },
  )
  return { id: data.id, secret }
}

/** Those that lead to us. `isActive` is false once Kapso has paused one, as it does when one fails too often. Throws `ProviderError`. */
export async function listOwnWebhooks(
  line: string,
  { env, url }: KapsoAccess,
): Promise<{ id: string; isActive: boolean }[]> {
  const webhooks = await listPages({ path: webhooksPath(line) }, Webhook, env)
  return webhooks.filter(webhook => webhook.url === url).map(({ id, active }) => ({ id, isActive: active }))
}

/** One that is gone already is well gone. Throws `ProviderError`. */
export async function deleteLineWebhook(line: string, id: string, env: KapsoEnv): Promise<void> {
  const path = `${webhooksPath(line)}/${encodeURIComponent(id)}`
  await callKapso({ api: 'platform', method: 'DELETE', path }, z.unknown(), { env }).catch(error => {
    if (!(error instanceof ProviderError) || error.status !== 404) throw error
  })
}

function webhooksPath(line: string): string {
  return `/whatsapp/phone_numbers/${encodeURIComponent(line)}/webhooks`
}

/** 32 random bytes in hex. */
function makeSecret(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
