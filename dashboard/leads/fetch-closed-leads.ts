/** Reads the leads of some contacts that were won or lost: where they end, what was said before belongs to them. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

/** `contacts`: a hundred at most. */
export async function fetchClosedLeads(backend: Backend, contacts: string[]) {
  if (contacts.length === 0) return []
  const leads = backend.from('leads').select('id, state, state_changed_at, contact_id')
  return unwrap(await leads.in('contact_id', contacts).in('state', ['won', 'lost']).limit(1000))
}
