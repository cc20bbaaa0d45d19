/** Appointments in Spanish. */
import type { BookingTexts } from './booking-texts.ts'

export const spanish: BookingTexts = {
  askService: '¿Para qué le gustaría venir?',
  whichService: '¿Para cuál de estos servicios?',
  offer: 'Estas horas están libres. ¿Cuál le viene bien?',
  offerOne: 'Esta hora está libre. ¿La reservo?',
  offerNear:
    'Lo siento, entonces no hay nada libre. Estas son las horas más cercanas. ¿Le viene bien alguna?',
  offerOther: 'También hay estas. ¿Le viene bien alguna? O dígame otro día, ¿sí?',
  offerAgain: 'Y su cita: ¿cuál de estas horas le viene bien?',
  gone: 'Lo siento, alguien acaba de reservar esa hora. ¿Le viene bien alguna de estas?',
  ranOut: 'No pude guardar esa hora más tiempo y ya está ocupada, lo siento. ¿Le viene bien alguna de estas?',
  invite: 'Si quiere, buscamos una hora para usted. ¿Le viene bien alguna de estas?',
  inviteService: 'Si quiere, acordamos una cita. ¿Para qué sería?',
  nothingFree: 'De momento no hay otra hora libre. ¿Quiere que alguien del equipo busque una con usted?',
  askContact: when =>
    `Le guardo ${when} durante cinco minutos. Para reservarla, ¿me da su nombre y un correo electrónico o un teléfono?`,
  askReach: when =>
    `Le guardo ${when} durante cinco minutos. Para reservarla, ¿me da un correo electrónico o un teléfono?`,
  thanks: name => (name === null ? 'Gracias, queda anotado.' : `Gracias, ${name}.`),
  needContact:
    'Sin una forma de contactarle no puedo reservar la hora. Un correo electrónico basta. ¿Me da uno?',
  needReach: name => `Gracias, ${name}. ¿Y su correo electrónico o su teléfono?`,
  askPlace: '¿Y a qué calle y a qué casa vamos?',
  keepForPlace: when => `Le guardo ${when} durante cinco minutos. ¿A qué calle y a qué casa vamos?`,
  askName: '¿A qué nombre la apunto?',
  thanksName: name => `Gracias, ${name}. Hasta entonces.`,
  booked: ({ service, staff, when }) => `Reservado: ${service} con ${staff}, ${when}.`,
  where: address => `Dónde: ${address}`,
  change: url => `Ver, cambiar o cancelar: ${url}`,
  keepLink: url => `Guarde este enlace, ahí se ven los cambios.\nVer, cambiar o cancelar: ${url}`,
  reminds: {
    sms: 'Se lo recordaré antes por SMS.',
    whatsapp: 'Se lo recordaré antes por WhatsApp.',
    widget:
      'Un recordatorio le esperará aquí, en el chat. Nadie le escribirá por otro medio: apunte la hora, por favor.',
  },
  calendar: url => `Añadir al calendario: ${url}`,
  moved: ({ service, staff, when }) =>
    `Hecho: ${service} con ${staff} es ahora ${when}. Su enlace sigue funcionando.`,
  isThen: ({ service, when }) => `${service} ya es ${when}. ¿Qué otra hora le vendría bien?`,
  whichOne: '¿A qué cita se refiere?',
  noneOfYours:
    'No encuentro ninguna cita suya aquí. Con el enlace de la confirmación puede cambiarla o cancelarla.',
  confirmCancel: (service, when) => `¿Cancelo ${service}, ${when}?`,
  yesCancel: 'Sí, cancelar',
  anotherTime: 'Buscar otra hora',
  keep: 'Mantenerla',
  cancelled: (service, when) => `${service}, ${when}: cancelada. Escríbame cuando quiera venir otro día.`,
  kept: 'De acuerdo, se queda como está.',
  dropped: 'De acuerdo, no se ha reservado nada.',
  notChangeable: 'Esta cita ya no se puede cambiar.',
}
