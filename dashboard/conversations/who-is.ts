/** What to call whoever a conversation is with: by name, else by number, else by what WhatsApp calls them. */

import { formatNumber } from '../design/format-number.ts'

type Address = { value: string; username: string | null }
type Somebody = { contact: { name: string | null } | null; address: Address | null }

export function whoIs({ contact, address }: Somebody): string {
  return contact?.name ?? (address ? nameOfAddress(address) : 'Visitor')
}

/** How they are reached, where that is not their name already. */
export function reachedBy({ contact, address }: Somebody): string | null {
  return contact?.name && address ? nameOfAddress(address) : null
}

/** A business-scoped id says nothing to a person, so whoever hides their number may have no name at all. */
export function nameOfAddress({ value, username }: Address): string {
  if (value.startsWith('+')) return formatNumber(value)
  return username ? `@${username}` : 'Visitor'
}
