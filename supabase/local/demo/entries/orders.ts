/** What people ask about ordering, paying and changing their mind. */

import type { DemoEntry } from './demo-entry.ts'

export const orders: DemoEntry[] = [
  {
    question: 'How do I pre-order and collect?',
    answer:
      'Order bread and pastries by noon the day before on our website, by phone or at the counter; for a Tuesday, by noon on Sunday. Your bag waits under your name from 8 am, on Sundays from 8:30 am. Bring your name or the order number, nothing else.',
    alternatives: [
      'Can I reserve a loaf?',
      'How do I place an order?',
      'Is there click and collect?',
      'When can I pick up my order?',
      'How late can I order for tomorrow?',
    ],
  },
  {
    question: 'Can I change or cancel an order?',
    answer:
      'Bread and pastry orders can be changed or cancelled for a full refund until noon the day before. Celebration cakes are refunded in full up to three days before collection and by half after that. Workshop places are refunded up to seven days before, and you may always pass yours to a friend.',
    alternatives: [
      'How do I cancel my order?',
      'Can I move my collection to another day?',
      'What is your cancellation policy?',
      'I need to cancel my workshop place',
      'Can I change the flavour of a cake I have ordered?',
    ],
  },
  {
    question: 'What if I am late to collect my order?',
    answer:
      'We keep bread and pastries until closing time on the day, then they go to the community fridge and we cannot refund them. Cakes wait in our cold room until the end of the next day we are open. If you are running late, ring us and we will do our best.',
    alternatives: [
      'I missed my collection time',
      'How long do you keep my order?',
      'Can I pick my cake up the next day?',
      'I am running late to pick up',
    ],
  },
  {
    question: 'Do you deliver?',
    answer:
      'Yes, by cargo bike to BS1 to BS6 and BS8, Tuesday to Saturday between 9 am and 1 pm. It costs £4 and is free from £40; order by noon the day before. Celebration cakes travel in our electric van, anywhere in Bristol, for £9. We do not post bread and are not on the delivery apps.',
    alternatives: [
      'Which areas do you deliver to?',
      'How much is delivery?',
      'Can you bring a cake to my house?',
      'Are you on Deliveroo or Uber Eats?',
      'Can you post bread to me?',
    ],
  },
  {
    question: 'Is there a minimum order?',
    answer:
      'For delivery by bike the minimum is £20. If you collect there is none: one croissant is an order. Wholesale deliveries start at £40.',
    alternatives: [
      'What is the smallest order you deliver?',
      'Do I have to spend a certain amount?',
      'Can I order just one loaf?',
    ],
  },
  {
    question: 'How can I pay?',
    answer:
      'By card, contactless, Apple Pay, Google Pay or cash at the counter, and by card on the website. American Express is fine, cheques are not. Offices and wholesale customers may pay by invoice within 14 days.',
    alternatives: [
      'Do you take cards?',
      'Do you accept cash?',
      'Can I use Apple Pay?',
      'Do you take Amex?',
      'Can I pay by invoice?',
    ],
  },
  {
    question: 'Do you sell gift cards?',
    answer:
      'Yes, for any amount from £10 to £150, as a card at the counter or by e-mail from our website. They are valid for two years and pay for everything, workshops too. They cannot be exchanged for cash.',
    alternatives: [
      'Can I buy a voucher for someone?',
      'How long is a gift card valid?',
      'Can a gift card be used for a workshop?',
      'Do you do e-gift cards?',
    ],
  },
  {
    question: 'Something was wrong with my order. Can I get a refund?',
    answer:
      'I am sorry, that should not have happened. Tell us within two days, with a photo if you can, at hello@juniperandrye.example or on 0117 496 0142, and we will replace it or give your money back, as you prefer. You will have an answer within one working day.',
    alternatives: [
      'I want to make a complaint',
      'My bread was burnt',
      'My cake arrived damaged',
      'You got my order wrong',
      'How do I get my money back?',
    ],
  },
]
