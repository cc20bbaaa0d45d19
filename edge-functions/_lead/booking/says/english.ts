/** Appointments in English. */
import type { BookingTexts } from './booking-texts.ts'

export const english: BookingTexts = {
  askService: 'What would you like to come for?',
  whichService: 'Which of these is it for?',
  offer: 'These times are free. Which one suits you?',
  offerOne: 'This time is free. Shall I book it?',
  offerNear: 'Nothing is free then, I’m sorry. These are the nearest times. Does one suit you?',
  offerOther: 'There are these, too. Does one suit you? You can also name another day.',
  offerAgain: 'And your appointment: which of these times suits you?',
  gone: 'Somebody has just taken that time, I’m sorry. Does one of these suit you?',
  ranOut:
    'I could not keep that time any longer, and it is taken now, I’m sorry. Does one of these suit you?',
  invite: 'If you like, let’s find a time for you. Does one of these suit you?',
  inviteService: 'If you like, let’s make an appointment. What would it be for?',
  nothingFree: 'There is no other free time at the moment. Shall somebody of the team look for one with you?',
  askContact: when =>
    `I’m keeping ${when} for you for five minutes. To book it, may I have your name and an e-mail address or phone number?`,
  askReach: when =>
    `I’m keeping ${when} for you for five minutes. To book it, may I have an e-mail address or phone number?`,
  thanks: name => (name === null ? 'Thank you, I’ve noted that.' : `Thank you, ${name}.`),
  needContact:
    'Without a way to reach you I can’t book the time. An e-mail address is enough. Would you give me one?',
  needReach: name => `Thank you, ${name}. And your e-mail address or phone number?`,
  askPlace: 'And which street and house do we come to?',
  keepForPlace: when => `I’m keeping ${when} for you for five minutes. Which street and house do we come to?`,
  askName: 'What name may I put it under?',
  thanksName: name => `Thank you, ${name}. See you then.`,
  booked: ({ service, staff, when }) => `You’re booked: ${service} with ${staff}, ${when}.`,
  where: address => `Where: ${address}`,
  change: url => `See, move or cancel it: ${url}`,
  keepLink: url => `Keep this link, changes show there.\nSee, move or cancel it: ${url}`,
  reminds: {
    sms: 'I’ll remind you by text message beforehand.',
    whatsapp: 'I’ll remind you on WhatsApp beforehand.',
    widget:
      'A reminder will wait for you here in the chat. Nobody writes to you anywhere else, so please note the time.',
  },
  calendar: url => `Add to calendar: ${url}`,
  moved: ({ service, staff, when }) =>
    `Done: ${service} with ${staff} is now on ${when}. The link you have goes on working.`,
  isThen: ({ service, when }) => `${service} is ${when} already. Which other time would suit you?`,
  whichOne: 'Which appointment do you mean?',
  noneOfYours: 'I find no appointment of yours here. The link in its confirmation moves or cancels it.',
  confirmCancel: (service, when) => `Shall I cancel ${service}, ${when}?`,
  yesCancel: 'Yes, cancel it',
  anotherTime: 'Find another time',
  keep: 'Keep it',
  cancelled: (service, when) =>
    `${service}, ${when}, is cancelled. Just write when you want to come another time.`,
  kept: 'All right, it stays as it is.',
  dropped: 'All right, nothing is booked.',
  notChangeable: 'This appointment can’t be changed any more.',
}
