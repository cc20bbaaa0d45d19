/** Joins what the rules have read with what a model has read: one fact a slot. */
import type { ExtractedFact } from './dialogue.ts'

/** What two readers disagree about is worth a confirming question: it counts, but is not known. */
const doubtful = 0.7

/** Both lists hold one fact a slot at most, and have passed `checkFact`. Where both agree, the surer one stands. */
export function mergeFacts(byRule: ExtractedFact[], byModel: ExtractedFact[]): ExtractedFact[] {
  const modelled = new Map(byModel.map(fact => [fact.slot, fact]))
  const read = byRule.map(fact => {
    const other = modelled.get(fact.slot)
    return other ? decide(fact, other) : fact
  })
  const ruled = new Set(byRule.map(({ slot }) => slot))
  return [...read, ...byModel.filter(({ slot }) => !ruled.has(slot))]
}

function decide(rule: ExtractedFact, model: ExtractedFact): ExtractedFact {
  const surer = model.confidence > rule.confidence ? model : rule
  if (isSame(rule.value, model.value)) return surer
  return { ...surer, confidence: Math.min(surer.confidence, doubtful) }
}

/** Whatever the order of a range's ends. */
function isSame(one: unknown, other: unknown): boolean {
  const write = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? JSON.stringify(Object.entries(value).sort())
      : String(value).toLowerCase().trim()
  return write(one) === write(other)
}
