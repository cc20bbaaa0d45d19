/** What is different between two sets of rules, by the names the owner knows: "Budget", "When it is hot". */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'

export function nameChanges(before: LeadRules, after: LeadRules): string[] {
  const labels = [...after.fields, ...before.fields]
    .filter(({ slot }) => !isSame(fieldOf(before, slot), fieldOf(after, slot)))
    .map(({ label }) => `“${label}”`)
  const order = (rules: LeadRules) =>
    rules.fields.map(({ slot }) => slot).filter(slot => fieldOf(before, slot) && fieldOf(after, slot))
  return [
    ...new Set(labels),
    ...(isSame(order(before), order(after)) ? [] : ['the order']),
    ...(isSame(before.thresholds, after.thresholds) ? [] : ['when a lead is hot or warm']),
    ...(isSame(before.service_area, after.service_area) ? [] : ['where you work']),
    ...(isSame(before.minimum_price, after.minimum_price) ? [] : ['your minimum price']),
    ...(isSame(before.disqualifiers, after.disqualifiers) ? [] : ['who is no lead']),
  ]
}

/** The same in a sentence. */
export function sayChanges(before: LeadRules, after: LeadRules): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(nameChanges(before, after))
}

/** Whatever order the keys came in: the database keeps its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortKeys) === JSON.stringify(other, sortKeys)
}

function fieldOf(rules: LeadRules, slot: string) {
  return rules.fields.find(field => field.slot === slot)
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
