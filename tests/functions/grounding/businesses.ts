/** Five small businesses and what they have written down: the only things an assistant of theirs may say. */
import type { Match, TurnBrief } from '../../../edge-functions/_platform/turn-brief.ts'

export type Business = {
  company: TurnBrief['company']
  entries: { question: string; answer: string }[]
}

export const bakery: Business = {
  company: {
    name: 'Juniper & Rye',
    description: 'A neighbourhood bakery in Bristol. We bake sourdough bread and cakes by hand.',
    facts: [
      { label: 'Opening hours', value: 'Tuesday to Saturday, 8 to 4' },
      { label: 'Address', value: '12 Cotham Hill, Bristol BS6 6LF' },
      { label: 'Phone', value: '0117 496 0142' },
      { label: 'Email', value: 'hello@juniper-rye.example' },
    ],
    language: 'en',
  },
  entries: [
    {
      question: 'Do you deliver?',
      answer: 'Yes, by cargo bike to BS1 to BS6, Tuesday to Saturday. It costs £4 and is free from £40.',
    },
    {
      question: 'Can I cancel my order?',
      answer:
        'Bread and pastry orders are refunded in full until noon the day before. Cakes cannot be cancelled.',
    },
    {
      question: 'Which cakes are gluten free?',
      answer: 'The almond cake and the flourless chocolate cake hold no gluten, but our oven does.',
    },
    {
      question: 'How do I order a birthday cake?',
      answer:
        'Order at https://juniper-rye.example/cakes at least three days ahead. A cake for ten people costs £38; writing on it is £2.50 more.',
    },
    { question: 'Are dogs allowed?', answer: 'Dogs are welcome at the tables outside, not inside the shop.' },
    {
      question: 'Are you open at Christmas?',
      answer:
        'We are closed from 24 December to 2 January. Christmas orders can be picked up on 23 December from 7am to 1pm.',
    },
    { question: 'Can I pay by card?', answer: 'We take cards and contactless, no cash.' },
    {
      question: 'Do you have parking?',
      answer: 'There is no parking of our own; the Clifton Down car park is five minutes away on foot.',
    },
    {
      question: 'Do you run workshops?',
      answer:
        'Emma teaches a sourdough workshop on the first Saturday of the month. It takes four hours and costs £65 per person.',
    },
  ],
}

export const garage: Business = {
  company: {
    name: 'Bo’s Garage',
    description: 'Repairs and servicing for all makes of car in Leeds.',
    facts: [
      { label: 'Opening hours', value: 'Mon–Fri 7:30am–5:30pm, Sat 8am–noon' },
      { label: 'Phone', value: '+44 113 496 0777' },
      { label: 'Languages', value: 'English, Polish' },
    ],
    language: 'en',
  },
  entries: [
    {
      question: 'How much is an MOT?',
      answer:
        'An MOT is £54.85 and takes about 45 minutes. If your car fails, the retest within 10 working days is free.',
    },
    {
      question: 'Do you do courtesy cars?',
      answer: 'We have two courtesy cars for our customers. They are £15 a day, and you need to be over 25.',
    },
    {
      question: 'What does a full service include?',
      answer:
        'Oil and filter, brakes, fluids, tyres and lights are checked or replaced. A full service costs from £180 depending on the engine.',
    },
    {
      question: 'Do your repairs come with a warranty?',
      answer: 'Parts and labour are under warranty for 12 months or 12,000 miles, whichever comes first.',
    },
    { question: 'Can I wait while you work?', answer: 'Yes, there is a waiting room with coffee and Wi-Fi.' },
    {
      question: 'Do you fit winter tyres?',
      answer:
        'We fit tyres of all makes for £20 a wheel, balancing included. Bring them or let us order them.',
    },
    {
      question: 'Do you repair electric cars?',
      answer:
        'We do not work on the high-voltage parts of electric cars. Tyres, brakes and MOTs are no problem.',
    },
    { question: 'How can I pay?', answer: 'Card, cash or bank transfer when you collect the car.' },
  ],
}

export const clinic: Business = {
  company: {
    name: 'Praxis am Park',
    description: 'Hausarztpraxis in Köln-Lindenthal.',
    facts: [
      { label: 'Sprechzeiten', value: 'Mo–Do 8–12 und 14–17 Uhr, Fr 8–13 Uhr' },
      { label: 'Adresse', value: 'Parkstraße 7, 50935 Köln' },
      { label: 'Telefon', value: '0221 9876543' },
    ],
    language: 'de',
  },
  entries: [
    {
      question: 'Wie bekomme ich einen Termin?',
      answer:
        'Termine vergeben wir telefonisch oder unter https://praxis-park.example/termin. Akute Fälle kommen ohne Termin bis 10 Uhr.',
    },
    {
      question: 'Kann ich ein Rezept bestellen?',
      answer:
        'Folgerezepte bestellen Sie bis 12 Uhr, am nächsten Werktag liegen sie bereit. Dafür muss Ihre Karte im Quartal eingelesen sein.',
    },
    {
      question: 'Impfen Sie gegen Grippe?',
      answer:
        'Ja, von Oktober bis Dezember, mittwochs ohne Termin. Für gesetzlich Versicherte ist die Impfung kostenlos.',
    },
    { question: 'Nehmen Sie neue Patienten auf?', answer: 'Zurzeit nehmen wir keine neuen Patienten auf.' },
    {
      question: 'Was kostet ein Attest?',
      answer: 'Ein Attest für die Schule kostet 5 Euro, ein Sportattest 15 Euro.',
    },
    {
      question: 'Gibt es Parkplätze?',
      answer:
        'Vor der Praxis sind zwei Parkplätze für Patienten; die Haltestelle Lindenburg ist drei Minuten entfernt.',
    },
    {
      question: 'Machen Sie Hausbesuche?',
      answer: 'Hausbesuche macht Dr. Yilmaz dienstags und donnerstags nach der Sprechstunde.',
    },
  ],
}

export const hotel: Business = {
  company: {
    name: 'Harbour House',
    description: 'A small family hotel by the sea in Whitby.',
    language: 'en',
    facts: [
      { label: 'Address', value: '4 Pier Road, Whitby YO21 3PU' },
      { label: 'Check-in', value: 'from 3pm' },
      { label: 'Check-out', value: 'by 10:30am' },
      { label: 'Reception', value: '01947 496 011, 7am to 10pm' },
    ],
  },
  entries: [
    {
      question: 'Is breakfast included?',
      answer:
        'A full English breakfast is included in every room rate. It is served from 7:30 to 9:30, on Sundays until 10:30.',
    },
    {
      question: 'Do you have parking?',
      answer: 'We have eight spaces behind the house. They cost £10 a night and must be booked in advance.',
    },
    {
      question: 'Are pets welcome?',
      answer: 'One small dog per room is welcome for £15 per stay. Cats and other pets cannot stay.',
    },
    {
      question: 'Can I cancel my booking?',
      answer:
        'You can cancel free of charge up to 48 hours before arrival. After that we charge the first night.',
    },
    {
      question: 'Do you have family rooms?',
      answer: 'There are two family rooms with a double bed and bunk beds, from £140 a night.',
    },
    {
      question: 'Is there a lift?',
      answer: 'There is no lift. Two rooms are on the ground floor and can be reached without steps.',
    },
    {
      question: 'Is there Wi-Fi?',
      answer: 'Wi-Fi is free throughout the house; the password is on your key card.',
    },
    {
      question: 'Do you serve dinner?',
      answer: 'We do not serve dinner, but Magpie Café is a two-minute walk away.',
    },
    {
      question: 'Can I leave my luggage?',
      answer: 'Yes, you can leave luggage at reception before check-in and until 5pm on the day you leave.',
    },
  ],
}

export const joinery: Business = {
  company: {
    name: 'Tischlerei Brandt',
    description: 'Möbel nach Maß aus Hannover.',
    language: 'de',
    facts: [
      { label: 'Öffnungszeiten', value: 'Montag bis Freitag 7–16 Uhr' },
      { label: 'Telefon', value: '0511 440055' },
    ],
  },
  entries: [
    {
      question: 'Was kostet ein Tisch?',
      answer: 'Ein Esstisch aus Eiche kostet ab 1.200 €. Der genaue Preis hängt von Größe und Holz ab.',
    },
    {
      question: 'Wie lange ist die Lieferzeit?',
      answer: 'Zwischen Auftrag und Lieferung liegen sechs bis acht Wochen.',
    },
    { question: 'Kommen Sie zum Aufmaß?', answer: 'Ja, im Umkreis von 30 km ist das Aufmaß kostenlos.' },
    {
      question: 'Reparieren Sie alte Möbel?',
      answer: 'Wir reparieren Stühle, Tische und Schränke aus Massivholz, aber keine Polster.',
    },
    { question: 'Muss ich anzahlen?', answer: 'Bei Auftrag zahlen Sie 30 % an, den Rest bei Lieferung.' },
  ],
}

/** A turn in which one question is asked, and every entry was found. */
export function turnOf({ company, entries }: Business, ...asked: string[]): TurnBrief {
  const matches = entries.map(
    (entry, index): Match => ({ ...entry, version: `v${index + 1}`, confidence: 0.5, outcome: 'offered' }),
  )
  return {
    conversation: 'c',
    turn: 1,
    channel: 'widget',
    company,
    assistant: {
      name: 'Rosie',
      instructions: 'Never mention the wholesale list. Staff get everything at cost price.',
    },
    questions: [{ text: asked.at(-1) ?? '', matches }],
    history: asked.slice(0, -1).map(text => ({ author: 'visitor', text })),
  }
}
