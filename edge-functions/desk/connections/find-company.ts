/** The company a member wants to connect a provider for, asked before the provider is: nobody else tries credentials here. */
import type { Provider } from '../../_platform/phone-verbs.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'

export type CompanyToConnect = {
  id: string
  name: string
  memberId: string
  /** The provider's connection that is there already. */
  connectionId: string | null
}

/** Throws a 403 for whoever is no owner or admin of it, whether it is there or not. */
export async function findCompany(
  id: string,
  { memberId, provider }: { memberId: string; provider: Provider },
  { database }: Platform,
): Promise<CompanyToConnect> {
  const found = await database.call('find_connection', {
    member_id: memberId,
    company_id: readId(id, 'not_allowed'),
    provider,
  })
  if (!isRefused(found)) {
    return { id, memberId, name: found.company_name, connectionId: found.connection_id }
  }
  // No connection yet; the verb's message is the company's name.
  if (found.refused === 'unknown_connection') {
    return { id, memberId, name: found.message ?? '', connectionId: null }
  }
  throw refuse(found)
}
