/** What the company does. */
import { Field } from '../design/Field.tsx'
import type { Welcome } from './create-welcome.ts'

export function AboutStep({ welcome }: { welcome: Welcome }) {
  return (
    <Field
      label="Description"
      isLong
      limit={2000}
      placeholder="We are a neighbourhood bakery in Bristol. We bake sourdough and pastries every morning, make celebration cakes to order and run bread workshops."
      hint="Your assistant may say this about you."
      value={welcome.description}
      error={welcome.errors.value.description}
      onInput={welcome.writeDescription}
    />
  )
}
