/** The questions nobody could answer, and what is done about them. */
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Gap } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

export type Gaps = ReturnType<typeof createGaps>

export const mostGaps = 100

export function createGaps({ backend, company, wakes, toasts }: SignedIn) {
  const gaps = createLoadable(
    async (): Promise<Gap[]> =>
      unwrap(
        await backend
          .from('gaps')
          .select('*')
          .eq('company_id', company.peek().id)
          .eq('is_resolved', false)
          .order('created_at', { ascending: false })
          .limit(mostGaps),
      ),
  )
  const reloadSoon = afterQuiet(gaps.reload, 1_500)
  const stopListening = wakes.listen({ conversation: reloadSoon.call, refresh: gaps.reload })
  gaps.reload()

  async function mark(gap: Gap, isResolved: boolean) {
    try {
      unwrap(await backend.from('gaps').update({ is_resolved: isResolved }).eq('id', gap.id))
      await gaps.reload()
      return true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      return false
    }
  }

  return {
    state: gaps.state,
    reload: gaps.restart,
    async dismiss(gap: Gap) {
      if (!(await mark(gap, true))) return
      toasts.show('Put aside.', { action: { label: 'Undo', run: () => mark(gap, false) } })
    },
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
