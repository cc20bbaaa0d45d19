/** How many visitors wait for a person, kept current while someone looks. */
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { unwrap } from '../../backend/unwrap.ts'

export type WaitingCount = ReturnType<typeof createWaitingCount>

export function createWaitingCount({ backend, company, wakes }: SignedIn) {
  const waiting = createLoadable(async () => {
    const counted = await backend
      .from('conversations')
      .select('id', { count: 'exact', head: true })
      .eq('company_id', company.peek().id)
      .eq('mode', 'waiting')
    unwrap(counted)
    return counted.count ?? 0
  })
  const reloadSoon = afterQuiet(waiting.reload, 1_000)
  const stopListening = wakes.listen({ conversation: reloadSoon.call, refresh: waiting.reload })
  waiting.reload()

  return {
    state: waiting.state,
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
