/** A company as Kapso knows it: a customer of the platform's project, found by our own id or made. */
import * as z from 'zod/mini'
import { callKapso } from '../../../_channels/kapso/call-kapso.ts'
import { listPages } from '../../../_channels/kapso/lines/list-pages.ts'
import type { KapsoEnv } from '../../../_platform/env.ts'

const Customer = z.object({ id: z.string(), external_customer_id: z.optional(z.nullable(z.string())) })

/** The customer's id. Throws `ProviderError`. */
export async function findCustomer(company: { id: string; name: string }, env: KapsoEnv): Promise<string> {
  const query = { external_customer_id: company.id }
  const customers = await listPages({ path: '/customers', query }, Customer, env)
  // Compared once more here: a filter that is ignored must not give a company another's lines.
  const known = customers.find(({ external_customer_id }) => external_customer_id === company.id)
  if (known) return known.id

  const json = { customer: { name: company.name, external_customer_id: company.id } }
  const request = { api: 'platform', method: 'POST', path: '/customers', json } as const
  const { data } = await callKapso(request, z.object({ data: Customer }), { env })
  return data.id
}
