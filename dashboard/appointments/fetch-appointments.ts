/** Reads appointments with what is shown of them: service, staff, and who it is with. */
import type { Backend } from '../backend/create-backend.ts'
import type { Appointment, ChannelKind, Service, Staff } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { namesColumns, whoIs } from '../conversations/who-is.ts'

export type ShownAppointment = Appointment & {
  service: Service | undefined
  staff: Staff | undefined
  visitor: string
  channel: ChannelKind | undefined
}

type Wanted = { company: string; from: string; to: string } | { id: string }

/** Without holds that ran out; in order of time. `services` and `staff`: everybody's, also who is off. */
export async function fetchAppointments(
  backend: Backend,
  wanted: Wanted,
  { services, staff }: { services: Service[]; staff: Staff[] },
): Promise<ShownAppointment[]> {
  const select = backend.from('appointments').select('*')
  const chosen =
    'id' in wanted
      ? select.eq('id', wanted.id)
      : select.eq('company_id', wanted.company).gte('starts_at', wanted.from).lt('starts_at', wanted.to)
  const rows = unwrap(await chosen.order('starts_at').order('id').limit(1000)) as unknown as Appointment[]
  const now = Date.now()
  const real = rows.filter(({ held_until }) => held_until === null || Date.parse(held_until) > now)
  const people = await fetchPeople(backend, [...new Set(real.map(row => row.conversation_id))])
  return real.map(row => ({
    ...row,
    service: services.find(({ id }) => id === row.service_id),
    staff: staff.find(({ id }) => id === row.staff_id),
    visitor: people.get(row.conversation_id)?.name ?? 'Visitor',
    channel: people.get(row.conversation_id)?.channel,
  }))
}

async function fetchPeople(backend: Backend, conversations: string[]) {
  if (conversations.length === 0) return new Map<string, { name: string; channel: ChannelKind | undefined }>()
  const rows = unwrap(
    await backend
      .from('conversations')
      .select(
        `id, channel:channels(kind), contact:contacts(name), address:addresses(value, username), ${namesColumns}`,
      )
      .in('id', conversations)
      .eq('names.slot', 'name'),
  )
  return new Map(rows.map(row => [row.id, { name: whoIs(row), channel: row.channel?.kind }]))
}
