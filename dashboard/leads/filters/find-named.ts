/** Whoever a name could mean: contacts the company calls so, and conversations in which somebody introduced themselves so. */
import type { Backend } from '../../backend/create-backend.ts'
import { unwrap } from '../../backend/unwrap.ts'

/** What fits an address. */
const most = 60

export type NamedIds = { contacts: string[]; conversations: string[] }

/** At most sixty of each, the latest; `null` where there is no name to look for. */
export async function findNamed(backend: Backend, companyId: string, name: string): Promise<NamedIds | null> {
  const written = name.trim()
  if (!written) return null
  const pattern = `%${written.replace(/[%_\\]/g, '\\$&')}%`
  const contacts = backend.from('contacts').select('id').eq('company_id', companyId).ilike('name', pattern)
  const facts = backend.from('lead_facts').select('conversation_id').eq('company_id', companyId)
  const [called, introduced] = await Promise.all([
    contacts.order('id', { ascending: false }).limit(most),
    facts.eq('slot', 'name').ilike('quote', pattern).order('id', { ascending: false }).limit(most),
  ])
  return {
    contacts: unwrap(called).map(({ id }) => id),
    conversations: [...new Set(unwrap(introduced).map(row => row.conversation_id))],
  }
}
