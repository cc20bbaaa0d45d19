/** What an assistant is there for: four ways of asking and of handing over. The owner picks one. */
import * as z from 'zod/mini'

export const Purpose = z.enum(['qualify', 'support', 'faq', 'book'])
export type Purpose = z.infer<typeof Purpose>

export type PurposeRules = {
  name: string
  /** Explains it to the owner. */
  sentence: string
  /** What it asks of its own accord: what decides a lead, what a booking needs, or nothing. */
  asks: 'lead' | 'booking' | 'nothing'
  /** When a person is called. Whoever asks for one gets one in every one. */
  handsOver: ('asked' | 'urgent' | 'qualified' | 'unanswered' | 'complaint' | 'no_slot')[]
}

export const purposes: Record<Purpose, PurposeRules> = {
  qualify: {
    name: 'Lead qualification',
    sentence:
      'Answers first, then asks at most four short questions (three by text), only those that decide whether it is a lead, and calls a person as soon as it is.',
    asks: 'lead',
    handsOver: ['asked', 'urgent', 'qualified', 'complaint'],
  },
  support: {
    name: 'Customer support',
    sentence:
      'Answers customers, asks nothing about buying, and calls a person when it has no answer or somebody complains.',
    asks: 'nothing',
    handsOver: ['asked', 'urgent', 'unanswered', 'complaint'],
  },
  faq: {
    name: 'Questions and answers',
    sentence:
      'Answers from what you have written and nothing else; a person is called only for whoever asks for one.',
    asks: 'nothing',
    handsOver: ['asked', 'urgent'],
  },
  book: {
    name: 'Appointment scheduling',
    sentence:
      'Answers, offers free times, asks only what a booking needs, and calls a person when no time suits.',
    asks: 'booking',
    handsOver: ['asked', 'urgent', 'complaint', 'no_slot'],
  },
}
