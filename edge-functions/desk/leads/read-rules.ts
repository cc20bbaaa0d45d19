/** Reads rules that a member made, and names whatever is wrong with them. */

import { LeadRules } from '../../../shared/lead/lead-rules.ts'
import type { InvalidRules } from '../../../shared/lead-door.ts'

/** In characters of JSON; twenty fields with everything they may hold fit in. */
const longest = 100_000

export function readRules(given: unknown): { rules: LeadRules } | { invalid: InvalidRules } {
  const read = LeadRules.safeParse(given)
  if (!read.success) {
    return invalid(
      read.error.issues.map(({ path, message }) => ({
        path: path.map(step => (typeof step === 'number' ? step : String(step))),
        message,
      })),
    )
  }
  if (JSON.stringify(read.data).length > longest)
    return invalid([{ path: [], message: 'These rules are too long.' }])
  return { rules: read.data }
}

function invalid(issues: InvalidRules['issues']): { invalid: InvalidRules } {
  const message = issues[0]?.message ?? 'These rules cannot be read.'
  return { invalid: { code: 'invalid_rules', message, issues } }
}
