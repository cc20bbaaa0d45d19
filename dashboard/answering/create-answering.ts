/** How sure the assistant must be to answer: tried on what visitors have asked, then saved. */
import { batch, computed, signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { fetchPastQuestions } from './fetch-past-questions.ts'
import { sortQuestions } from './sort-questions.ts'

export type Answering = ReturnType<typeof createAnswering>

export function createAnswering({ backend, company, toasts, wakes }: SignedIn) {
  const { id } = company.peek()
  const questions = createLoadable(() => fetchPastQuestions(backend, id))
  /** Null while nothing else than what is saved is tried. */
  const tried = signal<number | null>(null)
  const isBusy = signal(false)
  // the column holds four bytes: 0.55 is 0.55000001 there
  const saved = computed(() => Math.round(company.value.answers_from * 100) / 100)
  const chosen = computed(() => tried.value ?? saved.value)
  const sorted = computed(() => {
    const { value: state } = questions.state
    return state.face === 'ready' ? sortQuestions(state.value, { now: saved.value, tried: chosen.value }) : []
  })
  const stopListening = wakes.listen({ refresh: questions.reload })
  questions.reload()

  return {
    state: questions.state,
    reload: questions.restart,
    chosen,
    sorted,
    isBusy,
    isDirty: computed(() => chosen.value !== saved.value),
    try(from: number) {
      tried.value = from
    },
    discard() {
      tried.value = null
    },
    async save() {
      if (isBusy.value) return
      isBusy.value = true
      try {
        const changed = backend.from('companies').update({ answers_from: chosen.value }).eq('id', id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          company.value = row
          tried.value = null
        })
        toasts.show('Saved. It holds from the next question on.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    close: stopListening,
  }
}
