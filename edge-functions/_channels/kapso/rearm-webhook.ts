/** Switches a line's webhook on again: Kapso pauses one that failed too often, and does not come back by itself. */
import * as z from 'zod/mini'
import type { LineToReconcile } from '../../_platform/phone-verbs.ts'
import { callKapso, type KapsoDoor } from './call-kapso.ts'

/** Throws `ProviderError`. */
export async function rearmWebhook(
  { provider_id, made }: LineToReconcile,
  { env, fetch }: KapsoDoor,
): Promise<void> {
  if (typeof made.webhook_id !== 'string') return
  await callKapso(
    {
      api: 'platform',
      method: 'PATCH',
      path: `/whatsapp/phone_numbers/${encodeURIComponent(provider_id)}/webhooks/${encodeURIComponent(made.webhook_id)}`,
      json: { whatsapp_webhook: { active: true } },
    },
    z.unknown(),
    { env: env.kapso, fetch },
  )
}
