/** The ways one entry is asked, where each came from, and what is proposed for it. */
import { computed, signal } from '@preact/signals'
import type { ProposePhrasingsResponse } from '../../../shared/entries-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { PhrasingState } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { plural } from '../../design/format.ts'
import { decideWith } from './decide-phrasings.ts'

export type EntryPhrasings = ReturnType<typeof createEntryPhrasings>

/** A model may think before it answers. */
const modelMs = 30_000
const most = 400

export function createEntryPhrasings(signedIn: SignedIn, entryId: string) {
  const { backend, wakes, toasts } = signedIn
  const isAsking = signal(false)

  const phrasings = createLoadable(async () =>
    unwrap(
      await backend
        .from('entry_phrasings')
        .select('*')
        .eq('entry_id', entryId)
        .order('created_at', { ascending: false })
        .order('id')
        .limit(most),
    ),
  )
  const reloadSoon = afterQuiet(phrasings.reload, 500)
  const stopListening = wakes.listen({
    entry: id => {
      if (id === entryId) reloadSoon.call()
    },
    refresh: phrasings.reload,
  })
  phrasings.reload()

  const inState = (state: PhrasingState) =>
    computed(() => {
      const all = phrasings.state.value
      return all.face === 'ready' ? all.value.filter(phrasing => phrasing.state === state) : []
    })

  return {
    state: phrasings.state,
    retry: phrasings.restart,
    proposed: inState('proposed'),
    accepted: inState('accepted'),
    dismissed: inState('dismissed'),
    decide: decideWith(signedIn, phrasings.reload),
    /** The model is being asked. */
    isAsking,
    async askModel() {
      if (isAsking.value) return
      isAsking.value = true
      try {
        const path = `entries/${entryId}/phrasings`
        const { proposed } = await askDesk<ProposePhrasingsResponse>(backend, path, { timeoutMs: modelMs })
        await phrasings.reload()
        toasts.show(
          proposed === 0
            ? 'The model had nothing new to propose.'
            : `${plural(proposed, 'new way', 'new ways')} to ask proposed.`,
        )
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isAsking.value = false
      }
    },
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
