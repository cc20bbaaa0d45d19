/** Service, place and urgency: for whoever comes to the house, such as a plumber, a cleaner or a baker who delivers. */
import type { Field } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { bant } from './bant.ts'
import { authority, budget, contact, need, place, signals } from './fields.ts'

const where: Field = {
  ...place,
  part: 'fit',
  weight: 10,
  question: {
    web: 'Where is it? A postcode is enough.',
    sms: 'What is the postcode?',
    again: 'Which town or postcode should we come to?',
  },
}
const urgency: Field = {
  slot: 'urgency',
  label: 'Urgency',
  type: 'enum',
  part: 'intent',
  weight: 20,
  question: {
    web: 'How urgent is it?',
    sms: 'How urgent is it: an emergency, this week, or flexible?',
    again: 'Can it wait a few days, or should somebody come sooner?',
  },
  options: [
    { id: 'emergency', label: 'An emergency', points: 20, meaning: 'it is an emergency', is_urgent: true },
    { id: 'this_week', label: 'This week', points: 15, meaning: 'they want it this week' },
    { id: 'flexible', label: 'I am flexible', points: 5, meaning: 'they are flexible' },
  ],
  declined: 0,
  unsure: 0,
  is_needed: false,
}
/** Heard, so that a booking knows of it; urgency carries the points. */
const date: Field = {
  slot: 'timeline',
  label: 'When',
  type: 'interval',
  part: 'about',
  weight: 0,
  question: null,
  steps: [],
  declined: 0,
  unsure: 0,
  is_needed: false,
}

export const localService: LeadRules = {
  ...bant,
  fields: [need, where, urgency, authority, budget, signals, date, ...contact],
}
