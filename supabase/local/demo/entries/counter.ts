/** What people ask about pastries, lunch, coffee and small savings at the counter. */

import type { DemoEntry } from './demo-entry.ts'

export const counter: DemoEntry[] = [
  {
    question: 'Which pastries do you have?',
    answer:
      'Croissants are £2.60, pains au chocolat £2.90, cardamom buns £3.20, almond croissants £3.40 and vegan cinnamon knots £3.20. There is also a dark chocolate brownie made without gluten at £3.20. All of them are baked here every morning we are open.',
    alternatives: [
      'How much is a croissant?',
      'Do you sell cinnamon buns?',
      'What sweet things do you have at the counter?',
      'Do you have brownies?',
    ],
  },
  {
    question: 'Do you do lunch?',
    answer:
      'Yes, from 11:30 am until it is gone. Sandwiches on our own bread are £6.80, pork sausage rolls £4.20 and vegan squash and sage rolls £3.90. From October to March there is a vegetable soup with bread for £5.80.',
    alternatives: [
      'Do you sell sandwiches?',
      'Is there anything savoury?',
      'How much is a sausage roll?',
      'Do you have soup?',
    ],
  },
  {
    question: 'What coffee do you serve, and do you have decaf and oat milk?',
    answer:
      'Beans from a small roaster in Bristol: espresso £2.60, filter £2.80, flat white £3.40, latte or cappuccino £3.60. Decaf, oat and soya milk cost nothing extra; we do not keep almond or coconut milk. Tea is £2.60, and hot drinks stop 15 minutes before we close.',
    alternatives: [
      'How much is a flat white?',
      'Do you have plant milk?',
      'Is there decaf coffee?',
      'Do you serve tea or hot chocolate?',
      'Do you charge extra for oat milk?',
    ],
  },
  {
    question: 'Do you have a loyalty card?',
    answer:
      'Yes, an old-fashioned paper one. You get a stamp for every hot drink or loaf, and when you have nine the next drink or country sourdough is on us. Lost cards cannot be replaced, but two half-full ones can be joined.',
    alternatives: [
      'How do the stamps work?',
      'Is there a rewards scheme?',
      'How many stamps until I get a free coffee?',
      'I lost my stamp card',
    ],
  },
  {
    question: 'Is there a student discount?',
    answer:
      'Yes, 10% off hot drinks and pastries from Tuesday to Friday when you show a student card. It does not cover bread, celebration cakes or workshops, and it cannot be added to other offers.',
    alternatives: [
      'Do students get money off?',
      'Is it cheaper with a student ID?',
      'Do you offer any discounts?',
    ],
  },
]
