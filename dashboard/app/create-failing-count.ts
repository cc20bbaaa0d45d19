/** How many of the company's connections do not work, kept current: nobody may be looking at the channels. */

import { createLoadable } from '../backend/loadable.ts'
import { unwrap } from '../backend/unwrap.ts'
import type { SignedIn } from './use-app.ts'

export function createFailingCount({ backend, company, wakes }: SignedIn) {
  const failing = createLoadable(async () => {
    const counted = await backend
      .from('connections')
      .select('id', { count: 'exact', head: true })
      .eq('company_id', company.peek().id)
      .eq('state', 'failing')
    unwrap(counted)
    return counted.count ?? 0
  })
  const stopListening = wakes.listen({ connection: failing.reload, refresh: failing.reload })
  failing.reload()
  return { state: failing.state, close: stopListening }
}
