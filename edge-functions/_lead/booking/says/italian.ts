/** Appointments in Italian. */
import type { BookingTexts } from './booking-texts.ts'

export const italian: BookingTexts = {
  askService: 'Per che cosa vorrebbe venire?',
  whichService: 'Per quale di questi servizi?',
  offer: 'Questi orari sono liberi. Quale Le va bene?',
  offerOne: 'Questo orario è libero. Lo prenoto?',
  offerNear: 'Mi dispiace, allora non c’è nulla di libero. Questi sono gli orari più vicini. Uno Le va bene?',
  offerOther: 'Ci sono anche questi. Uno Le va bene? O preferisce indicarmi un altro giorno?',
  offerAgain: 'E il Suo appuntamento: quale di questi orari Le va bene?',
  gone: 'Mi dispiace, qualcuno ha appena preso quell’orario. Uno di questi Le va bene?',
  ranOut:
    'Non ho potuto tenere quell’orario più a lungo e ora è occupato, mi dispiace. Uno di questi Le va bene?',
  invite: 'Se vuole, troviamo subito un orario. Uno di questi Le va bene?',
  inviteService: 'Se vuole, fissiamo un appuntamento. Per che cosa sarebbe?',
  nothingFree:
    'Al momento non c’è un altro orario libero. Vuole che qualcuno del team ne cerchi uno con Lei?',
  askContact: when =>
    `Le tengo ${when} per cinque minuti. Per prenotare, mi dà il Suo nome e un’e-mail o un numero di telefono?`,
  askReach: when =>
    `Le tengo ${when} per cinque minuti. Per prenotare, mi dà un’e-mail o un numero di telefono?`,
  thanks: name => (name === null ? 'Grazie, ho preso nota.' : `Grazie, ${name}.`),
  needContact: 'Senza un modo per contattarLa non posso prenotare. Basta un indirizzo e-mail. Me ne dà uno?',
  needReach: name => `Grazie, ${name}. E la Sua e-mail o il Suo numero di telefono?`,
  askPlace: 'E in quale via, a quale casa veniamo?',
  keepForPlace: when => `Le tengo ${when} per cinque minuti. In quale via, a quale casa veniamo?`,
  askName: 'A che nome lo segno?',
  thanksName: name => `Grazie, ${name}. A presto.`,
  booked: ({ service, staff, when }) => `Prenotato: ${service} con ${staff}, ${when}.`,
  where: address => `Dove: ${address}`,
  change: url => `Vedere, spostare o annullare: ${url}`,
  keepLink: url => `Conservi questo link, mostra le modifiche.\nVedere, spostare o annullare: ${url}`,
  reminds: {
    sms: 'Glielo ricorderò prima con un SMS.',
    whatsapp: 'Glielo ricorderò prima su WhatsApp.',
    widget:
      'Un promemoria La aspetterà qui, nella chat. Nessuno Le scriverà altrove: si segni l’ora, per favore.',
  },
  calendar: url => `Aggiungere al calendario: ${url}`,
  moved: ({ service, staff, when }) =>
    `Fatto: ${service} con ${staff} è ora ${when}. Il Suo link resta valido.`,
  isThen: ({ service, when }) => `${service} è già ${when}. Quale altro orario Le andrebbe bene?`,
  whichOne: 'Quale appuntamento intende?',
  noneOfYours:
    'Non trovo qui nessun Suo appuntamento. Con il link della conferma può spostarlo o annullarlo.',
  confirmCancel: (service, when) => `Annullo ${service}, ${when}?`,
  yesCancel: 'Sì, annulla',
  anotherTime: 'Un altro orario',
  keep: 'Tenerlo',
  cancelled: (service, when) =>
    `${service}, ${when}, è annullato. Scriva quando vuole venire un’altra volta.`,
  kept: 'Va bene, resta com’è.',
  dropped: 'Va bene, non è prenotato nulla.',
  notChangeable: 'Questo appuntamento non si può più cambiare.',
}
