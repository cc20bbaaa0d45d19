/** Adds a fact to what is known of a lead. */
import type { Fact, FactValue } from '../fact.ts'
import { countsFrom } from './confidence.ts'
import { contradicts } from './contradicts.ts'
import { currentFacts } from './current-facts.ts'

/** Two things a visitor said of one slot, the earlier first; one confirming question settles it. */
export type Contradiction = { slot: string; values: [FactValue, FactValue] }

export type AppliedFact = {
  /** Everything that was ever said; nothing is forgotten. */
  history: Fact[]
  /** What holds in the fact's slot now: the fact, unless a member knew better. */
  current: Fact
  contradiction: Contradiction | null
}

export function applyFact(known: Fact[], fact: Fact): AppliedFact {
  const history = [...known, fact]
  return {
    history,
    current: currentFacts(history).get(fact.slot)!,
    contradiction: findContradictions(history).find(one => one.slot === fact.slot) ?? null,
  }
}

/** Slots whose two latest statements of the visitor exclude one another. A member's edit ends the doubt. */
export function findContradictions(history: Fact[]): Contradiction[] {
  const slots = [...new Set(history.map(fact => fact.slot))]
  return slots.flatMap(slot => {
    const facts = history.filter(fact => fact.slot === slot && fact.confidence >= countsFrom)
    if (facts.some(fact => fact.source === 'member')) return []
    const said = facts
      .filter(fact => fact.source === 'visitor')
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
      .slice(-2)
    const [earlier, latest] = said
    if (!earlier || !latest || !contradicts(earlier.value, latest.value)) return []
    return [{ slot, values: [earlier.value, latest.value] as [FactValue, FactValue] }]
  })
}
