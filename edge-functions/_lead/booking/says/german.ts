/** Appointments in German. */
import type { BookingTexts } from './booking-texts.ts'

export const german: BookingTexts = {
  askService: 'Wofür möchten Sie kommen?',
  whichService: 'Für welche dieser Leistungen?',
  offer: 'Diese Zeiten sind frei. Welche passt Ihnen?',
  offerOne: 'Diese Zeit ist frei. Soll ich sie buchen?',
  offerNear: 'Dann ist leider nichts frei. Das sind die nächsten Zeiten. Passt Ihnen eine?',
  offerOther: 'Es gibt auch diese. Passt Ihnen eine? Sie können auch einen anderen Tag nennen.',
  offerAgain: 'Und Ihr Termin: Welche dieser Zeiten passt Ihnen?',
  gone: 'Diese Zeit hat leider gerade jemand anderes genommen. Passt Ihnen eine von diesen?',
  ranOut:
    'Diese Zeit konnte ich nicht länger freihalten, sie ist leider vergeben. Passt Ihnen eine von diesen?',
  invite: 'Wenn Sie möchten, finden wir gleich einen Termin. Passt Ihnen eine dieser Zeiten?',
  inviteService: 'Wenn Sie möchten, machen wir einen Termin aus. Wofür wäre er?',
  nothingFree: 'Im Moment ist keine andere Zeit frei. Soll jemand vom Team mit Ihnen eine suchen?',
  askContact: when =>
    `Ich halte Ihnen ${when} fünf Minuten frei. Zum Buchen brauche ich Ihren Namen und eine E-Mail-Adresse oder Telefonnummer: Wie lauten sie?`,
  askReach: when =>
    `Ich halte Ihnen ${when} fünf Minuten frei. Zum Buchen brauche ich eine E-Mail-Adresse oder Telefonnummer: Wie lautet sie?`,
  thanks: name => (name === null ? 'Danke, das habe ich notiert.' : `Danke, ${name}.`),
  needContact:
    'Ohne einen Weg, Sie zu erreichen, kann ich die Zeit nicht buchen. Eine E-Mail-Adresse genügt. Nennen Sie mir eine?',
  needReach: name => `Danke, ${name}. Und Ihre E-Mail-Adresse oder Telefonnummer?`,
  askPlace: 'Und in welche Straße und zu welchem Haus kommen wir?',
  keepForPlace: when =>
    `Ich halte ${when} fünf Minuten für Sie frei. In welche Straße und zu welchem Haus kommen wir?`,
  askName: 'Auf welchen Namen darf ich ihn eintragen?',
  thanksName: name => `Danke, ${name}. Bis dann.`,
  booked: ({ service, staff, when }) => `Gebucht: ${service} mit ${staff}, ${when}.`,
  where: address => `Wo: ${address}`,
  change: url => `Ansehen, verschieben oder absagen: ${url}`,
  keepLink: url =>
    `Bewahren Sie diesen Link auf, er zeigt Änderungen.\nAnsehen, verschieben oder absagen: ${url}`,
  reminds: {
    sms: 'Ich erinnere Sie vorher per SMS.',
    whatsapp: 'Ich erinnere Sie vorher auf WhatsApp.',
    widget:
      'Eine Erinnerung wartet hier im Chat auf Sie. Anderswo schreibt Ihnen niemand; merken Sie sich die Zeit bitte vor.',
  },
  calendar: url => `In den Kalender eintragen: ${url}`,
  moved: ({ service, staff, when }) =>
    `Erledigt: ${service} mit ${staff} ist jetzt am ${when}. Ihr Link gilt weiter.`,
  isThen: ({ service, when }) => `${service} ist schon ${when}. Welche andere Zeit würde Ihnen passen?`,
  whichOne: 'Welchen Termin meinen Sie?',
  noneOfYours:
    'Ich finde hier keinen Termin von Ihnen. Mit dem Link in der Bestätigung lässt er sich verschieben oder absagen.',
  confirmCancel: (service, when) => `Soll ich ${service}, ${when}, absagen?`,
  yesCancel: 'Ja, absagen',
  anotherTime: 'Andere Zeit finden',
  keep: 'Termin behalten',
  cancelled: (service, when) =>
    `${service}, ${when}, ist abgesagt. Schreiben Sie einfach, wenn Sie ein andermal kommen möchten.`,
  kept: 'In Ordnung, es bleibt dabei.',
  dropped: 'In Ordnung, es ist nichts gebucht.',
  notChangeable: 'Dieser Termin lässt sich nicht mehr ändern.',
}
