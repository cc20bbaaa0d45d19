/** Juniper & Rye, the company that a fresh Foyer shows: who it is and what it has written down. */

import { bread } from './entries/bread.ts'
import { cakes } from './entries/cakes.ts'
import { counter } from './entries/counter.ts'
import type { DemoEntry } from './entries/demo-entry.ts'
import { diets } from './entries/diets.ts'
import { groups } from './entries/groups.ts'
import { house } from './entries/house.ts'
import { orders } from './entries/orders.ts'
import { visiting } from './entries/visiting.ts'
import { weddings } from './entries/weddings.ts'

/** Made up: the number is one Ofcom keeps for drama, the domain one RFC 2606 keeps for examples. */
export const demoCompany = {
  name: 'Juniper & Rye',
  website: 'https://juniperandrye.example',
  description:
    'A neighbourhood bakery in Southville, Bristol. Ana and a team of seven bake slow sourdough, rye and pastries, and make cakes for birthdays and weddings.',
  language: 'en',
  timeZone: 'Europe/London',
  facts: [
    { label: 'Address', value: '27 Coopers Lane, Southville, Bristol BS3 9JR' },
    { label: 'Phone', value: '0117 496 0142' },
    { label: 'E-mail', value: 'hello@juniperandrye.example' },
    { label: 'Monday', value: 'Closed' },
    { label: 'Tuesday', value: '7:30 am to 5 pm' },
    { label: 'Wednesday', value: '7:30 am to 5 pm' },
    { label: 'Thursday', value: '7:30 am to 5 pm' },
    { label: 'Friday', value: '7:30 am to 5 pm' },
    { label: 'Saturday', value: '8 am to 5 pm' },
    { label: 'Sunday', value: '8:30 am to 2 pm' },
    { label: 'Bank holidays', value: '9 am to 1 pm, Mondays included' },
    { label: 'Closed', value: 'Easter Sunday, Christmas Day, Boxing Day and New Year’s Day' },
    { label: 'Christmas Eve', value: 'Open until 2 pm' },
    { label: 'Delivery area', value: 'Bristol BS1 to BS6 and BS8; celebration cakes anywhere in Bristol' },
    { label: 'Prices', value: 'In pounds sterling, VAT included' },
    { label: 'Owner', value: 'Ana Whitlock, since 2016' },
  ],
}

export const demoGreeting =
  'Hello, and welcome to Juniper & Rye. Ask me about bread, cakes, orders or a visit to the shop.'

/** What a visitor may tap before typing anything; each is the question of an entry. */
export const demoStarters = [
  'Which breads do you bake, and what do they cost?',
  'How much notice do you need for a birthday cake?',
  'Do you deliver?',
]

export const demoEntries: DemoEntry[] = [
  ...visiting,
  ...bread,
  ...counter,
  ...cakes,
  ...weddings,
  ...diets,
  ...orders,
  ...groups,
  ...house,
]
