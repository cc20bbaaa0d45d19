/** What can be booked, and who does it: all of it, also what is off. */
import type { Backend } from '../backend/create-backend.ts'
import type { Service, Staff } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

/** `does`: who does what. */
export type Bookable = {
  services: Service[]
  staff: Staff[]
  does: { service_id: string; staff_id: string }[]
}

/** In the company's order. */
export async function fetchBookable(backend: Backend, company: string): Promise<Bookable> {
  const [services, staff, does] = await Promise.all([
    backend.from('services').select('*').eq('company_id', company).order('position').order('id'),
    backend.from('staff').select('*').eq('company_id', company).order('position').order('id'),
    backend.from('service_staff').select('service_id, staff_id').eq('company_id', company),
  ])
  return {
    services: unwrap(services),
    staff: unwrap(staff) as unknown as Staff[],
    does: unwrap(does),
  }
}

export type Missing = 'service' | 'staff' | 'link' | 'hours'

/** What has to be there before anything can be booked, in the order in which it is done best; null: nothing is missing. */
export function findMissing({ services, staff, does }: Bookable, hasCompanyHours: boolean): Missing | null {
  const isOn = new Set(services.filter(one => one.is_on).map(({ id }) => id))
  const people = staff.filter(one => one.is_on)
  if (isOn.size === 0) return 'service'
  if (people.length === 0) return 'staff'
  const doing = people.filter(({ id }) => does.some(one => one.staff_id === id && isOn.has(one.service_id)))
  if (doing.length === 0) return 'link'
  return doing.some(({ hours }) => hours !== null || hasCompanyHours) ? null : 'hours'
}
