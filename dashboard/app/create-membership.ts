/** The company a signed-in person acts for, in which role, and the ear for what happens there. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { User } from '@supabase/supabase-js'
import type { Backend } from '../backend/create-backend.ts'
import { createWakes, type Wakes } from '../backend/create-wakes.ts'
import type { Company, Role } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

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
}

/** `null` when the person belongs to no company yet. */
export async function openMembership(backend: Backend, user: User): Promise<Membership | null> {
  const rows = unwrap(
    await backend
      .from('members')
      .select('role, company_id, created_at')
      .eq('user_id', user.id)
      .order('created_at')
      .limit(1),
  )
  const first = rows[0]
  if (!first) return null
  const company = unwrap(await backend.from('companies').select('*').eq('id', first.company_id).single())
  return createMembership(backend, user, company, first.role)
}

export function createMembership(backend: Backend, user: User, row: Company, role: Role): Membership {
  const company = signal(row)
  return {
    company,
    role,
    user,
    mayWrite: role !== 'viewer',
    mayManage: role === 'owner' || role === 'admin',
    timeZone: computed(() => company.value.time_zone),
    wakes: createWakes(backend, row.id),
  }
}
