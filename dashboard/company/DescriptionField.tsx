/** What the company does. */
import { useComputed } from '@preact/signals'
import { Field } from '../design/Field.tsx'
import type { WritableCompany } from './writable-company.ts'

export function DescriptionField({ company }: { company: WritableCompany }) {
  return (
    <Field
      label="Description"
      isLong
      limit={2000}
      placeholder="We are a neighbourhood bakery in Bristol. We bake sourdough and pastries every morning, make celebration cakes to order and run bread workshops."
      hint="Your assistant may say this about you."
      value={useComputed(() => company.form.value.description)}
      error={company.errors.value.description}
      onInput={description => company.write({ description })}
    />
  )
}
