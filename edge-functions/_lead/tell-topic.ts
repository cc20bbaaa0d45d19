/** Tells what a conversation is about, where that rules questions out, and whether somebody wants an appointment. */
import type { Topic } from '../../shared/lead/questions/moment.ts'
import { fold } from './extract/words/fold.ts'

/** The gravest first. Over folded text, in seven languages. */
const topics: [Topic, RegExp][] = [
  [
    'distress',
    /\b(?:suicid\w*|kill myself|end my life|self.harm|selbstmord|umbringen|me suicider|suicidarme|suicidar-me|zelfmoord)\b/,
  ],
  ['minor', /\b(?:i am|i'm|im) (?:only )?(?:[6-9]|1[0-7])(?: years? old)?(?=$|[.,!? ]*$| years?\b)/],
  [
    'legal',
    /\b(?:my (?:lawyer|solicitor|attorney)|legal action|sue you|take you to court|mein anwalt|mon avocat|mi abogado|meu advogado|mio avvocato|mijn advocaat)\b/,
  ],
  [
    'medical',
    /\b(?:allergic reaction|food poisoning|anaphyla\w*|ambulance|notarzt|intoxication alimentaire)\b/,
  ],
  [
    'complaint',
    /\b(?:complain\w*|unacceptable|disgusting|refund me|money back|ripped off|beschwer\w*|reklam\w*|reclamation|reclamacion|queja|reclamacao|reclamo|klacht)\b/,
  ],
  [
    'customer',
    /\b(?:my (?:order|booking|invoice|account|subscription|delivery|parcel)\b|i (?:bought|ordered|paid)\b|order (?:number|no|#)|meine (?:bestellung|rechnung|lieferung)|ma (?:commande|facture)|mi (?:pedido|factura)|minha (?:encomenda|fatura)|il mio ordine|mijn bestelling)/,
  ],
  [
    'applicant',
    /\b(?:are you hiring|job (?:opening|vacanc|application)\w*|vacanc(?:y|ies)|my (?:cv|resume)\b|apply for (?:a|the) (?:job|position)|bewerb\w*|stellenangebot\w*|candidature|vacante|vagas?\b|sollicit\w*)/,
  ],
  [
    'vendor',
    /\b(?:we (?:offer|provide|help) (?:seo|marketing|web ?sites?|leads?|businesses|companies)\b|(?:seo|backlinks?|guest post)\b.*\b(?:service|rank|offer)\w*|partnership opportunity)/,
  ],
]

const bookings =
  /\b(?:book|appointment|reserve|reservation|schedule|demo|termin|buchen|rendez-?vous|reserver|cita|reservar|agendar|marcar|appuntamento|prenot\w+|afspraak|boeken)\b/
const prices =
  /\b(?:prices?|pricing|costs?|how much|quote|rates?|preis\w*|kostet|kosten|prix|combien|tarifs?|precios?|cuanto|presupuesto|precos?|quanto|prezz[oi]|costa|prijs|prijzen)\b/

/** Null where nothing speaks against questions. */
export function tellTopic(texts: string[]): Topic | null {
  const folded = texts.map(fold)
  return topics.find(([, pattern]) => folded.some(text => pattern.test(text)))?.[0] ?? null
}

export function wantsBooking(text: string): boolean {
  return bookings.test(fold(text))
}

export function asksPrice(text: string): boolean {
  return prices.test(fold(text))
}
