/** Gives a fresh database its demo company, through the same doors a person would use. */

import { demoCompany, demoEntries, demoGreeting, demoStarters } from './demo/entries.ts'
import type { Desk } from './desk.ts'
import { seedAppointments } from './seed-appointments.ts'
import { seedHistory } from './seed-history.ts'
import { seedHours } from './seed-hours.ts'
import { seedLeads } from './seed-leads.ts'
import type { Stack } from './stack/open-stack.ts'

/** Only ever valid on the machine that seeded it. */
export const demoOwner = { email: 'ana@juniperandrye.example', password: 'juniper-and-rye' }

/** Does nothing when any company exists already. Functions must be served: the demo's visitors use them. */
export async function seedDemo(stack: Stack, origin: string, desk: Desk): Promise<void> {
  const [{ isFresh } = { isFresh: false }] = await stack.sql.query<{ isFresh: boolean }>(
    'select not exists (select from public.companies) as "isFresh"',
  )
  if (!isFresh) return

  console.log('Setting up the demo company…')
  const claims = { sub: await signUp(stack), role: 'authenticated' }
  const company = await stack.sql.transaction(
    async query => {
      const { facts, description, ...founded } = demoCompany
      const [{ id } = { id: '' }] = await query<{ id: string }>(
        'select id from public.create_company($1, $2, $3, $4)',
        [founded.name, founded.website, founded.language, founded.timeZone],
      )
      await query('update public.companies set description = $2, facts = $3 where id = $1', [
        id,
        description,
        facts,
      ])
      await query('update public.members set name = $2 where company_id = $1', [id, 'Ana Whitlock'])
      await query(
        'update public.widgets set assistant_name = $2, greeting = $3, starters = $4 where company_id = $1',
        [id, 'Juniper', demoGreeting, demoStarters],
      )
      for (const { question, answer, alternatives } of demoEntries) {
        await query(
          'insert into public.entries (company_id, question, answer, alternatives) values ($1, $2, $3, $4)',
          [id, question, answer, alternatives],
        )
      }
      return id
    },
    { as: { role: 'authenticated', claims } },
  )
  const key = await findDemoKey(stack.sql)
  if (!key) return
  const visit = { company, key, origin, ana: claims.sub, desk }
  await seedHistory(stack, visit)
  await seedAppointments(stack, { company, owner: claims.sub })
  await seedLeads(stack, visit)
  await seedHours(stack, company)
}

/** The demo company's widget key, or null when there is no demo company. */
export async function findDemoKey(sql: Stack['sql']): Promise<string | null> {
  const [row] = await sql.query<{ key: string }>(
    `select w.key
    from public.widgets w
    join public.members m on m.company_id = w.company_id and m.role = 'owner'
    join auth.users u on u.id = m.user_id
    where u.email = $1
    limit 1`,
    [demoOwner.email],
  )
  return row?.key ?? null
}

/** Id of the demo's owner. A start that was cut off may have signed them up already. */
async function signUp(stack: Stack): Promise<string> {
  const [known] = await stack.sql.query<{ id: string }>('select id from auth.users where email = $1', [
    demoOwner.email,
  ])
  if (known) return known.id

  const request = new Request('http://localhost/auth/v1/signup', {
    method: 'POST',
    headers: { apikey: stack.keys.publishable, 'content-type': 'application/json' },
    body: JSON.stringify(demoOwner),
  })
  const response = await stack.fetch(request, '127.0.0.1')
  const { user } = (await response.json()) as { user?: { id: string } }
  if (!user) throw new Error(`The demo owner could not be signed up (${response.status}).`)
  return user.id
}
