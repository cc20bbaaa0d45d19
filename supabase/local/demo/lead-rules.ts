/** What makes a lead for Juniper & Rye: BANT, in a bakery's words, for those it can deliver to. */

import type { Field } from '../../../shared/lead/field.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { bant } from '../../../shared/lead/templates/bant.ts'

type Question = NonNullable<Field['question']>

const asked: Record<string, Question> = {
  need: {
    web: 'What are you planning?',
    sms: 'What are you planning?',
    again: 'So that the right baker sees it: what is it for?',
  },
  company_fit: {
    web: 'For roughly how many people is it?',
    sms: 'For how many people is it?',
    again: 'Is it for a few of you, or how many people will there be?',
  },
  timeline: {
    web: 'When do you need it?',
    sms: 'By when do you need it?',
    again: 'Is there a date it has to be ready for?',
  },
}

function inOurWords(field: Field): Field {
  const worded = { ...field, question: asked[field.slot] ?? field.question }
  if (worded.type !== 'size') return worded
  return {
    ...worded,
    label: 'Size of the party',
    steps: [
      { from: 0, points: 5, meaning: 'they are fewer than twenty' },
      { from: 20, points: 10, meaning: 'they are twenty or more' },
    ],
  }
}

export const demoRules: LeadRules = {
  ...bant,
  fields: bant.fields.map(inOurWords),
  service_area: ['BS', 'BA', 'Bristol', 'Bath'],
  minimum_price: { amount: 60, currency: 'GBP' },
  disqualifiers: bant.disqualifiers.map(rule =>
    rule.id === 'area'
      ? { ...rule, reason: 'We only deliver in and around Bristol; anybody may collect from the shop.' }
      : { ...rule, reason: 'Our cakes to order begin at £60; what is on the counter costs less.' },
  ),
}
