/** Gives the demo company something to book, and appointments around now with visitors of its history. */
import { demoAppointments, demoServices, demoStaff } from './demo/appointments.ts'
import type { Stack } from './stack/open-stack.ts'

type Query = Parameters<Parameters<Stack['sql']['transaction']>[0]>[0]

/** Does nothing once the company has a service. Its history must be there. */
export async function seedAppointments(stack: Stack, { company, owner }: { company: string; owner: string }) {
  await stack.sql.transaction(async query => {
    const known = await query('select from public.services where company_id = $1 limit 1', [company])
    if (known.length > 0) return
    await addBookable(query, company, owner)
    await nameVisitors(query, company)
    await addAppointments(query, company)
  })
}

async function addBookable(query: Query, company: string, owner: string): Promise<void> {
  for (const [position, { name, description, minutes, buffer_after }] of demoServices.entries()) {
    await query(
      `insert into public.services (company_id, name, description, minutes, buffer_after, position)
      values ($1, $2, $3, $4, $5, $6)`,
      [company, name, description, minutes, buffer_after, position],
    )
  }
  for (const [position, { name, hours, isOwner, does }] of demoStaff.entries()) {
    await query(
      'insert into public.staff (company_id, user_id, name, hours, position) values ($1, $2, $3, $4, $5)',
      [company, isOwner ? owner : null, name, hours, position],
    )
    await query(
      `insert into public.service_staff (company_id, service_id, staff_id)
      select s.company_id, s.id, who.id from public.services s join public.staff who on who.company_id = s.company_id
      where s.company_id = $1 and who.name = $2 and s.name = any ($3)`,
      [company, name, does],
    )
  }
}

/** Whoever books gives a name. */
async function nameVisitors(query: Query, company: string): Promise<void> {
  const visitors = new Map(demoAppointments.map(({ said, visitor }) => [said, visitor]))
  for (const [said, name] of visitors) {
    await query(
      `with named as (insert into public.contacts (company_id, name) values ($1, $3) returning id)
      update public.conversations c set contact_id = named.id from named
      where c.id = (
        select m.conversation_id from public.messages m
        where m.company_id = $1 and m.author = 'visitor' and m.text = $2 order by m.created_at limit 1
      )`,
      [company, said, name],
    )
  }
}

async function addAppointments(query: Query, company: string): Promise<void> {
  await query(
    `insert into public.appointments (
      company_id, service_id, staff_id, conversation_id, state, starts_at, ends_at, taken, visitor_zone, note
    )
    select s.company_id, s.id, who.id, talk.id,
      case when wanted.cancelled then 'cancelled' when at.at > now() then 'booked'
        when wanted.missed then 'no_show' else 'attended' end,
      at.at, at.at + make_interval(mins => s.minutes),
      tstzrange(at.at - make_interval(mins => s.buffer_before), at.at + make_interval(mins => s.minutes + s.buffer_after)),
      coalesce(wanted.zone, c.time_zone), wanted.note
    from jsonb_to_recordset($2::jsonb) as wanted (
      visitor text, service text, staff text, week int, weekday int, at text, note text, zone text,
      missed boolean, cancelled boolean
    )
    join public.companies c on c.id = $1
    join public.services s on s.company_id = c.id and s.name = wanted.service
    join public.staff who on who.company_id = c.id and who.name = wanted.staff
    join public.contacts contact on contact.company_id = c.id and contact.name = wanted.visitor
    join public.conversations talk on talk.contact_id = contact.id
    cross join lateral (
      select (date_trunc('week', now() at time zone c.time_zone) + make_interval(weeks => wanted.week, days => wanted.weekday)
        + wanted.at::time) at time zone c.time_zone as at
    ) at`,
    [company, demoAppointments],
  )
}
