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

export type CompanySettings = ReturnType<typeof createCompanySettings>

export function createCompanySettings({ backend, company, mayManage, toasts, wakes }: SignedIn) {
  const { id } = company.peek()
  const place = `company.${id}`
  const form = signal<CompanyForm>((mayManage && keptDraft<CompanyForm>(place)) || formOf(company.peek()))
  const errors = signal<CompanyErrors>({})
  const isBusy = signal(false)
  const changes = computed(() => findChanges(form.value, company.value))
  const isDirty = computed(() => Object.keys(changes.value).length > 0)

  function meet(row: Company) {
    batch(() => {
      const isUntouched = !isDirty.peek()
      company.value = row
      if (isUntouched) form.value = formOf(row)
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
    write(part: Partial<CompanyForm>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = {}
      })
    },
    discard() {
      batch(() => {
        form.value = formOf(company.value)
        errors.value = {}
      })
    },
    async save() {
      if (isBusy.value) return
      errors.value = findCompanyErrors(form.value)
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        const changed = backend.from('companies').update(changes.value).eq('id', id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          company.value = row
          form.value = formOf(row)
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
