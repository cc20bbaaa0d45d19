/** What people ask about the business itself. */

import type { DemoEntry } from './demo-entry.ts'

export const house: DemoEntry[] = [
  {
    question: 'What do you do for the environment?',
    answer:
      'The ovens run on renewable electricity, bread goes out by cargo bike, and our bags are plain paper. Bring your own cup or bread bag and we take 20p off. What we do not sell goes to the community fridge each evening, and the crusts become crumbs and crackers.',
    alternatives: [
      'Are you a sustainable bakery?',
      'What happens to unsold bread?',
      'Is your packaging recyclable?',
      'Can I bring my own cup?',
    ],
  },
  {
    question: 'Are you hiring?',
    answer:
      'We are always glad to hear from bakers, and we take on counter staff for Saturdays from the age of 16. Send a CV and a few lines about yourself to jobs@juniperandrye.example; everyone gets a reply within two weeks. Open positions hang in the window.',
    alternatives: [
      'Do you have any jobs?',
      'How do I apply to work with you?',
      'Do you have Saturday jobs for teenagers?',
      'Where do I send my CV?',
    ],
  },
  {
    question: 'I left something in the shop. Do you have it?',
    answer:
      'Very likely: we keep what we find in a basket behind the counter for 30 days. Ring 0117 496 0142 or drop in and describe it to us. Wallets and phones go into the safe the same evening.',
    alternatives: [
      'Do you have a lost property?',
      'I forgot my umbrella at your place',
      'I think I lost my phone in the bakery',
      'Has anyone handed in my scarf?',
    ],
  },
  {
    question: 'I am a journalist or a blogger. Who do I talk to?',
    answer:
      'Write to press@juniperandrye.example and Ana will answer within two days; photos and our story are ready to send. Filming is best on Tuesday or Wednesday after 2 pm. We do not give bread or cakes in return for posts.',
    alternatives: [
      'Who handles press enquiries?',
      'Can we film in your bakery?',
      'Do you work with influencers?',
      'Do you have photos we can print?',
    ],
  },
]
