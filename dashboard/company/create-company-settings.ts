/** The company as its owner describes it: changed together, saved together. */
import { batch, computed, effect, signal } from '@preact/signals'
import { keepDraft, keptDraft } from '../app/kept-draft.ts'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { Company } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import {
  type CompanyErrors,
  type CompanyForm,
  findChanges,
  findCompanyErrors,
  formOf,
} from './company-form.ts'
import {
  findTextingChanges,
  findTextingErrors,
  type TextingErrors,
  type TextingForm,
  textingOf,
} from './texting-form.ts'

type Settings = CompanyForm & TextingForm

export type CompanySettings = ReturnType<typeof createCompanySettings>

export function createCompanySettings({ backend, company, mayManage, toasts, wakes }: SignedIn) {
  const { id } = company.peek()
  const place = `company.${id}`
  const form = signal<Settings>({
    ...settingsOf(company.peek()),
    ...(mayManage && keptDraft<Settings>(place)),
  })
  const errors = signal<CompanyErrors & TextingErrors>({})
  const isBusy = signal(false)
  const changes = computed(() => ({
    ...findChanges(form.value, company.value),
    ...findTextingChanges(form.value, company.value),
  }))
  const isDirty = computed(() => Object.keys(changes.value).length > 0)

  function meet(row: Company) {
    batch(() => {
      const isUntouched = !isDirty.peek()
      company.value = row
      if (isUntouched) form.value = settingsOf(row)
    })
  }

  const stored = createLoadable(async () => {
    meet(unwrap(await backend.from('companies').select('*').eq('id', id).single()))
  })
  const stopListening = wakes.listen({ refresh: stored.reload })
  const stopKeeping = effect(() => keepDraft(place, isDirty.value ? form.value : null))
  stored.reload()

  return {
    state: stored.state,
    reload: stored.restart,
    form,
    errors,
    isBusy,
    isDirty,
    write(part: Partial<Settings>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = {}
      })
    },
    discard() {
      batch(() => {
        form.value = settingsOf(company.value)
        errors.value = {}
      })
    },
    async save() {
      if (isBusy.value) return
      errors.value = { ...findCompanyErrors(form.value), ...findTextingErrors(form.value) }
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        const changed = backend.from('companies').update(changes.value).eq('id', id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          company.value = row
          form.value = settingsOf(row)
        })
        toasts.show('Saved. Your assistant knows it from now on.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    close() {
      stopListening()
      stopKeeping()
    },
  }
}

function settingsOf(row: Company): Settings {
  return { ...formOf(row), ...textingOf(row) }
}
