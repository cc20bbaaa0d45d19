/** What is wrong with rules while they are written, each fault in a sentence at the place it belongs to. */
import { findRuleFaults, type RuleFault } from '../../../shared/lead/find-rule-faults.ts'
import { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { sayEmpty } from './say-empty.ts'

/** By path, "fields.2.question.web"; the first fault of each place. */
export type Faults = ReadonlyMap<string, string>

export function findFaults(rules: LeadRules): Faults {
  const read = LeadRules.safeParse(rules)
  if (read.success) return new Map()
  const unreadable = read.error.issues
    .filter(({ code }) => code !== 'custom')
    .map(({ path, ...issue }) => ({
      path: path.map(String),
      message: sayIssue(issue, () => sayEmpty(path, rules)),
    }))
  // the contract looks for contradictions only once everything can be read; the owner would rather hear of all at once
  return mapFaults([...unreadable, ...findRuleFaults(rules)])
}

export function mapFaults(found: Pick<RuleFault, 'path' | 'message'>[]): Faults {
  const faults = new Map<string, string>()
  for (const { path, message } of found) {
    const place = path.join('.')
    if (!faults.has(place)) faults.set(place, message)
  }
  return faults
}

/** How many places under a path are at fault. */
export function countFaults(faults: Faults, path: string): number {
  return [...faults.keys()].filter(place => place === path || place.startsWith(`${path}.`)).length
}

type Issue = { code?: string; minimum?: unknown; maximum?: unknown; origin?: unknown }

function sayIssue({ code, minimum, maximum, origin }: Issue, empty: () => string): string {
  if (code === 'too_small' && origin === 'string') return empty()
  if (code === 'too_small' && origin === 'array') return 'Add at least one.'
  if (code === 'too_big' && origin === 'string') return `At most ${maximum} characters.`
  if (code === 'too_big' && origin === 'array') return `At most ${maximum}.`
  if (code === 'too_small') return `Write a number above ${Number(minimum) - 1}.`
  if (code === 'too_big') return `At most ${maximum}.`
  if (code === 'invalid_type') return 'Write a number.'
  return 'This is not in the expected form.'
}
