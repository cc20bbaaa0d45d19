/** When the company is there: its week and its holidays, changed together, saved together. */
import { batch, computed, signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { Company, Holiday, Week } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { findHolidayErrors, findWeekErrors } from './hours-errors.ts'
import { emptyWeek } from './week-days.ts'

type HoursForm = { week: Week; holidays: Holiday[] }

export type HoursModel = ReturnType<typeof createHours>

export function createHours({ backend, company, toasts, wakes }: SignedIn) {
  const { id } = company.peek()
  const form = signal(formOf(company.peek()))
  const errors = signal<{ week: Record<number, string>; holidays: Record<number, string> }>(noErrors())
  const isBusy = signal(false)
  const isDirty = computed(() => JSON.stringify(form.value) !== JSON.stringify(formOf(company.value)))

  const stored = createLoadable(async () => {
    const row = unwrap(await backend.from('companies').select('*').eq('id', id).single())
    batch(() => {
      const isUntouched = !isDirty.peek()
      company.value = row
      if (isUntouched) form.value = formOf(row)
    })
  })
  const stopListening = wakes.listen({ refresh: stored.reload })
  stored.reload()

  return {
    state: stored.state,
    reload: stored.restart,
    form,
    errors,
    isBusy,
    isDirty,
    write(part: Partial<HoursForm>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = noErrors()
      })
    },
    discard() {
      batch(() => {
        form.value = formOf(company.value)
        errors.value = noErrors()
      })
    },
    async save() {
      if (isBusy.value) return
      const { week, holidays } = form.value
      const found = { week: findWeekErrors(week), holidays: findHolidayErrors(holidays) }
      errors.value = found
      if (Object.keys(found.week).length + Object.keys(found.holidays).length > 0) return
      isBusy.value = true
      try {
        const changed = backend
          .from('companies')
          .update({ hours: week, holidays: inOrder(holidays) })
          .eq('id', id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          company.value = row
          form.value = formOf(row)
        })
        toasts.show('Saved. Times to book and hand-offs follow it from now on.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    close: stopListening,
  }
}

function formOf({ hours, holidays }: Company): HoursForm {
  return { week: hours ?? emptyWeek(), holidays }
}

function inOrder(holidays: Holiday[]): Holiday[] {
  return holidays.toSorted((one, other) => one.day.localeCompare(other.day))
}

function noErrors() {
  return { week: {}, holidays: {} }
}
