/** A brief as the database would make it, of a conversation that is kept in memory. */
import type { LeadBrief } from '../../../edge-functions/_platform/lead-brief.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { leadTemplate } from '../../../shared/lead/templates/lead-template.ts'
import type { Persona } from './persona.ts'

/** Everything happens on one Wednesday morning. */
export const morning = new Date('2026-05-13T08:00:00Z')

export function rulesOf({ rules, lang, minimum, area }: Persona): LeadRules {
  return {
    ...leadTemplate(rules, lang),
    minimum_price: minimum,
    service_area: area ?? null,
    disqualifiers: disqualifiersOf(leadTemplate(rules, lang), area),
  }
}

/** Who names an area means it. */
function disqualifiersOf(
  { disqualifiers }: LeadRules,
  area: string[] | undefined,
): LeadRules['disqualifiers'] {
  return disqualifiers.filter(({ slot }) => slot !== 'place' || area !== undefined)
}

export function emptyBrief(persona: Persona): LeadBrief {
  return {
    purpose: persona.purpose === 'book' ? 'book' : 'qualify',
    rules: rulesOf(persona),
    rules_version: 1,
    language: persona.lang,
    time_zone: persona.zone,
    page: null,
    state: null,
    signals: {},
    facts: [],
    asked: [],
    is_useful: false,
    said: [],
  }
}
