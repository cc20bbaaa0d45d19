/** Appointments in Portuguese. */
import type { BookingWords } from './booking-words.ts'

export const portuguese: BookingWords = {
  books:
    /\b(?:marcar|agendar|reservar|fazer|ter|quero|queria|gostaria|preciso)\b[^.?!]{0,30}\b(?:marcacao|visita|consulta|horario|hora|reserva|agendamento)\b|\b(?:posso|podia|poderia|podemos|quero|queria|gostava|gostaria)\b[^.?!]{0,20}\b(?:passar|ir|vir|marcar|agendar|reservar)\b|^\W*(?:uma )?(?:nova )?(?:marcacao|marcar|agendar|reservar)\W*$/,
  wants:
    /\b(?:quero|queria|queriamos|preciso|gostaria|gostava|posso|podia|poderia|podemos|tenho interesse)\b/,
  asksForRoom:
    /\b(?:tem|tens|ha|haveria|teriam|voces tem)\b[^.?!]{0,30}\b(?:algo|alguma coisa|livre|vagas?|disponi\w+|horario|hora|lugar)\b|\b(?:disponibilidade|vagas?)\b|\bque (?:horas|horarios|dias)\b/,
  comes: /\b(?:podem?|podiam?|posso|podemos|poderiam?)\b[^.?!]{0,25}\b(?:vir|passar|visitar)\b/,
  calls: /\blig(?:ue|uem|a|am)-me\b|\b(?:podem?|podiam?)\b[^.?!]{0,12}\bligar(?:-me)?\b/,
  asksAbout:
    /\b(?:e preciso|preciso de|tenho de|tenho que|e necessari[oa]|sem)\b[^.?!]{0,25}\b(?:marcacao|marcar|reserva\w*)\b[^.?!]*\?|\bcomo\b[^.?!]{0,20}\b(?:marco|cancelo|marcar|cancelar)/,
  cancels: /\b(?:cancel\w+|desmarcar\w*|anular\w*)\b/,
  cancelsAppointment: /\b(?:cancel\w+|desmarcar)\b[^.?!]{0,20}\b(?:marcacao|visita|consulta|agendamento)\b/,
  moves:
    /\b(?:mud(?:ar|e|a)\w*|remar(?:car|que)\w*|adiar\w*|alterar\w*|trocar\w*|antecipar\w*)\b|\boutr[ao] (?:hora|dia|data|horario|altura)\b|\bmelhor\b|\bem vez\b/,
  cannotCome: /\bnao (?:posso|vou poder|consigo|podemos|poderei) (?:ir|vir|comparecer)\b/,
  none: /\b(?:nenhum[a]?)\b|\bnao me (?:da|dao|serve|servem|convem)\b|\boutr[ao]s? (?:horas?|horarios?|dias?|datas?|opcoes|opcao)\b|\boutra coisa\b|\bmais (?:tarde|cedo)\b|^\W*nao\W*$/,
  drops: /\b(?:nao,? obrigad[oa]|esqueca|esquece|deixe|deixa estar|ja nao|talvez mais tarde)\b/,
  yes: /^\W*(?:sim|ok|perfeito|pode ser|claro|esta bem|esta bom|por favor|confirmo|combinado)\b(?!.*\b(?:mas|nao)\b)/,
  no: /^\W*(?:nao|manter\w*|prefiro nao|deixa\w*)\b/,
  ordinals: [/\bprimeir[oa]\b/, /\bsegund[oa]\b(?!-)/, /\bterceir[oa]\b/],
  last: /\bultim[oa]\b/,
}
