/** What a change of rules would do to the leads there are, as the owner reads it. */
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { compareRules, type Outcome } from '../../../shared/lead/score/compare-rules.ts'
import { Signals } from '../../../shared/lead/score/signals.ts'
import type { PreviewRulesResponse } from '../../../shared/lead-door.ts'
import { readRules } from '../../_lead/score-again.ts'
import type { LeadsToScore, LeadToScore } from '../../_platform/lead-verbs.ts'

/** Pure. Without what silence takes away: by that alone no lead would change its bucket. */
export function previewRules(given: LeadsToScore, rules: LeadRules, now: Date): PreviewRulesResponse {
  const leads = given.leads.map(({ lead, facts, signals, reversed }) => ({
    ...{ id: lead, facts, reversed },
    signals: { ...Signals.parse(signals), last_contact_at: null },
  }))
  const { moved } = compareRules(readRules(given), rules, leads, now)
  const names = new Map(given.leads.map(lead => [lead.lead, nameOf(lead)]))
  return {
    leads: leads.length,
    changed: moved.map(({ lead, from, to, before, after }) => ({
      ...{ lead, name: names.get(lead) ?? null, from, to },
      ...{ total_before: before, total_after: after },
    })),
    moves: countMoves(moved),
  }
}

function nameOf({ facts, name }: LeadToScore): string | null {
  const told = currentFacts(facts).get('name')?.value
  return typeof told === 'string' ? told : name
}

function countMoves(moved: { from: Outcome; to: Outcome }[]): PreviewRulesResponse['moves'] {
  const counts = new Map<string, PreviewRulesResponse['moves'][number]>()
  for (const { from, to } of moved) {
    const move = counts.get(`${from} ${to}`) ?? { from, to, leads: 0 }
    move.leads += 1
    counts.set(`${from} ${to}`, move)
  }
  return [...counts.values()].sort((one, other) => other.leads - one.leads)
}
