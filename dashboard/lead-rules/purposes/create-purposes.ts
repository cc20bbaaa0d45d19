/** What each of the company's assistants is there for, stored the moment it is chosen. */
import { type Purpose, purposes } from '../../../shared/lead/purposes.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { fetchAssistants } from './fetch-assistants.ts'

export type PurposesModel = ReturnType<typeof createPurposes>

export function createPurposes({ backend, company, toasts, wakes }: SignedIn) {
  const { id: companyId } = company.peek()
  const assistants = createLoadable(() => fetchAssistants(backend, companyId))
  const stopListening = wakes.listen({ connection: assistants.reload, refresh: assistants.reload })
  assistants.reload()

  return {
    state: assistants.state,
    reload: assistants.restart,
    async choose(id: string, purpose: Purpose) {
      assistants.change(all => all.map(one => (one.id === id ? { ...one, purpose } : one)))
      try {
        const changed = backend.from('channels').update({ purpose }).eq('id', id)
        unwrap(await changed.select('id').single())
        const named = assistants.state.peek()
        const one = named.face === 'ready' ? named.value.find(each => each.id === id) : undefined
        const who = !one || one.kind === 'widget' ? 'Website' : one.name
        const name = purposes[purpose].name.toLowerCase()
        toasts.show(`${who}: ${name}, from the next message on.`, { about: id })
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
        await assistants.reload()
      }
    },
    close: stopListening,
  }
}
