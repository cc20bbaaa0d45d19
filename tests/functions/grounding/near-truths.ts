/** Lies made of true words: numbers swapped, terms left out, sides turned, units changed. */
import type { Business } from './businesses.ts'
import type { Lie } from './lie.ts'

const wall: Business = {
  company: {
    name: 'Gritstone',
    description: 'An indoor climbing wall in Sheffield.',
    facts: [{ label: 'Opening hours', value: 'Mon–Fri 10am–10pm, Sat and Sun 9am–7pm' }],
    language: 'en',
  },
  entries: [
    {
      question: 'How much is a day pass?',
      answer: 'An adult day pass is £12.50. Children under 16 pay £8. After 8pm the adult pass is £9.',
    },
    {
      question: 'Can I rent shoes?',
      answer: 'Shoes are £3 a day and harnesses £2.50. We do not rent ropes.',
    },
    { question: 'Do you have memberships?', answer: 'A membership is £49 a month or £490 a year.' },
    {
      question: 'Can I cancel a course?',
      answer: 'You get your money back if you cancel at least 48 hours before it starts.',
    },
    { question: 'Is there parking?', answer: 'There are 20 spaces behind the building, free for two hours.' },
    { question: 'Do you deliver food?', answer: 'No, the café does not deliver. Soup is served until 6pm.' },
  ],
}
const workshop: Business = {
  company: {
    name: 'Speiche 9',
    description: 'Fahrradwerkstatt in Leipzig.',
    facts: [{ label: 'Öffnungszeiten', value: 'Dienstag bis Freitag 10–18 Uhr, Samstag 10–14 Uhr' }],
    language: 'de',
  },
  entries: [
    {
      question: 'Was kostet eine Inspektion?',
      answer: 'Die kleine Inspektion kostet 59 €, die große 109 €. Ersatzteile kommen dazu.',
    },
    {
      question: 'Kann ich ein Leihrad bekommen?',
      answer: 'Leihräder kosten 15 € am Tag, die Kaution beträgt 100 €.',
    },
    { question: 'Repariert ihr E-Bikes?', answer: 'Ja, mit Motoren von Bosch und Shimano.' },
  ],
}

const rows: [Business, string, string][] = [
  [wall, 'harness', 'Harnesses are £3 a day and shoes £2.50.'],
  [wall, 'children', 'Children under 16 pay £12.50.'],
  [wall, 'children', 'Children over 16 pay £8.'],
  [wall, 'children', 'Children pay the same as adults.'],
  [wall, 'evening', 'Before 8pm the adult pass is £9.'],
  [wall, 'pass', 'An adult day pass is £١١.'],
  [wall, 'pass', 'An adult day pass is half of £12.50.'],
  [wall, 'students', 'An adult day pass is £12.50, and students get in for less.'],
  [wall, 'shoes', 'Shoes are f r e e.'],
  [wall, 'book', 'Message @gritstone_book to book.'],
  [wall, 'member', 'A membership is £490 a month.'],
  [wall, 'member', 'A membership is £49 a week.'],
  [wall, 'money back', 'You get your money back if you cancel a course.'],
  [wall, 'parking', 'There are 20 spaces behind the building, free all day.'],
  [wall, 'parking', 'There are dozens of spaces behind the building.'],
  [wall, 'Do you deliver food?', 'Of course. Soup is served until 6pm.'],
  [wall, 'food', 'It is not true that the café does not deliver.'],
  [workshop, 'groß', 'Die große Inspektion kostet 59 €, die kleine 109 €.'],
  [workshop, 'teile', 'Die kleine Inspektion kostet 59 € inklusive Ersatzteile.'],
  [workshop, 'leihrad', 'Leihräder kosten 15 € in der Woche.'],
  [workshop, 'samstag', 'Samstag haben wir 10–18 Uhr geöffnet.'],
  [workshop, 'motoren', 'Ja, mit Motoren von Bosch, Shimano und Yamaha.'],
]

export const nearTruths: Lie[] = rows.map(([business, asked, answer]) => ({ business, asked, answer }))
