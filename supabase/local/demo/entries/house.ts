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
      'Money off with a reusable mug',
      'How eco-friendly are you?',
      'Do you use plastic?',
      'Where does the electricity for your ovens come from?',
      'Do you donate leftovers to charity?',
      'Carbon footprint',
      'Discount for bringing a cloth bag',
      'Food waste',
      'What’s your stance on climate change?',
      'Can you fill my KeepCup?',
      'Do you reuse the crusts?',
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
      'Current vacancies',
      'Weekend work for my 16-year-old',
      'I’m a trained baker looking for a position',
      'Do you need staff behind the counter?',
      'Careers at the bakery',
      'How soon will I hear back about my application?',
      'Who do I email my résumé to?',
      'Part-time employment',
      'How old do you have to be to work for you?',
      'I want to join your team',
      'Which roles are open at the moment?',
    ],
  },
  {
    question: 'I left something in the shop. Do you have it?',
    answer:
      'We may well: we keep what we find in a basket behind the counter for 30 days. Ring 0117 496 0142 or drop in and describe it to us. Wallets and phones go into the safe the same evening.',
    alternatives: [
      'Do you have a lost property?',
      'I forgot my umbrella at your place',
      'I think I lost my phone in the bakery',
      'Has anyone handed in my scarf?',
      'I’ve lost my keys, were they found?',
      'Left my bag on a chair yesterday',
      'Lost and found',
      'My purse is missing',
      'Did somebody find a child’s glove?',
      'How long do you keep found items?',
      'Wallet left at the till',
      'I left my glasses on the table',
      'Where can I collect my lost jacket?',
      'Could you check for an earring?',
      'My son dropped his cuddly toy',
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
      'Interview with the owner',
      'I write for a magazine',
      'Press pack',
      'I’m a food blogger, could I get free cake for a review?',
      'Collab on Instagram or TikTok',
      'When may a camera crew come?',
      'Images for an article about you',
      'Newspaper feature',
      'Who is your PR contact?',
      'I’m a YouTuber and would love to shoot a video',
      'Reporter on deadline, who can I speak to?',
    ],
  },
]
