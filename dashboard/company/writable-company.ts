/** What the fields of a company read and write, wherever they stand. */
import type { ReadonlySignal } from '@preact/signals'
import type { CompanyErrors, CompanyForm } from './company-form.ts'

export type WritableCompany = {
  form: ReadonlySignal<CompanyForm>
  errors: ReadonlySignal<CompanyErrors>
  write(part: Partial<CompanyForm>): void
}
