/** Recognises what is written like a wish and is none: calling off, moving, complaining, hesitating, wanting to know. */
import { asksForWork } from './asks-for-work.ts'
import { fold } from './extract/words/fold.ts'
import { asksPrice } from './tell-topic.ts'
import { wondersWhether } from './wonders-whether.ts'

/** What is there already is changed or called off. */
const changes =
  /\b(?:cancel\w*|call(?:ed)? off|reschedul\w*|postpon\w*|(?:move|push|shift|change|switch) (?:it|that|this|(?:my|our|the) (?:\w+ )?(?:appointment|booking|slot|time|date|order|consultation|tasting|visit|meeting|call))|stornier\w*|absag\w*|(?:termin|bestellung|buchung)\b.*\b(?:verschieb\w*|verleg\w*|ander\w*|umbuch\w*)|umbuch\w*|annul\w*|anul\w*|(?:reporter|decaler|deplacer|changer) (?:le|la|mon|ma|notre) (?:rendez-?vous|rdv|reservation|commande)|(?:mover|cambiar|aplazar) (?:el|la|mi|nuestra) (?:cita|reserva|pedido)|desmarcar|remarcar|(?:mudar|adiar) (?:a|o|minha|meu) (?:marcacao|reserva|encomenda|consulta)|disdi\w*|(?:spostar\w*|rimandar\w*|cambiar\w*) (?:il|la|l') ?(?:(?:mio|mia|nostro|nostra) )?(?:appuntamento|prenotazione|ordine)|afzeggen|(?:afspraak|bestelling|boeking)\b.*\b(?:verzet\w*|verplaats\w*|wijzig\w*))\b/
/** Another hour for what is spoken of. */
const otherTime =
  /(?:\d|\b(?:earlier|later|fruher|spater|plus tot|plus tard|antes|despues|mais cedo|mais tarde|prima|dopo|eerder)\b).{0,20}\b(?:instead|rather|stattdessen|plutot|en vez|em vez|invece|in plaats)\b/
const anger =
  /\b(?:annoyed|angry|furious|upset|disappointed|unhappy|fed up|disgusted|appalled|verarger\w*|wutend|sauer|enttauscht|fache\w*|enerve\w*|furieu\w*|decue?s?|enfadad[oa]|enojad[oa]|decepcionad[oa]|molest[oa]|furios[oa]|zangad[oa]|irritad[oa]|desiludid[oa]|arrabbiat[oa]|delus[oa]|seccat[oa]|boos|woedend|teleurgesteld|geirriteerd)\b|\b(?:order|invoice|booking|bestellung|rechnung|commande|facture|pedido|factura|encomenda|fatura|ordine|fattura|bestelling|factuur) (?:(?:number|no\.?|nummer|numero) )?#?\d{3,}/
const hesitation =
  /\b(?:(?:think|thinking|thought) (?:about|on|of) (?:it|that|this)|think it over|sleep on it|need to (?:ask|check with|speak (?:to|with)|talk (?:to|with)|think|discuss)|(?:not|still un)decided|let you know|get back to you|uberleg\w* (?:es )?(?:mir )?(?:es )?(?:noch|mal)|denke (?:noch )?(?:daruber|mal) nach|noch nachdenken|y (?:reflech\w*|pense\w*)|reflechir|(?:lo|me lo) (?:pienso|pensare|estoy pensando)|pensarlo|pensar(?:lo)?melo|pensar nisso|vou pensar|(?:ci|lo) (?:penso|sto pensando)|pensarci|(?:denk|denken) er (?:nog )?over|over nadenken|nog even nadenken)\b/
const distance =
  /\d ?(?:miles?|km|kilomet\w*|minutes?|hours?|meilen|minuten|stunden|heures|minutos|horas|minuti|ore|uur)\b.{0,12}\b(?:away|from|off|entfernt|weg|d'ici|de (?:aqui|chez)|de distancia|daqui|da qui|di distanza|vandaan|verderop)\b|\b(?:a|aan) \d+ ?(?:km|kilomet\w*)\b/
/** With an objection to what was said. */
const objects =
  /\b(?:i object|not fair|unfair|leave me alone|stop asking|ich widerspreche|unfair|pas juste|injuste|no es justo|nao e justo|non e giusto|niet eerlijk)\b/

/** Said beside any of it, a thing is wanted: "we are 20 miles away and need a cake". */
const needs =
  /\b(?:needs? (?:an?|one|new|some\w*|the)|looking for|brauche\w* (?:ein\w*|neue\w*|jemand\w*)|suche\w*|besoin d|cherch\w*|necesit\w* (?:un|una|nuev\w*|otr\w*)|busc\w*|precis\w* de (?:um|uma)|procur\w*|bisogno di (?:un|una)|cerc\w*|zoek\w*|een \w+ nodig)\b/

export function isNoNeed(text: string): boolean {
  const folded = fold(text)
  if (needs.test(folded)) return false
  if ([changes, otherTime, anger, hesitation, distance, objects].some(pattern => pattern.test(folded)))
    return true
  return wondersWhether(text) && !asksPrice(text) && !asksForWork(text)
}
