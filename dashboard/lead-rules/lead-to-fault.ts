/** Leads to the first field at fault; where only the sum of points is, to the way of making it right. */
import { focusFirstError } from '../design/focus-first-error.ts'

export function leadToFault(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector('[aria-invalid="true"]')
    field?.closest('details')?.setAttribute('open', '')
    if (field) return focusFirstError(form)
    const balance = form.querySelector<HTMLElement>('.balance')
    balance?.scrollIntoView({ block: 'center' })
    balance?.querySelector('button')?.focus({ preventScroll: true })
  })
}
