/** The limits of booking: changed together, saved together. */
import { batch, computed, signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { findLimitsErrors, type LimitsErrors, type LimitsForm, limitsOf, toLimitsRow } from './limits-form.ts'

export function createLimits({ backend, company, toasts }: SignedIn) {
  const form = signal(limitsOf(company.peek()))
  const errors = signal<LimitsErrors>({})
  const isBusy = signal(false)
  const isDirty = computed(() => JSON.stringify(form.value) !== JSON.stringify(limitsOf(company.value)))
  return {
    form,
    errors,
    isBusy,
    isDirty,
    write(part: Partial<LimitsForm>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = {}
      })
    },
    discard() {
      batch(() => {
        form.value = limitsOf(company.value)
        errors.value = {}
      })
    },
    async save() {
      errors.value = findLimitsErrors(form.value)
      if (isBusy.value || Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        const { id } = company.peek()
        const changed = backend.from('companies').update(toLimitsRow(form.value)).eq('id', id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          company.value = row
          form.value = limitsOf(row)
        })
        toasts.show('Saved. It holds for the next time that is offered.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
  }
}
