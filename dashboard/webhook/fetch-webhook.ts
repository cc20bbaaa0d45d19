/** Where leads are sent on to, and what became of the latest. */
import type { Backend } from '../backend/create-backend.ts'
import type { LeadPush, LeadWebhook } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

export type Push = Pick<
  LeadPush,
  'id' | 'lead_id' | 'state' | 'attempts' | 'error' | 'due_at' | 'created_at' | 'sent_at'
> & { name: string | null }
/** `webhook` null: there is none, or the member may not see it. */
export type Webhook = { webhook: LeadWebhook | null; pushes: Push[] }

const mostPushes = 20

export async function fetchWebhook(backend: Backend, companyId: string): Promise<Webhook> {
  const [webhook, pushes] = await Promise.all([
    backend.from('lead_webhooks').select('*').eq('company_id', companyId).maybeSingle(),
    backend
      .from('lead_pushes')
      .select(
        'id, lead_id, state, attempts, error, due_at, created_at, sent_at, lead:leads(contact:contacts(name))',
      )
      .eq('company_id', companyId)
      .order('id', { ascending: false })
      .limit(mostPushes),
  ])
  return {
    webhook: unwrap(webhook),
    pushes: unwrap(pushes).map(({ lead, ...push }) => ({ ...push, name: lead?.contact?.name ?? null })),
  }
}
