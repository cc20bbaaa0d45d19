/** One lead being read: kept current, moved, given to somebody, and corrected by whoever knows better. */
import { signal } from '@preact/signals'
import type { FactValue } from '../../../shared/lead/fact.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { inTurn } from '../../conversations/in-turn.ts'
import { askToAssign, askToRecord } from '../ask-leads.ts'
import { fetchLead } from './fetch-lead.ts'

export type LeadModel = ReturnType<typeof createLead>

export function createLead({ backend, wakes, toasts }: SignedIn, id: string) {
  const isAssigning = signal(false)
  /** The slot whose fact is being saved. */
  const saving = signal<string | null>(null)
  const story = createLoadable(() => fetchLead(backend, id))
  const ask = inTurn(() => story.reload())

  const stopListening = wakes.listen({
    lead: changed => {
      if (changed === id) ask(id)
    },
    conversation: changed => {
      const state = story.state.peek()
      const theirs = state.face === 'ready' ? (state.value?.conversations ?? []) : []
      if (theirs.some(one => one.id === changed)) ask(id)
    },
    contact: () => ask(id),
    refresh: () => ask(id),
  })
  ask(id)

  return {
    id,
    state: story.state,
    reload: story.restart,
    refresh: () => ask(id),
    isAssigning,
    saving,
    async assign(member: string | null) {
      if (isAssigning.peek()) return
      isAssigning.value = true
      const before = story.state.peek()
      const give = (owner_id: string | null) =>
        story.change(value => value && { ...value, lead: { ...value.lead, owner_id } })
      give(member)
      try {
        await askToAssign(backend, id, { member })
      } catch (error) {
        if (before.face === 'ready' && before.value) give(before.value.lead.owner_id)
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
      isAssigning.value = false
    },
    /** Whether it was stored; `null` says that nobody knows. */
    async record(slot: string, value: FactValue | null): Promise<boolean> {
      if (saving.peek()) return false
      saving.value = slot
      try {
        const { lead } = await askToRecord(backend, id, { slot, value })
        await story.reload()
        toasts.show(`Saved. They have ${lead.total} points now.`)
        return true
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
        return false
      } finally {
        saving.value = null
      }
    },
    close: stopListening,
  }
}
