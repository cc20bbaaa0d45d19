/** Appointments in Portuguese. */
import type { BookingTexts } from './booking-texts.ts'

export const portuguese: BookingTexts = {
  askService: 'Para que gostaria de vir?',
  whichService: 'Para qual destes serviços?',
  offer: 'Estas horas estão livres. Qual lhe convém?',
  offerOne: 'Esta hora está livre. Posso marcar?',
  offerNear: 'Lamento, nessa altura não há nada livre. Estas são as horas mais próximas. Alguma lhe convém?',
  offerOther: 'Também há estas. Alguma lhe convém? Ou prefere dizer-me outro dia?',
  offerAgain: 'E a sua marcação: qual destas horas lhe convém?',
  gone: 'Lamento, alguém acaba de reservar essa hora. Alguma destas lhe convém?',
  ranOut: 'Não pude guardar essa hora por mais tempo e já está ocupada, lamento. Alguma destas lhe convém?',
  invite: 'Se quiser, encontramos já uma hora para si. Alguma destas lhe convém?',
  inviteService: 'Se quiser, combinamos uma marcação. Para que seria?',
  nothingFree: 'De momento não há outra hora livre. Quer que alguém da equipa procure uma consigo?',
  askContact: when =>
    `Guardo-lhe ${when} durante cinco minutos. Para marcar, pode dizer-me o seu nome e um e-mail ou telefone?`,
  askReach: when =>
    `Guardo-lhe ${when} durante cinco minutos. Para marcar, pode dar-me um e-mail ou telefone?`,
  thanks: name => (name === null ? 'Obrigado, fica anotado.' : `Obrigado, ${name}.`),
  needContact: 'Sem forma de o contactar não posso marcar. Um e-mail é suficiente. Pode indicar-me um?',
  needReach: name => `Obrigado, ${name}. E o seu e-mail ou telefone?`,
  askPlace: 'E a que rua e a que casa vamos?',
  keepForPlace: when => `Guardo-lhe ${when} durante cinco minutos. A que rua e a que casa vamos?`,
  askName: 'Em que nome posso pôr?',
  thanksName: name => `Obrigado, ${name}. Até lá.`,
  booked: ({ service, staff, when }) => `Marcado: ${service} com ${staff}, ${when}.`,
  where: address => `Onde: ${address}`,
  change: url => `Ver, mudar ou cancelar: ${url}`,
  keepLink: url => `Guarde este link, mostra as alterações.\nVer, mudar ou cancelar: ${url}`,
  reminds: {
    sms: 'Vou lembrá-lo antes por SMS.',
    whatsapp: 'Vou lembrá-lo antes no WhatsApp.',
    widget:
      'Um lembrete ficará à sua espera aqui, no chat. Ninguém lhe escreve noutro lado: tome nota da hora, por favor.',
  },
  calendar: url => `Adicionar ao calendário: ${url}`,
  moved: ({ service, staff, when }) =>
    `Feito: ${service} com ${staff} é agora ${when}. O seu link continua válido.`,
  isThen: ({ service, when }) => `${service} já é ${when}. Que outra hora lhe convém?`,
  whichOne: 'A que marcação se refere?',
  noneOfYours: 'Não encontro aqui nenhuma marcação sua. O link da confirmação permite mudá-la ou cancelá-la.',
  confirmCancel: (service, when) => `Cancelo ${service}, ${when}?`,
  yesCancel: 'Sim, cancelar',
  anotherTime: 'Outra hora',
  keep: 'Manter',
  cancelled: (service, when) => `${service}, ${when}: cancelado. Escreva quando quiser vir noutro dia.`,
  kept: 'Está bem, fica como está.',
  dropped: 'Está bem, nada foi marcado.',
  notChangeable: 'Esta marcação já não pode ser alterada.',
}
