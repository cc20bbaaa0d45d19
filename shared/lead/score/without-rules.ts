/** The company's rules for a lead that a member has let in again: whatever ruled it out then does so no more. */
import type { LeadRules } from '../lead-rules.ts'

/** `reversed`: ids of disqualifiers. */
export function withoutRules(rules: LeadRules, reversed: string[]): LeadRules {
  if (reversed.length === 0) return rules
  return { ...rules, disqualifiers: rules.disqualifiers.filter(({ id }) => !reversed.includes(id)) }
}
