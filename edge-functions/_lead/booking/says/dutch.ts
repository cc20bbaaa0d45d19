/** Appointments in Dutch. */
import type { BookingTexts } from './booking-texts.ts'

export const dutch: BookingTexts = {
  askService: 'Waarvoor wilt u komen?',
  whichService: 'Voor welke van deze diensten?',
  offer: 'Deze tijden zijn vrij. Welke komt u uit?',
  offerOne: 'Deze tijd is vrij. Zal ik hem boeken?',
  offerNear: 'Dan is er helaas niets vrij. Dit zijn de dichtstbijzijnde tijden. Komt er een uit?',
  offerOther: 'Deze zijn er ook. Komt er een uit? Of noemt u liever een andere dag?',
  offerAgain: 'En uw afspraak: welke van deze tijden komt u uit?',
  gone: 'Iemand heeft die tijd helaas net genomen. Komt een van deze u uit?',
  ranOut: 'Ik kon die tijd niet langer vasthouden en hij is nu bezet, sorry. Komt een van deze u uit?',
  invite: 'Als u wilt, zoeken we meteen een tijd. Komt een van deze u uit?',
  inviteService: 'Als u wilt, maken we een afspraak. Waarvoor zou die zijn?',
  nothingFree: 'Er is op dit moment geen andere tijd vrij. Zal iemand van het team er met u een zoeken?',
  askContact: when =>
    `Ik houd ${when} vijf minuten voor u vast. Mag ik voor de boeking uw naam en een e-mailadres of telefoonnummer?`,
  askReach: when =>
    `Ik houd ${when} vijf minuten voor u vast. Mag ik voor de boeking een e-mailadres of telefoonnummer?`,
  thanks: name => (name === null ? 'Dank u, dat is genoteerd.' : `Dank u, ${name}.`),
  needContact:
    'Zonder manier om u te bereiken kan ik de tijd niet boeken. Een e-mailadres is genoeg. Geeft u me er een?',
  needReach: name => `Dank u, ${name}. En uw e-mailadres of telefoonnummer?`,
  askPlace: 'En naar welke straat en welk huis komen we?',
  keepForPlace: when => `Ik houd ${when} vijf minuten voor u vast. Naar welke straat en welk huis komen we?`,
  askName: 'Op welke naam mag ik hem zetten?',
  thanksName: name => `Dank u, ${name}. Tot dan.`,
  booked: ({ service, staff, when }) => `Geboekt: ${service} met ${staff}, ${when}.`,
  where: address => `Waar: ${address}`,
  change: url => `Bekijken, verzetten of afzeggen: ${url}`,
  keepLink: url => `Bewaar deze link, daar ziet u wijzigingen.\nBekijken, verzetten of afzeggen: ${url}`,
  reminds: {
    sms: 'Ik herinner u er vooraf aan per sms.',
    whatsapp: 'Ik herinner u er vooraf aan via WhatsApp.',
    widget:
      'Een herinnering staat straks hier in de chat voor u klaar. Elders schrijft niemand u: noteer de tijd alstublieft.',
  },
  calendar: url => `In agenda zetten: ${url}`,
  moved: ({ service, staff, when }) =>
    `Gedaan: ${service} met ${staff} is nu ${when}. Uw link blijft werken.`,
  isThen: ({ service, when }) => `${service} is al ${when}. Welke andere tijd komt u uit?`,
  whichOne: 'Welke afspraak bedoelt u?',
  noneOfYours:
    'Ik vind hier geen afspraak van u. Met de link in de bevestiging kunt u die verzetten of afzeggen.',
  confirmCancel: (service, when) => `Zal ik ${service}, ${when}, afzeggen?`,
  yesCancel: 'Ja, afzeggen',
  anotherTime: 'Andere tijd zoeken',
  keep: 'Laten staan',
  cancelled: (service, when) =>
    `${service}, ${when}, is afgezegd. Schrijf gerust als u een andere keer wilt komen.`,
  kept: 'Goed, het blijft zoals het is.',
  dropped: 'Goed, er is niets geboekt.',
  notChangeable: 'Deze afspraak kan niet meer worden gewijzigd.',
}
