/** Challenges, authority, money, prioritisation: the same facts, the problem first; for work that begins with advice. */
import type { Field } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { bant } from './bant.ts'
import { authority, budget, company, contact, need, place, signals, timeline } from './fields.ts'

const challenge: Field = {
  ...need,
  label: 'Challenge',
  question: {
    web: 'What is the problem you would like solved?',
    sms: 'What problem should we solve for you?',
    again: 'What would be different for you once this is solved?',
  },
}
const prioritisation: Field = {
  ...timeline,
  label: 'Priority',
  question: {
    web: 'How soon does this need to be solved?',
    sms: 'How soon must it be solved?',
    again: 'Is there a date by which this has to be better?',
  },
}

export const champ: LeadRules = {
  ...bant,
  fields: [challenge, authority, budget, prioritisation, company, signals, place, ...contact],
}
