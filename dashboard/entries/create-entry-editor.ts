/** One entry being read or written. Saving never overwrites what somebody else saved meanwhile. */
import { batch, computed, effect, signal } from '@preact/signals'
import { keepDraft, keptDraft } from '../app/kept-draft.ts'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { Entry, EntryVersion } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import {
  type Draft,
  type DraftErrors,
  draftOf,
  emptyDraft,
  findDraftErrors,
  isSameDraft,
  tidy,
} from './draft.ts'
import { joinAlternatives } from './join-alternatives.ts'

export type EntryEditor = ReturnType<typeof createEntryEditor>

/** `id` of an existing entry. For a new one see `createNewEntry`. */
export function createEntryEditor(signedIn: SignedIn, id: string) {
  const { backend, wakes, toasts, router, company } = signedIn
  const base = signal<Entry | null>(null)
  const draft = signal<Draft>(emptyDraft)
  const errors = signal<DraftErrors>({})
  const isBusy = signal(false)
  const theirs = signal<Entry | null>(null)
  const isGone = signal(false)
  const isDirty = computed(() => base.value !== null && !isSameDraft(draft.value, base.value))

  const fetchEntry = async () => unwrap(await backend.from('entries').select('*').eq('id', id).maybeSingle())

  const entry = createLoadable(async () => {
    const row = await fetchEntry()
    batch(() => {
      if (row) meet(row)
      else isGone.value = true
    })
    return row
  })

  /** A row arrived: becomes what is edited, or, when something unsaved stands in the form, what it clashes with. */
  function meet(row: Entry) {
    const last = base.peek()
    if (last?.version === row.version) return
    if (last && isDirty.peek() && !isSameDraft(draft.peek(), row)) {
      const joined = joinAlternatives(draft.peek(), { from: last, to: row })
      if (joined) adopt(row, joined)
      else theirs.value = row
      return
    }
    adopt(row, last ? null : keptDraft<Draft>(id))
  }

  function adopt(row: Entry, written: Draft | null) {
    batch(() => {
      base.value = row
      draft.value = written ?? draftOf(row)
      theirs.value = null
      errors.value = {}
    })
  }

  async function save(next: Draft): Promise<boolean> {
    const from = base.peek()
    if (!from || isBusy.peek()) return false
    errors.value = findDraftErrors(next)
    if (Object.keys(errors.value).length > 0) return false
    isBusy.value = true
    try {
      const changed = backend.from('entries').update(tidy(next)).eq('id', id).eq('version', from.version)
      const [saved] = unwrap(await changed.select('*'))
      if (saved) {
        adopt(saved, null)
        return true
      }
      const current = await fetchEntry()
      if (current) theirs.value = current
      else isGone.value = true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
    }
    return false
  }

  async function restore(gone: Draft & Pick<Entry, 'language'>) {
    const { question, answer, alternatives, language } = gone
    const row = { company_id: company.peek().id, question, answer, alternatives, language }
    try {
      const back = unwrap(await backend.from('entries').insert(row).select('id').single())
      router.go(`/entries/${back.id}`)
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
  }

  const stopListening = wakes.listen({
    entry: changed => {
      if (changed === id && !isBusy.peek()) entry.reload()
    },
    refresh: entry.reload,
  })
  const stopKeeping = effect(() => {
    if (base.value) keepDraft(id, isDirty.value ? draft.value : null)
  })
  entry.reload()

  return {
    state: entry.state,
    reload: entry.restart,
    base,
    draft,
    errors,
    isBusy,
    isDirty,
    /** What somebody else saved while this was being written. */
    theirs,
    isGone,
    write(part: Partial<Draft>) {
      draft.value = { ...draft.value, ...part }
      errors.value = {}
    },
    async save() {
      if (await save(draft.peek())) toasts.show('Saved. Answers use it from now on.')
    },
    discard() {
      if (base.value) adopt(base.value, null)
    },
    takeTheirs() {
      if (theirs.value) adopt(theirs.value, null)
    },
    /** Theirs stays in the history; mine becomes the version after it. */
    async keepMine() {
      if (!theirs.value) return
      const mine = draft.value
      adopt(theirs.value, mine)
      if (await save(mine)) toasts.show('Saved over theirs. Their version is in the history.')
    },
    async useAgain(version: EntryVersion) {
      if (await save(draftOf(version))) toasts.show(`Version ${version.version} is in use again.`)
    },
    async remove() {
      const gone = base.value
      if (!gone) return
      try {
        unwrap(await backend.from('entries').delete().eq('id', id))
        keepDraft(id, null)
        router.go('/entries')
        toasts.show('Entry deleted.', { action: { label: 'Undo', run: () => restore(gone) } })
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
    },
    close() {
      stopListening()
      stopKeeping()
    },
  }
}
