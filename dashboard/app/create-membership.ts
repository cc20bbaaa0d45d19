/** The company a signed-in person acts for, in which role, and the ear for what happens there. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { User } from '@supabase/supabase-js'
import type { Backend } from '../backend/create-backend.ts'
import { createWakes, type Wakes } from '../backend/create-wakes.ts'
import type { Company, Role } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { keptCompany } from './kept-company.ts'

export type Membership = {
  company: Signal<Company>
  role: Role
  user: User
  /** Owners, admins and agents write entries and resolve gaps. */
  mayWrite: boolean
  /** Owners and admins change the company and its widget. */
  mayManage: boolean
  timeZone: ReadonlySignal<string>
  wakes: Wakes
  /** Where else they are a member. */
  others: Pick<Company, 'id' | 'name'>[]
}

/** The company they were at last here, or their oldest. `null` when the person belongs to no company yet. */
export async function openMembership(backend: Backend, user: User): Promise<Membership | null> {
  const rows = unwrap(
    await backend
      .from('members')
      .select('role, company_id, created_at')
      .eq('user_id', user.id)
      .order('created_at'),
  )
  const kept = keptCompany()
  const chosen = rows.find(({ company_id }) => company_id === kept) ?? rows[0]
  if (!chosen) return null
  const ids = rows.map(({ company_id }) => company_id)
  const companies = unwrap(await backend.from('companies').select('*').in('id', ids).order('name'))
  const company = companies.find(({ id }) => id === chosen.company_id)
  if (!company) return null // left meanwhile
  const others = companies.filter(({ id }) => id !== company.id)
  return createMembership(backend, user, company, chosen.role, others)
}

export function createMembership(
  backend: Backend,
  user: User,
  row: Company,
  role: Role,
  others: Membership['others'] = [],
): Membership {
  const company = signal(row)
  return {
    company,
    role,
    user,
    mayWrite: role !== 'viewer',
    mayManage: role === 'owner' || role === 'admin',
    timeZone: computed(() => company.value.time_zone),
    wakes: createWakes(backend, row.id),
    others,
  }
}
