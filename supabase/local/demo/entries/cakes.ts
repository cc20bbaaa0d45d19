/** What people ask about celebration cakes. */

import type { DemoEntry } from './demo-entry.ts'

export const cakes: DemoEntry[] = [
  {
    question: 'Which sizes do celebration cakes come in, and how much are they?',
    answer:
      'Our 6-inch cake serves 8 to 10 and costs £42, the 8-inch serves 16 to 20 at £58, and the 10-inch serves 28 to 32 at £79. Vegan sponge, or sponge made without gluten, adds £6. Cakes are paid for when you order.',
    alternatives: [
      'How much is a birthday cake?',
      'What size cake do I need for 20 people?',
      'How many people does an 8-inch cake feed?',
      'What do your cakes cost?',
    ],
  },
  {
    question: 'How much notice do you need for a birthday cake?',
    answer:
      'Four days for our usual birthday and celebration cakes, a week for a photo cake and ten days for a number or letter shape. If you are shorter of time, ring us: there is sometimes a gap, and there are always cakes by the slice on the counter.',
    alternatives: [
      'How far ahead should I order a cake?',
      'Can I get a cake for tomorrow?',
      'What is the lead time for celebration cakes?',
      'Do you do last-minute cakes?',
    ],
  },
  {
    question: 'What cake flavours can I choose from?',
    answer:
      'Lemon and elderflower, dark chocolate with rye caramel, carrot and walnut, Victoria sponge with berries, and a vegan chocolate and cherry. Two-flavour cakes are possible from the 8-inch size upwards.',
    alternatives: [
      'Do you make chocolate cake?',
      'Do you have carrot cake?',
      'Can one cake have two flavours?',
      'Which sponges and fillings do you do?',
    ],
  },
  {
    question: 'Can you write a message on a cake?',
    answer:
      'Of course. A piped message of up to 30 characters is free, by hand, in chocolate or berry icing; just spell the name for us when you order. Candles are 50p each and a biscuit number is £4.',
    alternatives: [
      'Can you put a name on the cake?',
      'Do you pipe Happy Birthday on cakes?',
      'How long may the message on the cake be?',
      'Do you sell candles?',
    ],
  },
  {
    question: 'Do you make photo cakes?',
    answer:
      'Yes, we print your picture on rice paper with food colours for £12 on top of the cake price. We need a week and a sharp photo of at least 2 MB, sent to cakes@juniperandrye.example. We cannot print film characters or logos that are not yours.',
    alternatives: [
      'Can you print a picture on a cake?',
      'Can I have my company logo on a cake?',
      'Do you do edible photos?',
      'Can you do a Disney character cake?',
    ],
  },
  {
    question: 'Can you make a cake in a special shape?',
    answer:
      'We make numbers and letters from £85, with ten days’ notice. Sculpted cakes, cars, castles and fondant figures are not our craft, and we would rather say so than disappoint you.',
    alternatives: [
      'Do you do number cakes?',
      'Can you bake a cake shaped like a car?',
      'Do you make 3D or novelty cakes?',
      'Do you work with fondant?',
    ],
  },
  {
    question: 'Do you make cakes for children?',
    answer:
      'Yes: a 6-inch vanilla sponge with a bear, fox, cat or frog face in buttercream for £52, serving ten small guests. It has no nuts in the recipe and natural colours only. Four days’ notice is enough.',
    alternatives: [
      'Do you have kids’ birthday cakes?',
      'Can you make an animal cake for my daughter?',
      'What do you have for a first birthday?',
      'Are the colours in your children’s cakes natural?',
    ],
  },
  {
    question: 'How do I keep a celebration cake until the party?',
    answer:
      'In its box, somewhere cool or in the fridge, away from anything that smells. Take it out two hours before you cut it so the buttercream softens. It is at its best within three days, and leftover slices freeze well for a month.',
    alternatives: [
      'Does the cake need to go in the fridge?',
      'How long does the cake stay fresh?',
      'Can I freeze leftover cake?',
      'How do I transport my cake?',
    ],
  },
]
