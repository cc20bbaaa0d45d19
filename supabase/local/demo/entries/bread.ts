/** What people ask about the bread itself. */

import type { DemoEntry } from './demo-entry.ts'

export const bread: DemoEntry[] = [
  {
    question: 'Which breads do you bake, and what do they cost?',
    answer:
      'Every day: country sourdough at £4.80 (half loaf £2.60) and baguettes at £2.40. Juniper rye, £5.20, comes out on Tuesday, Thursday and Saturday, and seeded spelt, £5.40, on Wednesday, Friday and Sunday. Rosemary focaccia, £3.80, is for Friday to Sunday, and the buckwheat and seed loaf, £6.20, for Friday and Saturday.',
    alternatives: [
      'How much is a loaf of bread?',
      'On which days do you bake rye bread?',
      'What bread do you have today?',
      'Do you make focaccia?',
      'How much is a baguette?',
    ],
  },
  {
    question: 'How is your sourdough made?',
    answer:
      'With flour, water, salt and a starter we have fed since 2016, and nothing else. The dough is mixed at noon, shaped by hand and left to prove for 16 hours, so there is no baker’s yeast in it at all. If you would like a starter of your own, a jar is £3.',
    alternatives: [
      'Is your sourdough real sourdough?',
      'Is there yeast in your sourdough?',
      'How long do you ferment the dough?',
      'Do you sell sourdough starter?',
    ],
  },
  {
    question: 'How should I store my bread?',
    answer:
      'Keep it at room temperature, cut side down on a board or in a cloth bag, and never in the fridge: sourdough stays good for four days, rye for a week. Sliced and frozen it keeps for three months and toasts straight from the freezer. We slice any loaf for nothing if you ask.',
    alternatives: [
      'How long does sourdough keep?',
      'Can I freeze your bread?',
      'Should bread go in the fridge?',
      'Can you slice my loaf?',
    ],
  },
  {
    question: 'What time is bread ready, and does it sell out?',
    answer:
      'Everything is on the shelf when we open, and a second batch of country sourdough comes out at about 11 am. Saturdays often sell out by 1 pm, so if you have your heart set on something, pre-order it.',
    alternatives: [
      'When does the bread come out of the oven?',
      'Will there be any bread left in the afternoon?',
      'What time do I need to come before you run out?',
      'When is the bread freshest?',
    ],
  },
  {
    question: 'Where do your ingredients come from?',
    answer:
      'Our flour is organic and stone-ground at a water mill in Somerset, and the eggs and milk come from two farms in the Chew Valley. Butter is from Devon and soft fruit from Herefordshire in season. Chocolate, sugar and spices travel further, and we buy those fair trade.',
    alternatives: [
      'Is your flour organic?',
      'Do you use local ingredients?',
      'Are your eggs free range?',
      'Where do you buy your flour and butter?',
    ],
  },
]
