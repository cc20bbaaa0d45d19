/** Appointments in Spanish. */
import type { BookingWords } from './booking-words.ts'

export const spanish: BookingWords = {
  books:
    /\b(?:pedir|reservar|concertar|agendar|hacer|tener|quiero|quisiera|querria|necesito|me gustaria|sacar)\b[^.?!]{0,30}\b(?:cita|visita|reserva|consulta|turno)\b|\b(?:puedo|podria|podemos|quiero|quisiera|me gustaria)\b[^.?!]{0,20}\b(?:pasar|pasarme|ir|venir|reservar)\b|^\W*(?:una )?(?:nueva )?(?:cita|reservar|reserva)\W*$/,
  wants:
    /\b(?:quiero|quisiera|querria|queremos|necesito|me gustaria|nos gustaria|puedo|podria|podemos|me interesa)\b/,
  asksForRoom:
    /\b(?:tienen|teneis|tienes|hay|habria)\b[^.?!]{0,30}\b(?:algo|libre|hueco|disponib\w+|cita|hora|sitio)\b|\b(?:disponibilidad|huecos?)\b|\bque (?:horas|horarios|dias)\b/,
  comes:
    /\b(?:puede[ns]?|podria[ns]?|puedo|podemos)\b[^.?!]{0,25}\b(?:venir|pasar(?:me|nos|se)?|visitar\w*|vernos)\b/,
  calls:
    /\b(?:llam(?:e|en|a|ad)me|me (?:puede[ns]?|podria[ns]?) llamar|(?:puede[ns]?|podria[ns]?) llamarme)\b/,
  asksAbout:
    /\b(?:hace falta|hay que|es necesari[oa]|sin|tengo que)\b[^.?!]{0,25}\b(?:cita|reservar)\b[^.?!]*\?|\bcomo\b[^.?!]{0,20}\b(?:reservo|cancelo|cambio|reservar|cancelar)/,
  cancels: /\b(?:cancel\w+|anular\w*|anulo)\b/,
  cancelsAppointment: /\b(?:cancel\w+|anular)\b[^.?!]{0,20}\b(?:cita|visita|consulta)\b/,
  moves:
    /\b(?:cambi(?:ar|e|a)\w*|mover\w*|muev[ae]\w*|aplazar\w*|posponer\w*|adelantar\w*)\b|\botr[ao] (?:hora|dia|fecha|momento)\b|\bmejor\b|\ben vez\b/,
  cannotCome: /\bno (?:puedo|podre|podremos|podemos) (?:ir|venir|asistir)\b/,
  none: /\bningun[oa]?\b|\bno me (?:va|van|viene|vienen|sirve|sirven)\b|\botr[ao]s? (?:horas?|horarios?|dias?|fechas?|opciones|opcion)\b|\botra cosa\b|\bmas (?:tarde|temprano|pronto)\b|^\W*no\W*$/,
  drops: /\b(?:no,? gracias|olvidal[oa]|dejal[oa]|deje(?:lo)?|ya no|da igual|quizas? (?:luego|mas tarde))\b/,
  yes: /^\W*(?:si|vale|ok|perfecto|de acuerdo|claro|por favor|adelante|confirmo)\b(?!.*\b(?:pero|no)\b)/,
  no: /^\W*(?:no|mantener\w*|mejor no|prefiero no|dejal[oa])\b/,
  ordinals: [/\bprimer[oa]?\b/, /\bsegund[oa]\b/, /\btercer[oa]?\b/],
  last: /\bultim[oa]\b/,
}
