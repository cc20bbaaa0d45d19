/** What is missing before anything can be booked, and where that is put right. */
import type { Missing } from '../fetch-bookable.ts'

export const nextSteps: Record<Missing, { title: string; says: string; action: string; href: string }> = {
  service: {
    title: 'Nothing can be booked yet',
    says: 'It takes three things: something to book, somebody who does it, and hours at which they are there. Begin with a service, such as a first meeting of half an hour.',
    action: 'Add a service',
    href: '/appointments/setup',
  },
  staff: {
    title: 'Who does it?',
    says: 'There is something to book, and nobody yet who does it. Add yourself or somebody of your team.',
    action: 'Add somebody',
    href: '/appointments/setup',
  },
  link: {
    title: 'Who does what?',
    says: 'Nobody who can be booked does any of the services that are on. Say for each person what they do.',
    action: 'Say who does what',
    href: '/appointments/setup',
  },
  hours: {
    title: 'When are you there?',
    says: 'A time can be booked only while somebody is there. Set your business hours, or hours of their own for each person.',
    action: 'Set business hours',
    href: '/company/hours',
  },
}
