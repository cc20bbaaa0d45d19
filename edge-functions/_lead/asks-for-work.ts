/** Recognises a need in the form of a question: "can you replace a kitchen tap?", "can I book a call about our website?". */
import { fold } from './extract/words/fold.ts'

/** What somebody asks to have done, and what they ask to do; each with a thing it is done to. */
const works = [
  /\b(?:can|could|would|will) (?:you|u|someone|somebody|anyone) (?:please |possibly |maybe |also |help (?:me|us) (?:to )?)*(?:replace|repair|fix|install|build|make|bake|design|paint|clean|create|develop|redo|redesign|renovate|refurbish|fit|mend|cater|print|translate|organi[sz]e|plan|remove|unblock|move|paper|tile|lay|plaster|rewire|service|set up|put up|put in|change|cut|trim|mow|cook|sew|shoot|record|film|photograph|restore|sort out|take care of|look after|look at|do)\b/,
  /\b(?:can|could|may) (?:i|we) (?:please |possibly |maybe |also )*(?:book|order|buy|hire|rent|reserve|schedule|arrange|commission)\b/,
  /\b(?:konnen|konnten|wurden|kann|konnte|konntet|konnt) (?:sie|ihr|jemand)\b.*\b(?:ersetzen|reparieren|austauschen|auswechseln|einbauen|bauen|backen|machen|erstellen|gestalten|entwerfen|streichen|reinigen|putzen|entwickeln|renovieren|sanieren|drucken|ubersetzen|organisieren|installieren|montieren|verlegen|anfertigen)\b/,
  /\b(?:kann|konnte|konnten|konnen) (?:ich|wir|man)\b.*\b(?:buchen|bestellen|kaufen|mieten|reservieren|vereinbaren)\b/,
  /\b(?:pouvez|pourriez)[- ]vous (?:nous |me |m')?(?:remplacer|reparer|installer|construire|faire|preparer|concevoir|creer|peindre|nettoyer|developper|refaire|renover|imprimer|traduire|organiser|changer|poser|realiser)\b/,
  /\b(?:puis-je|pouvons-nous|pourrais-je|(?:je peux|on peut)) (?:reserver|commander|acheter|louer|prendre|fixer)\b/,
  /\b(?:puede|pueden|podria|podrian|podeis)(?:n?os|me)? (?:reemplazar|cambiar|reparar|arreglar|instalar|construir|hacer|preparar|disenar|crear|pintar|limpiar|desarrollar|rehacer|renovar|reformar|imprimir|traducir|organizar)(?:nos|me)?\b/,
  /\b(?:puedo|podemos|podria|podriamos) (?:reservar|encargar|pedir|comprar|alquilar|contratar|agendar|concertar)\b/,
  /\b(?:pode|podem|podia|podiam|poderia|poderiam) (?:me |nos )?(?:substituir|trocar|reparar|arranjar|consertar|instalar|construir|fazer|preparar|desenhar|criar|pintar|limpar|desenvolver|refazer|renovar|remodelar|imprimir|traduzir|organizar)\b/,
  /\b(?:posso|podemos|podia|poderia) (?:reservar|encomendar|pedir|comprar|alugar|contratar|agendar|marcar)\b/,
  /\b(?:puo|potete|potreste|potrebbe) (?:sostituir|cambiar|riparar|aggiustar|installar|costruir|far|preparar|progettar|crear|dipinger|pulir|sviluppar|rifar|ristrutturar|stampar|tradurr|organizzar|montar)(?:e|ci|mi)\b/,
  /\b(?:posso|possiamo|potrei|potremmo) (?:prenotare|ordinare|comprare|noleggiare|affittare|fissare)\b/,
  /\b(?:kunt|kunnen|kan|zou|zouden) (?:u|jullie|je|iemand)\b.*\b(?:vervangen|repareren|maken|installeren|bouwen|bakken|ontwerpen|schilderen|schoonmaken|ontwikkelen|renoveren|verbouwen|drukken|vertalen|organiseren|plaatsen|monteren|leggen)\b/,
  /\b(?:kan|mag|kunnen|mogen) (?:ik|we|wij)\b.*\b(?:boeken|bestellen|kopen|huren|reserveren|inplannen)\b/,
]
/** A thing of theirs, or any of its kind: "make birthday cakes" is what a company does, "make a birthday cake" what they want. */
const things =
  /\b(?:an?|some|one|two|three|four|five|six|\d+|my|our|new|the|ein|eine|einen|einem|zwei|drei|mein\w*|unser\w*|neue[nrs]?|den|die|das|un|une|deux|mon|ma|mes|notre|nos|le|la|les|una|uno|dos|mi|mis|nuestr\w*|el|los|las|um|uma|dois|duas|meu|minha|noss\w*|mio|mia|nostr\w*|il|lo|gli|een|twee|mijn|onze|ons|nieuwe|de|het)\b|\b[ld]'\w/
/** How it is paid for, and what is the company's: asked about, not come for. */
const asides =
  /\b(?:your|you guys'?|discount|refund|deal|deposit|exception|difference|delivery|address|password|copy|receipt|invoice|reservation|joke|poem|gluten|vegan|voucher|gift card|rabatt|ausnahme|lieferung|rechnung|gutschein|ihre[nrms]?|remise|exception|livraison|facture|votre|vos|descuento|excepcion|entrega|factura|su|sus|desconto|excecao|fatura|sua|seu|sconto|eccezione|consegna|fattura|suo|sua|korting|uitzondering|bezorging|factuur|uw)\b/
/** To come by tells nothing of what for. */
const visits =
  /\b(?:appointment|slot|time|date|day|call|termin|gesprach|rendez-vous|appel|cita|llamada|marcacao|chamada|appuntamento|chiamata|afspraak|gesprek)\b/
/** What an appointment is for makes it a need. */
const purposes =
  /\b(?:about|for (?:an?|my|our|the)|regarding|wegen|(?:fur|uber) (?:ein|mein|unser)\w*|zu (?:unser|mein)\w*|pour (?:un|une|mon|ma|notre|le|la)|au sujet|a propos|sobre|para (?:un|una|um|uma|mi|nuestr|o|a|noss)\w*|per (?:un|una|il|la|mio|nostr)\w*|over|voor (?:een|mijn|onze))\b/
/** Only the beginning tells; who goes on for long explains something. */
const longest = 160

export function asksForWork(text: string): boolean {
  const folded = fold(text)
  if (folded.length > longest) return false
  const [found] = works.flatMap(work => work.exec(folded) ?? [])
  if (!found) return false
  const rest = folded.slice(folded.indexOf(found))
  return things.test(rest) && !asides.test(rest) && (!visits.test(rest) || purposes.test(rest))
}
