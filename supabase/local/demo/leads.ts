/** The last days' visitors who could become customers, once the assistant asks; and what Ana has made of some of them. */
import type { DemoConversation } from './history.ts'

export type DemoLead = DemoConversation & {
  /** Where Ana has put the lead herself. */
  moved?: 'won' | 'lost'
  because?: string
}

const home = 'index.html'
const cakes = 'celebration-cakes.html'

export const demoLeads: DemoLead[] = [
  {
    daysAgo: 4,
    at: '09:52',
    page: home,
    says: [
      'what would a lunch for 20 people at our office cost?',
      'Within two weeks',
      '£150 or so',
      'We decide together',
      'My name is Sam Reyes, sam@harbourdesign.example',
    ],
    anaSays: 'Thank you, Sam: two lunch platters are kept for you. I have sent you the details.',
    moved: 'won',
  },
  {
    daysAgo: 3,
    at: '14:37',
    page: cakes,
    says: ['We would like a celebration cake delivered to M1 4BT'],
  },
  {
    daysAgo: 3,
    at: '16:58',
    page: cakes,
    says: [
      'Which sizes do celebration cakes come in, and how much are they?',
      'no hurry, some time next year',
      '£40',
    ],
  },
  {
    daysAgo: 2,
    at: '11:16',
    page: cakes,
    says: [
      'How much is a cake for 30 people?',
      'Within two weeks',
      'I would rather not say',
      'I recommend',
      'My name is Jo Farrow, 07700 900321',
    ],
  },
  {
    daysAgo: 2,
    at: '15:20',
    page: cakes,
    says: ['How much is a wedding cake?', 'In six weeks, and my name is Eve Marlow'],
    anaSays: 'Hello Eve, I am sorry: that Saturday is taken, and the one after it too.',
    moved: 'lost',
    because: 'No Saturday free',
  },
  {
    daysAgo: 1,
    at: '11:05',
    page: cakes,
    says: [
      'Hi, we need a wedding cake for about 80 people. How much is it?',
      'In ten weeks',
      'about £600',
      'We decide together',
      'My name is Nora Blake, nora.blake@mail.example',
    ],
    anaSays: 'Hello Nora, three tiers would feed everybody. Would Thursday suit you to talk it through?',
  },
  {
    page: home,
    says: [
      'Do you deliver bread?',
      'I would like a standing order for our café, in BS6 5QA',
      'As soon as possible',
    ],
  },
]
