/** Leads to the first field at fault, once the errors are drawn. */
export function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]')
    // To the middle: at its edge a bar that stays in view would cover the field.
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  })
}
