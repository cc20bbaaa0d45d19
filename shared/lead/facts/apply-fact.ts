/** Adds a fact to what is known of a lead. */
import type { Fact, FactValue, RecordedFact } from '../fact.ts'
import { countsFrom, expressFrom } from './confidence.ts'
import { contradicts } from './contradicts.ts'
import { currentFacts } from './current-facts.ts'
import { standingFacts } from './standing-facts.ts'

/** Two things a visitor said of one slot, the earlier first; one confirming question settles it. */
export type Contradiction = { slot: string; values: [FactValue, FactValue] }

export type AppliedFact = {
  /** Everything that was ever said; nothing is forgotten. */
  history: RecordedFact[]
  /** What holds in the fact's slot now: the fact, unless a member knew better. */
  current: Fact
  contradiction: Contradiction | null
}

export function applyFact(known: RecordedFact[], fact: Fact): AppliedFact {
  const history = [...known, fact]
  return {
    history,
    current: currentFacts(history).get(fact.slot)!,
    contradiction: findContradictions(history).find(one => one.slot === fact.slot) ?? null,
  }
}

/** Slots whose two latest statements of the visitor exclude one another. A member's edit ends the doubt. */
export function findContradictions(history: RecordedFact[]): Contradiction[] {
  const standing = standingFacts(history)
  const slots = [...new Set(standing.map(fact => fact.slot))]
  return slots.flatMap(slot => {
    const facts = standing.filter(fact => fact.slot === slot && fact.confidence >= countsFrom)
    if (facts.some(fact => fact.source === 'member')) return []
    const said = facts
      .filter(fact => fact.source === 'visitor')
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
      .slice(-2)
    const [earlier, latest] = said
    if (!earlier || !latest || latest.confidence >= expressFrom) return []
    if (!contradicts(earlier.value, latest.value)) return []
    return [{ slot, values: [earlier.value, latest.value] as [FactValue, FactValue] }]
  })
}
