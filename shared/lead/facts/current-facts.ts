/** Of everything that was ever said, what holds now. */
import type { Fact, RecordedFact, Slot } from '../fact.ts'
import { countsFrom } from './confidence.ts'
import { standingFacts } from './standing-facts.ts'

const standing = { page: 0, elsewhere: 1, crm: 2, visitor: 3, member: 4 }

/**
 * One fact a slot: a member's edit before what the visitor says, before a CRM, before what was told elsewhere, before the
 * page; among equals what is sure enough to count, and of that the latest; none where a member has said since that it is
 * unknown. The order of `history` decides only between facts of the same instant.
 */
export function currentFacts(history: RecordedFact[]): Map<Slot, Fact> {
  const current = new Map<Slot, Fact>()
  for (const fact of standingFacts(history)) {
    const known = current.get(fact.slot)
    if (!known || !outranks(known, fact)) current.set(fact.slot, fact)
  }
  return current
}

function outranks(known: Fact, fact: Fact): boolean {
  // what is hardly heard must not unsay what was clear, whoever it comes from
  const sureness = Number(known.confidence >= countsFrom) - Number(fact.confidence >= countsFrom)
  if (sureness !== 0) return sureness > 0
  const rank = standing[known.source] - standing[fact.source]
  return rank === 0 ? Date.parse(known.at) > Date.parse(fact.at) : rank > 0
}
