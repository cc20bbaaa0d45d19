/** An entry that is not there yet; perhaps the answer to a question nobody could answer. */
import { batch, computed, effect, signal } from '@preact/signals'
import { keepDraft, keptDraft } from '../app/kept-draft.ts'
import type { SignedIn } from '../app/use-app.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { count } from '../design/format.ts'
import { type Draft, type DraftErrors, emptyDraft, findDraftErrors, isSameDraft, tidy } from './draft.ts'

export type NewEntry = ReturnType<typeof createNewEntry>

/** `gapId` is resolved once the entry is saved. Each question that was brought along keeps a draft of its own. */
export function createNewEntry(
  { backend, company, router, toasts }: SignedIn,
  question: string,
  gapId: string | null,
) {
  const companyId = company.peek().id
  const place = `new.${companyId}.${gapId ?? question}`
  const blank: Draft = { ...emptyDraft, question }
  const draft = signal<Draft>(keptDraft<Draft>(place) ?? blank)
  const errors = signal<DraftErrors>({})
  const isBusy = signal(false)
  const isDirty = computed(() => !isSameDraft(draft.value, blank))

  const stopKeeping = effect(() => keepDraft(place, isDirty.value ? draft.value : null))

  /** Returns how many of its paraphrases are proposed for the entry now. */
  async function resolveGap(gap: string, entry: string): Promise<number> {
    const resolved = { gap_id: gap, new_state: 'written' as const, entry_id: entry }
    const { proposed } = unwrap(await backend.rpc('resolve_gap', resolved))
    return proposed
  }

  return {
    draft,
    errors,
    isBusy,
    isDirty,
    write(part: Partial<Draft>) {
      draft.value = { ...draft.value, ...part }
      errors.value = {}
    },
    discard() {
      batch(() => {
        draft.value = blank
        errors.value = {}
      })
    },
    async save() {
      if (isBusy.value) return
      errors.value = findDraftErrors(draft.value)
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        const row = { company_id: companyId, ...tidy(draft.value) }
        const saved = unwrap(await backend.from('entries').insert(row).select('id').single())
        stopKeeping()
        keepDraft(place, null)
        router.go(`/entries/${saved.id}`, { replace: true }) // it is there now, whatever becomes of the gap
        const proposed = gapId ? await resolveGap(gapId, saved.id) : 0
        toasts.show(
          proposed > 0
            ? `Saved. ${sayProposed(proposed)}`
            : 'Saved. The next visitor who asks gets this answer.',
        )
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    close: stopKeeping,
  }
}

function sayProposed(paraphrases: number): string {
  return paraphrases === 1
    ? '1 paraphrase is proposed as another way to ask.'
    : `${count(paraphrases)} paraphrases are proposed as other ways to ask.`
}
