/** What to call a lead: as the company calls the contact, else as they introduced themselves, else by how they are reached. */
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { nameOfAddress } from '../conversations/who-is.ts'
import type { LeadRow } from './fetch-leads.ts'

type Named = Pick<LeadRow, 'contact' | 'conversation'>

export function nameOfLead({ contact, conversation }: Named): string {
  const said = currentFacts(conversation?.names ?? []).get('name')?.value
  const name = contact?.name ?? (typeof said === 'string' ? said : null)
  if (name) return name
  if (conversation?.address) return nameOfAddress(conversation.address)
  return conversation?.channel?.kind === 'widget' ? 'Visitor on the website' : 'Visitor'
}
