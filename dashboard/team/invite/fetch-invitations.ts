/** Who is invited and has not come yet. */
import type { Backend } from '../../backend/create-backend.ts'
import type { Invitation } from '../../backend/rows.ts'
import { unwrap } from '../../backend/unwrap.ts'

export type OpenInvitation = Pick<Invitation, 'id' | 'name' | 'role' | 'expires_at'> & { email: string }

/** Empty for whoever is no owner. */
export async function fetchInvitations(backend: Backend, companyId: string): Promise<OpenInvitation[]> {
  const open = backend.from('invitations').select('id, email, name, role, expires_at')
  const rows = unwrap(await open.eq('company_id', companyId).order('created_at'))
  return rows.map(row => ({ ...row, email: row.email ?? '' }))
}
