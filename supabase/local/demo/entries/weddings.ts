/** What couples ask. */

import type { DemoEntry } from './demo-entry.ts'

export const weddings: DemoEntry[] = [
  {
    question: 'Do you make wedding cakes?',
    answer:
      'With great pleasure. Two tiers for about 50 guests start at £320, three tiers for about 90 at £460. Please book three months ahead; six weeks is the least we can do well. We bring it and set it up within 30 miles of Bristol for £45.',
    alternatives: [
      'How much is a wedding cake?',
      'How far in advance should we book a wedding cake?',
      'Do you deliver and set up wedding cakes?',
      'We are getting married and need a cake',
    ],
  },
  {
    question: 'Can we taste wedding cakes before we choose?',
    answer:
      'Yes, tastings are at the shop on Saturdays at 2:30 pm. Five flavours and coffee for two cost £25, which comes off your bill when you book. Please reserve at cakes@juniperandrye.example; we see two couples each Saturday.',
    alternatives: [
      'Do you offer cake tastings?',
      'How do I book a tasting?',
      'What does a tasting cost?',
      'Can we try some samples of the wedding cake?',
    ],
  },
  {
    question: 'Do you take a deposit for a wedding cake?',
    answer:
      'A deposit of 30% holds your date, and the rest is due three weeks before the wedding. The deposit is not refundable, but if you move the day we carry it over once, provided we are free.',
    alternatives: [
      'When do we pay for the wedding cake?',
      'Is the wedding deposit refundable?',
      'What if we postpone our wedding?',
      'How do I secure a date?',
    ],
  },
]
