/** Asks Twilio what became of a message whose status never came. */
import * as z from 'zod/mini'
import type { SilentDelivery } from '../../_platform/delivery-verbs.ts'
import type { StatusChange } from '../../_platform/phone-verbs.ts'
import { accountPath, callTwilio, type TwilioDoor } from './call-twilio.ts'
import { statusChange } from './status-change.ts'

const Fetched = z.object({
  sid: z.string(),
  status: z.string(),
  error_code: z.optional(z.nullable(z.union([z.number(), z.string()]))),
})

/** Throws `ProviderError`. */
export async function fetchStatus(
  silent: SilentDelivery,
  { env, fetch }: TwilioDoor,
): Promise<StatusChange | null> {
  const { sid, status, error_code } = await callTwilio(
    { path: accountPath(silent, `Messages/${encodeURIComponent(silent.provider_id)}.json`) },
    Fetched,
    { account: silent, env: env.twilio, fetch },
  )
  const errorCode = error_code ? String(error_code) : null
  return statusChange({ sid, status, errorCode, deliveryId: silent.delivery_id })
}
