/** How many messages could not be sent and were not put aside, kept current while someone looks. */
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { otherThanUnwelcome } from '../../backend/unwelcome.ts'
import { unwrap } from '../../backend/unwrap.ts'
import { deadSince, deadStates } from './dead-letters.ts'

export type DeadLetterCount = ReturnType<typeof createDeadLetterCount>

export function createDeadLetterCount({ backend, company, wakes }: SignedIn) {
  const letters = createLoadable(async () => {
    const counted = await backend
      .from('deliveries')
      .select('id', { count: 'exact', head: true })
      .eq('company_id', company.peek().id)
      .in('state', deadStates)
      .or(otherThanUnwelcome)
      .is('put_aside_at', null)
      .gte('created_at', deadSince())
    unwrap(counted)
    return counted.count ?? 0
  })
  const reloadSoon = afterQuiet(letters.reload, 1_000)
  const stopListening = wakes.listen({ delivery: reloadSoon.call, refresh: letters.reload })
  letters.reload()

  return {
    state: letters.state,
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
