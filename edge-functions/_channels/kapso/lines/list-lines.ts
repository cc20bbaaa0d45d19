/** The WhatsApp lines of one customer, asked of Kapso itself: what a browser brings back from the setup proves nothing. */
import * as z from 'zod/mini'
import type { KapsoEnv } from '../../../_platform/env.ts'
import { listPages } from './list-pages.ts'

export type KapsoLine = {
  phone_number_id: string
  business_account_id: string | null
  name: string
  /** E.164; null while Kapso does not say. */
  number: string | null
}

const text = () => z.optional(z.nullable(z.string()))

const PhoneNumber = z.object({
  phone_number_id: z.string(),
  customer_id: text(),
  business_account_id: text(),
  name: text(),
  verified_name: text(),
  display_phone_number: text(),
})

/** Throws `ProviderError`. */
export async function listLines(customerId: string, env: KapsoEnv): Promise<KapsoLine[]> {
  const query = { customer_id: customerId }
  const numbers = await listPages({ path: '/whatsapp/phone_numbers', query }, PhoneNumber, env)
  return numbers
    .filter(({ customer_id }) => customer_id === customerId) // a filter that is ignored must not show another's lines
    .map(({ phone_number_id, business_account_id, name, verified_name, display_phone_number }) => ({
      phone_number_id,
      business_account_id: business_account_id ?? null,
      name: verified_name || name || display_phone_number || 'WhatsApp',
      number: asE164(display_phone_number ?? ''),
    }))
}

function asE164(shown: string): string | null {
  const digits = shown.replace(/\D/g, '')
  return /^[1-9]\d{5,14}$/.test(digits) ? `+${digits}` : null
}
