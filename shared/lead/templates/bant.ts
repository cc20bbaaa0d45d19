/** Budget, authority, need, timeline: for a short sale with one person to convince. What a company begins with. */
import type { LeadRules } from '../lead-rules.ts'
import { authority, budget, company, contact, need, place, signals, timeline } from './fields.ts'

export const bant: LeadRules = {
  fields: [need, company, authority, timeline, budget, signals, place, ...contact],
  thresholds: { hot: 70, warm: 40 },
  service_area: null,
  minimum_price: null,
  disqualifiers: [
    {
      id: 'area',
      slot: 'place',
      when: 'outside_area',
      strength: 'hard',
      reason: 'That is outside the area we work in.',
    },
    {
      id: 'budget_low',
      slot: 'budget',
      when: 'under_minimum',
      percent: 50,
      strength: 'soft',
      reason: 'That is less than our work usually costs.',
    },
  ],
}
