/** What offices, cafés, classes and parties ask. */

import type { DemoEntry } from './demo-entry.ts'

export const groups: DemoEntry[] = [
  {
    question: 'Do you cater for offices and meetings?',
    answer:
      'Yes, from Tuesday to Friday. A breakfast platter of small pastries and fruit for ten is £48, a lunch platter of sandwiches and rolls for ten £78, and a flask of coffee for twelve cups £22. Order by noon two working days before; delivery within our area is included.',
    alternatives: [
      'Can you do breakfast for a meeting?',
      'Do you do office catering?',
      'How much is a sandwich platter?',
      'We need food for 20 people at work',
    ],
  },
  {
    question: 'Do you supply cafés and restaurants?',
    answer:
      'We bake for eleven cafés and restaurants in Bristol and have room for a few more. Wholesale deliveries arrive before 8 am from Tuesday to Saturday, with a minimum of £40 each. Write to trade@juniperandrye.example for the price list and a free sample box.',
    alternatives: [
      'Do you do wholesale?',
      'Can I sell your bread in my shop?',
      'Do you have trade prices?',
      'We run a café and are looking for a bread supplier',
    ],
  },
  {
    question: 'Do you run sourdough workshops?',
    answer:
      'Yes, on the first Sunday of every month from 3 pm to 6:30 pm, for eight people at most. It costs £75 with everything included, and you go home with two loaves and a jar of starter. From 14 years; under 16s come with an adult who has a place too.',
    alternatives: [
      'Do you have baking classes?',
      'When is the next bread making course?',
      'How much is a workshop?',
      'Can teenagers join the workshop?',
      'Can I learn to bake sourdough with you?',
    ],
  },
  {
    question: 'Are there baking classes for children?',
    answer:
      'Little Bakers meets on Wednesdays in the Bristol school holidays, from 10 to 11:30 am, for ages 6 to 11. It is £18 a child, and one grown-up stays with them and gets a coffee. Places open on our website a month before each holiday.',
    alternatives: [
      'Do you do kids’ workshops?',
      'What can my child do at the bakery in the holidays?',
      'From what age can children bake with you?',
      'What is Little Bakers?',
    ],
  },
  {
    question: 'Can I hire the shop for an event?',
    answer:
      'Yes, from Tuesday to Saturday between 6 pm and 10:30 pm, for up to 35 people standing or 18 seated. It is £60 an hour with a minimum of three hours, and one of us stays to look after you. Bring your own drinks, there is no corkage; the food comes from us.',
    alternatives: [
      'Do you do private hire?',
      'Can we have a party at the bakery?',
      'How much does it cost to rent your space?',
      'How many people fit in the shop for an event?',
    ],
  },
]
