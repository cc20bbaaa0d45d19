/** The verbs of leads. */
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Refused } from './refused.ts'

export type LeadVerbs = {
  /** `version`: the rules these were made from, 0 for the template; `changed_meanwhile` when they hold no more. */
  save_lead_rules: {
    args: { member_id: string; company_id: string; version: number; rules: LeadRules }
    result: Refused | { version: number }
  }
}
