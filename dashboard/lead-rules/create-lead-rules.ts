/** A company's lead rules: a draft over what is stored, what is wrong with it, what it would do, and saving it. */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Field } from '../../shared/lead/field.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { PreviewRulesResponse, SaveRulesResponse } from '../../shared/lead-door.ts'
import { keepDraft, keptDraft } from '../app/kept-draft.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import { BackendError, sentenceOf } from '../backend/unwrap.ts'
import { type Faults, findFaults, mapFaults } from './editing/find-faults.ts'
import { mergeRules } from './editing/merge-rules.ts'
import { isSame } from './editing/name-changes.ts'
import { fetchLeadRules, type HeldRules } from './fetch-lead-rules.ts'

export type LeadRulesModel = ReturnType<typeof createLeadRules>

/** `from` is what was stored when the first letter was changed. */
type Draft = { from: HeldRules; rules: LeadRules }

const none: Faults = new Map()
/** A thousand leads are scored twice. */
const previewTimeoutMs = 30_000

export function createLeadRules({ backend, company, mayManage, toasts, wakes }: SignedIn) {
  const { id, language } = company.peek()
  const place = `lead-rules.${id}`
  const stored = createLoadable(() => fetchLeadRules(backend, id, language))
  const held = computed(() => (stored.state.value.face === 'ready' ? stored.state.value.value : null))
  const draft = signal<Draft | null>(mayManage ? keptDraft<Draft>(place) : null)
  const rules = computed(() => draft.value?.rules ?? held.value?.rules ?? null)
  const isDirty = computed(() => draft.value !== null && !isSame(draft.value.rules, held.value?.rules))
  /** Somebody saved after this draft was begun. */
  const isClashing = computed(
    () => isDirty.value && (draft.value?.from.version ?? 0) < (held.value?.version ?? 0),
  )
  /** Faults are shown from the first try to save on; before, half a sentence is no fault. */
  const isTried = signal(false)
  const told = signal<Faults>(none)
  const found = computed(() => (rules.value ? findFaults(rules.value) : none))
  const faults = computed(() => (isTried.value ? new Map([...found.value, ...told.value]) : none))
  const preview = signal<PreviewRulesResponse | null>(null)
  const isBusy = signal(false)

  const stopListening = wakes.listen({ refresh: stored.reload })
  const stopKeeping = effect(() => {
    if (held.value) keepDraft(place, isDirty.value ? draft.value : null)
  })
  stored.reload()

  function write(next: LeadRules) {
    const from = draft.peek()?.from ?? held.peek()
    if (!from) return
    batch(() => {
      draft.value = { from, rules: next }
      told.value = none
      preview.value = null
    })
  }

  /** Null when the desk said no, which was shown then. */
  async function ask<Answer>(path: string, body: Record<string, unknown>): Promise<Answer | null> {
    if (isBusy.peek()) return null
    isBusy.value = true
    try {
      return await askDesk<Answer>(backend, `companies/${id}/${path}`, { body, timeoutMs: previewTimeoutMs })
    } catch (error) {
      preview.value = null
      if (error instanceof BackendError) told.value = mapFaults(error.issues)
      if (error instanceof BackendError && error.code === 'changed_meanwhile') await stored.reload()
      else toasts.show(sentenceOf(error), { tone: 'bad' })
      return null
    } finally {
      isBusy.value = false
    }
  }

  return {
    state: stored.state,
    reload: stored.restart,
    draft,
    held,
    rules,
    isDirty,
    isClashing,
    isBusy,
    faults,
    preview,
    write: (part: Partial<LeadRules>) => rules.value && write({ ...rules.value, ...part }),
    writeField(slot: string, change: (field: Field) => Field) {
      if (!rules.value) return
      const fields = rules.value.fields.map(field => (field.slot === slot ? change(field) : field))
      write({ ...rules.value, fields })
    },
    /** With its own disqualifiers, which could judge nothing any more. */
    removeField(field: Field) {
      const before = rules.value
      if (!before) return
      write({
        ...before,
        fields: before.fields.filter(({ slot }) => slot !== field.slot),
        disqualifiers: before.disqualifiers.filter(({ slot }) => slot !== field.slot),
      })
      const undo = { label: 'Undo', run: () => write(before) }
      toasts.show(`“${field.label}” is removed.`, { action: undo })
    },
    discard() {
      const { value: thrownAway } = draft
      if (!thrownAway) return
      const undo = {
        label: 'Undo',
        run: () => {
          draft.value = thrownAway
        },
      }
      toasts.show('What was not saved is gone.', { action: undo })
      batch(() => {
        draft.value = null
        told.value = none
        isTried.value = false
        preview.value = null
      })
    },
    /** Goes on from what somebody else saved meanwhile, with what was changed here. */
    keepMine() {
      const { value: begun } = draft
      const { value: from } = held
      if (!begun || !from) return
      const merged = mergeRules({ base: begun.from.rules, mine: begun.rules, theirs: from.rules })
      draft.value = { from, rules: merged }
    },
    /** Asks what the draft would do to the leads there are. */
    async check() {
      if (!rules.value || isClashing.value) return
      isTried.value = true
      if (found.value.size > 0) return
      const checked = rules.value
      const answer = await ask<PreviewRulesResponse>('lead-rules/preview', { rules: checked })
      if (answer && rules.value === checked) preview.value = answer
    },
    async save() {
      if (!draft.value) return
      const { from, rules: mine } = draft.value
      const saved = await ask<SaveRulesResponse>('lead-rules', { version: from.version, rules: mine })
      if (!saved) return
      await stored.reload()
      batch(() => {
        draft.value = null
        preview.value = null
        isTried.value = false
      })
      toasts.show('Saved. Your open leads are scored again in a moment.')
    },
    close() {
      stopListening()
      stopKeeping()
    },
  }
}
