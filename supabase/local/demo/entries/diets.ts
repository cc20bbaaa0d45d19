/** What people ask because of an allergy, a diet or a faith. The honest answer is sometimes no. */

import type { DemoEntry } from './demo-entry.ts'

export const diets: DemoEntry[] = [
  {
    question: 'Where can I find allergen information?',
    answer:
      'A list of the 14 allergens for everything we bake hangs at the counter, and we e-mail it to you if you ask at hello@juniperandrye.example. Wheat, rye, milk, eggs, nuts, sesame and soya are used in our one kitchen every day, so we cannot promise that anything is free of traces.',
    alternatives: [
      'Do you have an allergen list?',
      'I have an allergy, what can I eat?',
      'Does your bread contain sesame?',
      'Which allergens are in your cakes?',
    ],
  },
  {
    question: 'Do you have anything gluten-free?',
    answer:
      'Every day there is a dark chocolate brownie at £3.20, and on Friday and Saturday a buckwheat and seed loaf at £6.20, both made without gluten. Any celebration cake but the rye caramel can be made without gluten for £6 more. All of it is baked in a kitchen full of wheat flour, so please do not choose us if you are coeliac.',
    alternatives: [
      'Is any of your bread gluten-free?',
      'Can I order a gluten-free birthday cake?',
      'What can someone who avoids wheat eat?',
      'Do you sell gf bread?',
    ],
  },
  {
    question: 'Is it safe for coeliacs?',
    answer:
      'No, and we would rather be plain about it. We have one kitchen, shared ovens and flour in the air, so cross-contamination cannot be ruled out even for what we make without gluten.',
    alternatives: [
      'Do you have a separate gluten-free kitchen?',
      'I have coeliac disease, can I eat your cakes?',
      'Is there a risk of gluten cross-contamination?',
      'Are your gluten-free cakes certified?',
    ],
  },
  {
    question: 'Do you use nuts?',
    answer:
      'Yes, we use almonds, hazelnuts and walnuts every day, so nothing can be called nut-free. We keep no peanuts in the building. For someone with a severe nut allergy we are not the right bakery.',
    alternatives: [
      'Is anything nut-free?',
      'My son has a nut allergy, is it safe?',
      'Are there peanuts in your kitchen?',
      'Which of your products contain almonds?',
    ],
  },
  {
    question: 'What do you have for vegans?',
    answer:
      'All our loaves, baguettes and focaccia are vegan, and so are the cinnamon knots, the squash and sage rolls and the chocolate and cherry cake. The other celebration cakes, carrot and walnut and Victoria sponge, can be made with vegan sponge for £6 more. Oat and soya milk are free.',
    alternatives: [
      'Is your bread vegan?',
      'Do you make vegan cakes?',
      'What do you have without milk and eggs?',
      'Do you have dairy-free options?',
    ],
  },
  {
    question: 'Is your food halal or kosher?',
    answer:
      'We are not certified as either. Our bread and cakes contain no gelatine and no alcohol, but pork sausage rolls are baked in the same kitchen, and we are not under rabbinical supervision. If you keep strictly, we will understand if you go elsewhere.',
    alternatives: [
      'Is your bread halal?',
      'Are your cakes kosher?',
      'Do your cakes contain gelatine or alcohol?',
      'Do you use pork or lard?',
    ],
  },
]
