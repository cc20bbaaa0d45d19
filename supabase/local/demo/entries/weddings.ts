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
      'Two-tier or three-tier price',
      'Cake for 90 wedding guests',
      'Bride and groom looking for a cake maker',
      'How far do you travel for weddings?',
      'Can you bring it to our venue in Bath?',
      'Do you assemble it at the reception?',
      'Our big day is in five weeks, is that too soon?',
      'My fiancé and I need a quote',
      'What would a tiered cake for fifty cost?',
      'Getting hitched next summer',
      'Civil partnership celebration',
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
      'Try before we buy',
      'Which day are the tastings held?',
      'Is the tasting fee knocked off our bill?',
      'Do we pay to sample flavours?',
      'How many flavours do we get to try?',
      'My fiancée wants to try the sponge first',
      'Tasting appointment on Saturday afternoon',
      'Is coffee included at the tasting?',
      'Sampling session for couples',
      'We can’t decide on a wedding flavour',
      'Who do we email to arrange a taster?',
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
      'How much do we put down?',
      'Percentage up front for the wedding',
      'When is the balance due?',
      'We called off the wedding, do we get anything back?',
      'Can we change our wedding date?',
      'Final payment deadline',
      'Down payment',
      'Do you need money to hold our day?',
      'The ceremony is rescheduled, does the deposit carry over?',
      'Could we spread it over instalments?',
      'Our venue cancelled and we have to rebook',
    ],
  },
]
