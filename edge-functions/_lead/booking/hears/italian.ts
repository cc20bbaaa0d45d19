/** Appointments in Italian. */
import type { BookingWords } from './booking-words.ts'

export const italian: BookingWords = {
  books:
    /\b(?:prendere|prenotare|fissare|avere|vorrei|voglio|mi serve|fare)\b[^.?!]{0,30}\b(?:appuntamento|visita|prenotazione|consulenza)\b|\b(?:posso|potrei|possiamo|vorrei)\b[^.?!]{0,20}\b(?:passare|venire|prenotare)\b|^\W*(?:un )?(?:nuovo )?(?:appuntamento|prenotare|prenotazione)\W*$/,
  wants: /\b(?:vorrei|voglio|vorremmo|mi serve|mi piacerebbe|posso|potrei|possiamo|mi interessa)\b/,
  asksForRoom:
    /\b(?:avete|ha|c'e|ci sono|ci sarebbe)\b[^.?!]{0,30}\b(?:qualcosa|liber[oi]|posto|disponibil\w+|orari[o]?|appuntament[oi])\b|\bdisponibilita\b|\bquali (?:orari|giorni)\b/,
  comes:
    /\b(?:puo|potrebbe|potete|potreste|posso|possiamo)\b[^.?!]{0,25}\b(?:venire|passare|vederci|incontrar\w*)\b/,
  calls: /\b(?:mi (?:chiami|chiamate|richiam\w+|puo chiamare|potete chiamare)|chiamatemi|chiamami)\b/,
  asksAbout:
    /\b(?:bisogna|devo|serve|e necessario|senza|occorre)\b[^.?!]{0,25}\b(?:appuntamento|prenot\w+)\b[^.?!]*\?|\bcome\b[^.?!]{0,20}\b(?:prenot\w+|annull\w+|spost\w+)/,
  cancels: /\b(?:annull\w+|cancell\w+|disdire|disdico)\b/,
  cancelsAppointment:
    /\b(?:annull\w+|cancell\w+|disdire)\b[^.?!]{0,20}\b(?:appuntamento|visita|consulenza)\b/,
  moves:
    /\b(?:spost\w+|cambi(?:ar|a)\w*|rimandar\w*|rinviar\w*|anticipar\w*)\b|\b(?:un altro|un'altra|altro|altra) (?:ora|orario|giorno|data|momento)\b|\bmeglio\b|\binvece\b/,
  cannotCome: /\bnon (?:posso|potro|riesco a|possiamo) (?:venire|esserci)\b/,
  none: /\bnessun[oa]?\b|\bnon (?:mi )?(?:va|vanno|bene)\b|\baltr[ie] (?:orari|date|giorni|opzioni|possibilita)\b|\baltro\b|\bpiu (?:tardi|presto)\b|^\W*no\W*$/,
  drops: /\b(?:no,? grazie|lascia(?:te)? (?:stare|perdere)|lasci stare|non importa|non piu|magari dopo)\b/,
  yes: /^\W*(?:si|ok|perfetto|va bene|certo|d'accordo|confermo|volentieri|per favore)\b(?!.*\b(?:ma|non)\b)/,
  no: /^\W*(?:no|mantenere|mantieni|tenere|meglio di no|preferisco (?:di )?no)\b/,
  ordinals: [/\bprim[oa]\b(?! (?:di|delle|del))/, /\bsecond[oa]\b/, /\bterz[oa]\b/],
  last: /\bultim[oa]\b/,
}
