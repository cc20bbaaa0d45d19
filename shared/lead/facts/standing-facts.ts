/** What nobody took back: a member who says that something is unknown unsays all that was said of it before. */
import type { Fact, RecordedFact, Slot } from '../fact.ts'

/** In the order given. Whatever is said after the member's word counts again. */
export function standingFacts(history: RecordedFact[]): Fact[] {
  const unsaid = new Map<Slot, number>()
  for (const { slot, value, at } of history) {
    if (value === null) unsaid.set(slot, Math.max(Date.parse(at), unsaid.get(slot) ?? 0))
  }
  return history.filter(
    (fact): fact is Fact =>
      fact.value !== null && Date.parse(fact.at) > (unsaid.get(fact.slot) ?? Number.NEGATIVE_INFINITY),
  )
}
