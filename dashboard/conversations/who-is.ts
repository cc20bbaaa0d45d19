/** What to call whoever a conversation is with: as the company does, as they introduced themselves, else by how they are reached. */
import { declined, type RecordedFact, unsure } from '../../shared/lead/fact.ts'
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { formatNumber } from '../design/format-number.ts'

type Address = { value: string; username: string | null }
type Somebody = {
  contact: { name: string | null } | null
  address: Address | null
  /** What was ever said of their name. */
  names?: RecordedFact[]
}

/** What a conversation's facts are asked for, to know the name. */
export const namesColumns =
  'names:lead_facts(slot, value, quote, message:message_id, source, confidence, extractor, version, at)' as const

export function whoIs(somebody: Somebody): string {
  return nameOf(somebody) ?? (somebody.address ? nameOfAddress(somebody.address) : 'Visitor')
}

/** How they are reached, where that is not their name already. */
export function reachedBy(somebody: Somebody): string | null {
  return nameOf(somebody) && somebody.address ? nameOfAddress(somebody.address) : null
}

/** Null where nobody has said. */
export function nameOf({ contact, names = [] }: Pick<Somebody, 'contact' | 'names'>): string | null {
  if (contact?.name) return contact.name
  const said = currentFacts(names).get('name')?.value
  return typeof said === 'string' && said !== declined && said !== unsure ? said : null
}

/** A business-scoped id says nothing to a person, so whoever hides their number may have no name at all. */
export function nameOfAddress({ value, username }: Address): string {
  if (value.startsWith('+')) return formatNumber(value)
  return username ? `@${username}` : 'Visitor'
}
