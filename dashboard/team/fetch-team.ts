/** The members and what each looks after; and what there is to look after: what leads may need, and what can be booked. */
import type { Backend } from '../backend/create-backend.ts'
import type { Company, Member } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { fetchLeadRules } from '../lead-rules/fetch-lead-rules.ts'

export type Colleague = Pick<
  Member,
  'user_id' | 'name' | 'role' | 'is_available' | 'languages' | 'services' | 'regions'
>
export type Team = { members: Colleague[]; needs: { id: string; text: string }[] }

export async function fetchTeam(
  backend: Backend,
  { id, language }: Pick<Company, 'id' | 'language'>,
): Promise<Team> {
  const [members, services, { rules }] = await Promise.all([
    backend
      .from('members')
      .select('user_id, name, role, is_available, languages, services, regions')
      .eq('company_id', id)
      .order('created_at'),
    backend.from('services').select('id, name').eq('company_id', id).eq('is_on', true).order('position'),
    fetchLeadRules(backend, id, language),
  ])
  const need = rules.fields.find(({ slot }) => slot === 'need')
  const options = need?.type === 'enum' ? need.options : []
  return {
    members: unwrap(members),
    needs: [
      ...unwrap(services).map(service => ({ id: service.id, text: service.name })),
      ...options.map(option => ({ id: option.id, text: option.label })),
    ],
  }
}
