/** What to call a lead: as its conversation is called. */
import { whoIs } from '../conversations/who-is.ts'
import type { LeadRow } from './fetch-leads.ts'

type Named = Pick<LeadRow, 'contact' | 'conversation'>

export function nameOfLead({ contact, conversation }: Named): string {
  return whoIs({ contact, address: conversation?.address ?? null, names: conversation?.names ?? [] })
}
