/** Someone who signs up, opens a company, and sits at its desk. */
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { type Account, openAccount } from './open-account.ts'
import { type Company, openCompany } from './open-company.ts'
import { type Desk, openDesk } from './open-desk.ts'
import type { Functions } from './open-functions.ts'
import { type Person, speakAs } from './sign-up.ts'

export type Owner = Account & Person & { company: Company; desk: Desk }

export async function openOwner(
  functions: Functions,
  name: string,
  companyName: string,
  timeZone?: string,
): Promise<Owner> {
  const account = await openAccount(functions, name)
  const claims = { sub: account.id, role: 'authenticated' }
  const query = speakAs(functions.stack.sql as Database, 'authenticated', claims)
  const company = await openCompany({ ...account, query }, companyName, timeZone)
  return { ...account, query, company, desk: openDesk(functions, account) }
}
