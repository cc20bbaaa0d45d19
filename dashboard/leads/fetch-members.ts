/** Who may look after a lead: the members of the company. */
import type { Backend } from '../backend/create-backend.ts'
import type { Role } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

export type Member = { user_id: string; name: string; role: Role }

export async function fetchMembers(backend: Backend, companyId: string): Promise<Member[]> {
  const members = backend.from('members').select('user_id, name, role').eq('company_id', companyId)
  return unwrap(await members.order('created_at'))
}

const nameless: Record<Role, string> = {
  owner: 'The owner',
  admin: 'An admin',
  agent: 'An agent',
  viewer: 'A viewer',
}

/** Whoever gave no name is called by their role; whoever has left the company is a former colleague. */
export function nameOfMember(members: Member[], userId: string, reader: string): string {
  const member = members.find(one => one.user_id === userId)
  if (!member) return 'A former colleague'
  if (userId === reader) return 'You'
  return member.name || nameless[member.role]
}
