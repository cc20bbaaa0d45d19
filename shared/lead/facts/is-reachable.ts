/** Whether a lead can be written to: by an address or a number they gave, or by the line they write on. */
import { declined, type Fact, type Slot, unsure } from '../fact.ts'
import type { Field } from '../field.ts'
import { countsFrom } from './confidence.ts'

export function isReachable(fields: Field[], facts: Map<Slot, Fact>): boolean {
  return fields
    .filter(field => field.type === 'email' || field.type === 'phone')
    .some(field => isKnown(facts.get(field.slot)))
}

function isKnown(fact: Fact | undefined): boolean {
  return (
    fact !== undefined && fact.confidence >= countsFrom && fact.value !== declined && fact.value !== unsure
  )
}
