/** What can be booked at Juniper & Rye, with whom, and who came or is coming. */

const every = (from: string, to: string, days: number[]) =>
  Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [{ from, to }] : []))

export const demoServices = [
  {
    name: 'Wedding cake consultation',
    description: 'An hour with Ana about tiers, flavours, your venue and the price.',
    minutes: 60,
    buffer_after: 15,
  },
  {
    name: 'Cake tasting',
    description:
      'Five flavours and coffee for two, on Saturdays. £25, which comes off your bill when you book.',
    minutes: 30,
    buffer_after: 0,
  },
  {
    name: 'Celebration cake design',
    description: 'Half an hour about a birthday or anniversary cake.',
    minutes: 30,
    buffer_after: 0,
  },
]

/** `isOwner`: she who signs in. Hours are a week, Sunday first. */
export const demoStaff = [
  {
    name: 'Ana Whitlock',
    isOwner: true,
    hours: every('10:00', '16:00', [2, 3, 4, 5]),
    does: ['Wedding cake consultation', 'Celebration cake design'],
  },
  { name: 'Priya Nair', isOwner: false, hours: every('14:30', '15:30', [6]), does: ['Cake tasting'] },
  {
    name: 'Owen Hughes',
    isOwner: false,
    hours: every('12:00', '17:00', [3, 4, 5, 6]),
    does: ['Celebration cake design'],
  },
]

/** A day's notice, two months ahead, six a day and a person. */
export const demoLimits = {
  booking_notice_minutes: 1440,
  booking_horizon_days: 60,
  booking_daily_cap: 6,
}

export type DemoAppointment = {
  /** Their first words in the history: it was booked in that conversation. */
  said: string
  visitor: string
  service: string
  staff: string
  /** From this week: -1 is the one before. */
  week: number
  /** 0 is Monday; at a time of the company's clock. */
  weekday: number
  at: string
  note: string
  zone?: string
  /** Once it is past. They came unless told. */
  missed?: boolean
  cancelled?: boolean
}

const wedding = 'Wedding cake consultation'
const tasting = 'Cake tasting'
const design = 'Celebration cake design'
const [ana, priya, owen] = ['Ana Whitlock', 'Priya Nair', 'Owen Hughes']

const leah = { said: 'we are getting married in june, do you do wedding cakes?', visitor: 'Leah Okafor' }
const dan = { said: 'can you make a cake shaped like a dinosaur', visitor: 'Dan Price' }
const ruth = { said: 'how many people does a 10 inch cake feed', visitor: 'Ruth Mackenzie' }
const ines = { said: 'Good morning', visitor: 'Inês Carvalho', zone: 'Europe/Madrid' }
const kofi = { said: 'Hi', visitor: 'Kofi Mensah' }
const maya = { said: 'how far ahead do I have to order a birthday cake', visitor: 'Maya Lindqvist' }
const tom = { said: 'we need lunch for 20 people at our office, do you cater?', visitor: 'Tom Ashby' }

export const demoAppointments: DemoAppointment[] = [
  {
    ...{ ...maya, service: design, staff: owen, week: -1, weekday: 3, at: '13:30' },
    note: 'A first birthday, fifteen guests. Something with foxes.',
  },
  {
    ...{ ...leah, service: tasting, staff: priya, week: -1, weekday: 5, at: '14:30' },
    note: 'Two of us. No coffee for me, please.',
  },
  {
    ...{ ...kofi, service: tasting, staff: priya, week: -1, weekday: 5, at: '15:00' },
    note: 'For our anniversary',
    missed: true,
  },
  {
    ...{ ...dan, service: design, staff: ana, week: 0, weekday: 1, at: '11:00' },
    note: 'A stegosaurus, green, for a boy of six',
  },
  {
    ...{ ...ruth, service: wedding, staff: ana, week: 0, weekday: 2, at: '14:00' },
    note: 'About 80 guests in May, at Ashton Court',
  },
  {
    ...{ ...maya, service: design, staff: owen, week: 0, weekday: 2, at: '14:30' },
    note: 'The foxes, once more: colours',
  },
  {
    ...{ ...tom, service: design, staff: owen, week: 0, weekday: 4, at: '12:30' },
    note: 'A cake for the office, with our logo',
    cancelled: true,
  },
  {
    ...{ ...kofi, service: tasting, staff: priya, week: 0, weekday: 5, at: '14:30' },
    note: 'Sorry about last week!',
  },
  {
    ...{ ...ines, service: tasting, staff: priya, week: 0, weekday: 5, at: '15:00' },
    note: 'A cake with a photo on it, for my mother',
  },
  {
    ...{ ...leah, service: wedding, staff: ana, week: 1, weekday: 1, at: '10:00' },
    note: 'Three tiers, lemon and pistachio. We have pictures.',
  },
  {
    ...{ ...dan, service: design, staff: ana, week: 1, weekday: 2, at: '13:30' },
    note: 'Could the tail be longer?',
  },
  {
    ...{ ...tom, service: design, staff: owen, week: 1, weekday: 2, at: '13:00' },
    note: 'The office cake again',
  },
  {
    ...{ ...ines, service: wedding, staff: ana, week: 1, weekday: 3, at: '11:00' },
    note: 'My sister’s wedding in Porto; we would take it along',
  },
  {
    ...{ ...ruth, service: tasting, staff: priya, week: 1, weekday: 5, at: '14:30' },
    note: 'With my fiancé',
  },
]
