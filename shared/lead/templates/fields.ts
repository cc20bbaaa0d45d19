/** The fields the templates are made of. Owners change every word and number of them. */
import type { Field } from '../field.ts'

const heard = { declined: 0, unsure: 0, is_needed: false }

/** In their own words: only the company knows what it offers. Its services, where it lists them, are there to be tapped. */
export const need: Field = {
  ...heard,
  slot: 'need',
  label: 'Need',
  type: 'text',
  part: 'fit',
  weight: 25,
  question: {
    web: 'What would you like help with?',
    sms: 'What do you need help with?',
    again: 'What is it you’re looking for?',
  },
}

export const company: Field = {
  ...heard,
  slot: 'company_fit',
  label: 'Size of the company',
  type: 'size',
  part: 'fit',
  weight: 10,
  question: {
    web: 'Roughly how many people are you?',
    sms: 'How big is your team?',
    again: 'Are you on your own, or how many people work with you?',
  },
  steps: [
    { from: 0, points: 5, meaning: 'they are fewer than ten' },
    { from: 10, points: 10, meaning: 'they are ten to two hundred' },
    { from: 201, points: 5, meaning: 'they are more than two hundred' },
    { from: 1001, points: 0, meaning: 'they are more than a thousand' },
  ],
}

export const authority: Field = {
  ...heard,
  slot: 'authority',
  label: 'Who decides',
  type: 'enum',
  part: 'fit',
  weight: 15,
  question: {
    web: 'Will you be choosing, or is someone else involved?',
    sms: 'Is it your decision, or shared?',
    again: 'Is it up to you, or does someone else have a say?',
  },
  options: [
    { id: 'decides', label: 'I decide', points: 15, meaning: 'they decide' },
    { id: 'shares', label: 'We decide together', points: 11, meaning: 'they decide together with others' },
    { id: 'influences', label: 'I recommend', points: 6, meaning: 'they recommend and others decide' },
    { id: 'none', label: 'Somebody else', points: 0, meaning: 'somebody else decides' },
  ],
}

export const timeline: Field = {
  ...heard,
  slot: 'timeline',
  label: 'When',
  type: 'interval',
  part: 'intent',
  weight: 20,
  question: {
    web: 'When would you like this done?',
    sms: 'By when do you need it?',
    again: 'Is there a day you need it by?',
  },
  steps: [
    { from: 0, points: 20, meaning: 'they want it within two weeks' },
    { from: 15, points: 15, meaning: 'they want it within three months' },
    { from: 93, points: 8, meaning: 'they want it within half a year' },
    { from: 184, points: 2, meaning: 'they want it later than half a year from now' },
  ],
}

export const budget: Field = {
  ...heard,
  slot: 'budget',
  label: 'Budget',
  type: 'money',
  part: 'intent',
  weight: 20,
  question: {
    web: 'Do you have a range in mind? A rough one is fine.',
    sms: 'Rough budget?',
    again: 'Roughly what would you like to spend, at most?',
  },
  steps: [
    { from: 0, points: 0, meaning: 'their budget is under four fifths of our minimum price' },
    { from: 80, points: 10, meaning: 'their budget is up to a fifth under our minimum price' },
    { from: 100, points: 20, meaning: 'their budget reaches our minimum price' },
  ],
  declined: 4,
  unsure: 6,
}

export const signals: Field = {
  ...heard,
  slot: 'signals',
  label: 'What they do',
  type: 'signals',
  part: 'intent',
  weight: 10,
  question: null,
  each: { price_question: 3, booking_question: 4, pricing_page: 2, return_visit: 1 },
}

export const place: Field = {
  ...heard,
  slot: 'place',
  label: 'Place',
  type: 'place',
  part: 'about',
  weight: 0,
  question: null,
}

export const contact: Field[] = [
  {
    ...heard,
    slot: 'email',
    label: 'E-mail',
    type: 'email',
    part: 'about',
    weight: 0,
    is_needed: true,
    question: {
      web: 'Where can I send the details: to an e-mail or a phone number?',
      sms: 'Which e-mail can we send the details to?',
      again: 'So that someone can come back to you: what is your e-mail or number?',
    },
  },
  { ...heard, slot: 'phone', label: 'Phone', type: 'phone', part: 'about', weight: 0, question: null },
  { ...heard, slot: 'name', label: 'Name', type: 'text', part: 'about', weight: 0, question: null },
]
