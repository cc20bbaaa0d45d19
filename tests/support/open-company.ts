/** A company as its owner makes it, and members who join it. */
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Person } from './sign-up.ts'

export type Company = { id: string; channelId: string; widgetKey: string; origin: string }
export type Role = 'owner' | 'admin' | 'agent' | 'viewer'

export async function openCompany(owner: Person, name: string, timeZone = 'UTC'): Promise<Company> {
  const origin = `https://${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`
  const [company] = await owner.query<{ id: string }>('select id from create_company($1, $2, $3, $4)', [
    name,
    origin,
    'en',
    timeZone,
  ])
  const [widget] = await owner.query<{ channel_id: string; key: string }>(
    'select channel_id, key from widgets where company_id = $1',
    [company!.id],
  )
  return { id: company!.id, channelId: widget!.channel_id, widgetKey: widget!.key, origin }
}

/** Makes a person a member, as an accepted invitation would. */
export async function hire(database: Database, company: Company, person: Person, role: Role): Promise<void> {
  await database.query('insert into members (company_id, user_id, role, name) values ($1, $2, $3, $4)', [
    company.id,
    person.id,
    role,
    person.name,
  ])
}

export async function addEntry(
  member: Person,
  company: Company,
  question: string,
  answer: string,
): Promise<string> {
  const [entry] = await member.query<{ id: string }>(
    'insert into entries (company_id, question, answer) values ($1, $2, $3) returning id',
    [company.id, question, answer],
  )
  return entry!.id
}
