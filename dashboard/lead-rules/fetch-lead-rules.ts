/** The rules a company goes by: its own, or the template everybody begins with. */
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

export type HeldRules = {
  /** Counts up with every change; 0 for the template. */
  version: number
  rules: LeadRules
}

/** `language`: BCP 47, what the template asks in. */
export async function fetchLeadRules(
  backend: Backend,
  companyId: string,
  language: string,
): Promise<HeldRules> {
  const found = backend.from('lead_rules').select('version, rules').eq('company_id', companyId)
  const row = unwrap(await found.maybeSingle())
  return row ?? { version: 0, rules: leadTemplate('bant', language) }
}
