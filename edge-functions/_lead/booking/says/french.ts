/** Appointments in French. */
import type { BookingTexts } from './booking-texts.ts'

export const french: BookingTexts = {
  askService: 'Pour quoi souhaitez-vous venir ?',
  whichService: 'Pour laquelle de ces prestations ?',
  offer: 'Ces horaires sont libres. Lequel vous convient ?',
  offerOne: 'Cet horaire est libre. Je le réserve ?',
  offerNear:
    'Rien n’est libre à ce moment-là, désolé. Voici les horaires les plus proches. L’un d’eux vous convient ?',
  offerOther: 'Il y a aussi ceux-ci. L’un d’eux vous convient ? Vous pouvez aussi indiquer un autre jour.',
  offerAgain: 'Et votre rendez-vous : lequel de ces horaires vous convient ?',
  gone: 'Quelqu’un vient de prendre cet horaire, désolé. L’un de ceux-ci vous convient ?',
  ranOut:
    'Je n’ai pas pu garder cet horaire plus longtemps et il est pris, désolé. L’un de ceux-ci vous convient ?',
  invite: 'Si vous le souhaitez, trouvons un moment. L’un de ces horaires vous convient ?',
  inviteService: 'Si vous le souhaitez, prenons rendez-vous. Ce serait pour quoi ?',
  nothingFree:
    'Il n’y a pas d’autre horaire libre pour le moment. Une personne de l’équipe peut-elle chercher avec vous ?',
  askContact: when =>
    `Je vous garde ${when} pendant cinq minutes. Pour réserver, puis-je avoir votre nom et une adresse e-mail ou un numéro de téléphone ?`,
  askReach: when =>
    `Je vous garde ${when} pendant cinq minutes. Pour réserver, puis-je avoir une adresse e-mail ou un numéro de téléphone ?`,
  thanks: name => (name === null ? 'Merci, c’est noté.' : `Merci, ${name}.`),
  needContact:
    'Sans moyen de vous joindre, je ne peux pas réserver. Une adresse e-mail suffit. Pouvez-vous m’en donner une ?',
  needReach: name => `Merci, ${name}. Et votre adresse e-mail ou votre numéro de téléphone ?`,
  askPlace: 'Et dans quelle rue, à quelle maison venons-nous ?',
  keepForPlace: when =>
    `Je vous garde ${when} pendant cinq minutes. Dans quelle rue, à quelle maison venons-nous ?`,
  askName: 'À quel nom puis-je le noter ?',
  thanksName: name => `Merci, ${name}. À bientôt.`,
  booked: ({ service, staff, when }) => `C’est réservé : ${service} avec ${staff}, ${when}.`,
  where: address => `Où : ${address}`,
  change: url => `Voir, déplacer ou annuler : ${url}`,
  keepLink: url => `Gardez ce lien, il montre tout changement.\nVoir, déplacer ou annuler : ${url}`,
  reminds: {
    sms: 'Je vous le rappellerai avant par SMS.',
    whatsapp: 'Je vous le rappellerai avant sur WhatsApp.',
    widget:
      'Un rappel vous attendra ici, dans le chat. Personne ne vous écrira ailleurs : notez bien l’heure.',
  },
  calendar: url => `Ajouter à l’agenda : ${url}`,
  moved: ({ service, staff, when }) =>
    `C’est fait : ${service} avec ${staff}, désormais ${when}. Votre lien reste valable.`,
  isThen: ({ service, when }) => `${service} est déjà ${when}. Quel autre horaire vous conviendrait ?`,
  whichOne: 'De quel rendez-vous parlez-vous ?',
  noneOfYours:
    'Je ne trouve pas de rendez-vous à vous ici. Le lien de la confirmation permet de le déplacer ou de l’annuler.',
  confirmCancel: (service, when) => `Dois-je annuler ${service}, ${when} ?`,
  yesCancel: 'Oui, annuler',
  anotherTime: 'Un autre horaire',
  keep: 'Le garder',
  cancelled: (service, when) => `${service}, ${when}, est annulé. Écrivez-moi quand vous voudrez venir.`,
  kept: 'Très bien, rien ne change.',
  dropped: 'Très bien, rien n’est réservé.',
  notChangeable: 'Ce rendez-vous ne peut plus être modifié.',
}
