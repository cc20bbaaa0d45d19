/** What leads stand in: the rules they are scored by, whoever may look after them, and whether anybody is asked at all. */
import type { Backend } from '../backend/create-backend.ts'
import type { Company } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { fetchLeadRules, type HeldRules } from '../lead-rules/fetch-lead-rules.ts'
import { fetchMembers, type Member } from './fetch-members.ts'

export type Setting = HeldRules & {
  members: Member[]
  /** Some assistant asks what decides a lead, or what a booking needs. */
  asks: boolean
}

export async function fetchSetting(
  backend: Backend,
  { id, language }: Pick<Company, 'id' | 'language'>,
): Promise<Setting> {
  const asking = backend.from('channels').select('id').eq('company_id', id).in('purpose', ['qualify', 'book'])
  const [held, members, channels] = await Promise.all([
    fetchLeadRules(backend, id, language),
    fetchMembers(backend, id),
    asking.limit(1),
  ])
  return { ...held, members, asks: unwrap(channels).length > 0 }
}
