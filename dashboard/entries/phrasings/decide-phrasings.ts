/** Accepts, dismisses or proposes again, and offers the way back. */
import type { SignedIn } from '../../app/use-app.ts'
import type { Phrasing, PhrasingState } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

type Decide = (phrasings: Phrasing[], state: PhrasingState) => Promise<void>

const done: Record<PhrasingState, (times: number) => string> = {
  accepted: times =>
    times === 1 ? 'Accepted. Visitors are understood by it from now on.' : `${times} accepted.`,
  dismissed: times => (times === 1 ? 'Dismissed. It is not proposed again.' : `${times} dismissed.`),
  proposed: times => (times === 1 ? 'Proposed again.' : `${times} proposed again.`),
}

/** All of `phrasings` are in one state. `afterwards` runs whatever became of it, before anything is said. */
export function decideWith(
  { backend, toasts }: Pick<SignedIn, 'backend' | 'toasts'>,
  afterwards: () => Promise<unknown>,
): Decide {
  return async function decide(phrasings, state) {
    const before = phrasings[0]?.state
    if (!before || before === state) return
    const ids = phrasings.map(({ id }) => id)
    try {
      unwrap(await backend.rpc('decide_phrasings', { phrasing_ids: ids, state }))
      await afterwards()
      const undo = () =>
        decide(
          phrasings.map(phrasing => ({ ...phrasing, state })),
          before,
        )
      toasts.show(done[state](ids.length), { action: { label: 'Undo', run: undo } })
    } catch (error) {
      await afterwards()
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
  }
}
