/** The words by which people want something, ask about something else, or only look. Over folded text, in seven languages. */
import { asksForWork } from './asks-for-work.ts'
import { expressesWish } from './expresses-wish.ts'
import { fold } from './extract/words/fold.ts'
import { isNoNeed } from './is-no-need.ts'
import { namesOrder } from './names-order.ts'
import { asksPrice, wantsBooking } from './tell-topic.ts'
import { wondersWhether } from './wonders-whether.ts'

/** What nobody buys: a way in, a place for the dog, an hour; what somebody may not eat; what went wrong. */
const asides =
  /\b(?:dogs?|pupp(?:y|ies)|pets?|parking|park|car ?park|(?:wi-?fi|wlan)|toilets?|restrooms?|bathrooms?|wheel ?chairs?|step[- ]free|accessib\w*|pushchairs?|open|opening|closed?|closing|hours|holidays?|address|where are you|where is (?:the|your)|how do i get|directions?|bus|tram|train|allerg\w*|nuts?|peanuts?|gluten\w*|c(?:o?e)liac\w*|lactose|dairy|halal|kosher|hiring|vacanc\w*|lost|left|refunds?|complain\w*|hund\w*|haustier\w*|park(?:en|platz\w*)|geoffnet|offnungszeit\w*|offen|geschlossen|feiertag\w*|adresse|barrierefrei\w*|rollstuhl\w*|toilette\w*|nusse?n?|laktose\w*|zoliakie|chiens?|animaux|garer|stationne\w*|ouvert\w*|horaires?|ferme\w*|feries?|adresse|toilettes|fauteuil|noix|lactose|perros?|mascotas?|aparca\w*|estacion\w*|abiert\w*|abren|abre|horarios?|cerrad\w*|festivos|direccion|banos?|silla de ruedas|alerg\w*|nueces|frutos secos|celiac\w*|lactosa|caes|cao|cachorros?|animais|estaciona\w*|abert\w*|abrem|fechad\w*|feriados|morada|endereco|casas? de banho|cadeira de rodas|nozes|frutos secos|cani|cane|animali|parcheggi\w*|apert\w*|aprite|orari\w*|chius\w*|festivi|indirizzo|bagno|sedia a rotelle|noci|celiac\w*|lattosio|honden?|huisdier\w*|parkeren|parkeer\w*|geopend|openingstijd\w*|gesloten|feestdag\w*|adres|rolstoel\w*|noten|coeliakie)\b/

/** Said of anything, it is there to be had. */
const buys =
  /\b(?:pre-?orders?|orders?|ordering|buy|buying|purchas\w*|sell|cater(?:ing)?|quotes?|deliver\w*|bestell\w*|kauf\w*|verkauf\w*|liefer\w*|angebot|command\w*|achet\w*|vend(?:ez|re|en|eis|em)|livr\w*|devis|compr\w*|encarg\w*|pedir|entrega\w*|encomend\w*|ordin\w*|vendete|consegn\w*|acquist\w*|bestel\w*|koop|kopen|verkop\w*|bezorg\w*|lever\w*|offerte)\b/

/** "Do you bake …?": whoever asks whether it is made may want one. */
const makes =
  /\b(?:(?:do|can|could|would|will) (?:you|u|ye)(?: guys| also| still| even)? (?:make|bake|cater|build|repair|fix|install|design|print|supply|rent|hire|groom)|(?:backt|backen|baut|bauen|repariert|reparieren|druckt|drucken|fertigt|fertigen) (?:ihr|sie)|(?:fabriquez|preparez|reparez|realisez)[- ]vous|vous (?:fabriquez|preparez|reparez|realisez)|(?:preparan|reparan|fabrican|elaboran|preparam|reparam|fabricam)|(?:preparate|riparate|realizzate)|(?:maakt|bakt|bouwt|repareert) u|(?:maken|bakken|bouwen|repareren) jullie)\b/
const does =
  /\b(?:(?:do|can|could|would|will) (?:you|u|ye)(?: guys| also| still| even)? (?:do|offer|provide)|(?:macht|machen|bietet|bieten) (?:ihr|sie)|(?:faites|proposez|offrez)[- ]vous|vous (?:faites|proposez)|(?:hacen|haceis|ofrecen|ofreceis)|(?:fazem|oferecem)|(?:fate|offrite)|(?:doet|biedt) u|(?:doen|bieden) jullie)\b/

/** Of an entry: what stands in a list of prices. */
const sold =
  /\b(?:sizes?|flavou?rs?|deposits?|minimum|gift cards?|vouchers?|packages?|subscriptions?|workshops?|classes|wholesale|tailor\w*|custom\w*|grossen|geschmack\w*|anzahlung|gutschein\w*|mindest\w*|tailles?|parfums?|acompte|cheques? cadeaux?|tamanos?|sabores?|tarjetas? regalo|tamanhos?|gusti|acconto|buon[io] regalo|maten|smaken|aanbetaling|cadeaubon\w*)\b/

const looking = [
  /\b(?:just|only|merely|simply) (?:(?:having|taking) a (?:quick )?look|a look|look(?:ing)?(?: around| about)?|brows(?:e|ing)|curious|window[- ]shopping)\b(?! (?:for (?!now\b|the (?:moment|time being)|today)|to |in ?to |if |whether |forward ))/,
  /\bnot (?:(?:really|actually) )?(?:looking|ready|planning|going) to (?:buy|order|book|commit)\b|\b(?:no plans|nothing planned)(?: yet)?\b/,
  /\b(?:schau|guck|seh|stober)\w* (?:mich )?(?:erst ?mal |einfach |hier )?(?:nur|bloss|bloß)\b|\b(?:nur|bloss|bloß|erst ?mal) (?:mal |ein bisschen |etwas )?(?:schauen|gucken|stobern|umsehen|umschauen|neugierig|am schauen)\b/,
  /\b(?:je (?:ne fais que|fais juste que) (?:de )?(?:regarder|passer)|je regarde (?:juste|seulement|simplement)|(?:juste|seulement|simplement) (?:pour )?(?:regarder|voir|curieu\w*)|par (?:simple )?curiosite)\b/,
  /\b(?:(?:solo|solamente|nada mas) (?:(?:estoy|estamos) )?(?:mirando|miro|curioseando|ojeando|por curiosidad)|(?:estoy|estamos) (?:solo )?mirando)\b/,
  /\b(?:(?:so|apenas|somente) (?:(?:estou|estamos) )?(?:a ver|a espreitar|vendo|olhando|dando uma (?:olhada|vista)|por curiosidade)|estou so a)\b/,
  /\b(?:(?:sto|stiamo) solo (?:guardando|dando un'occhiata|curiosando)|(?:do|solo) un'occhiata|solo (?:per )?curiosita)\b/,
  /\b(?:kijk(?:en)? (?:alleen|even|gewoon|maar|enkel)\b|(?:alleen|enkel|gewoon) (?:maar |even )?(?:aan het )?(?:rond)?kijken|gewoon nieuwsgierig)\b/,
]

const givingUp =
  /\b(?:changed (?:my|our) minds?|(?:don'?t|do not) need (?:it|you|this|one|any) any ?more|no longer (?:need|want)|call(?:ed)? it off|fixed it (?:my|our)sel(?:f|ves)|cancel(?: it| that)?,? (?:please|pls|sorry))\b|^\W*(?:(?:ok(?:ay)?|well|oh|then|ach|bon|vale|ok) ?,? ?)*(?:forget (?:it|about it|that)|never ?mind|not interested|(?:i'?ll|we'?ll|i will) (?:leave it|pass|give it a miss)|leave it|vergiss(?:en sie)? (?:es|das)|schon gut|kein interesse|laissez tomber|tant pis|pas interesse\w*|olvidelo|olvidalo|dejelo|no me interesa|esqueca|deixe estar|nao (?:me interessa|estou interessad[oa])|lasci perdere|lascia stare|non mi interessa|laat maar|geen interesse)\b.{0,20}$/

const politeNo =
  /^\W*(?:no,? (?:thanks|thank you|thx)|nein,? danke|non,? merci|no,? gracias|nao,? obrigad[oa]|no,? grazie|nee,? (?:bedankt|dank je|dank u))\W*$/

/** "No, thanks", where nothing was asked. */
export function declines(text: string): boolean {
  return politeNo.test(fold(text))
}

/** "Forget it then." */
export function givesUp(text: string): boolean {
  return givingUp.test(fold(text))
}

/** Asks about what is not for sale. */
export function isAside(text: string): boolean {
  return asides.test(fold(text))
}

/** "I'm just looking for now." */
export function onlyLooks(text: string): boolean {
  const folded = fold(text)
  return looking.some(pattern => pattern.test(folded))
}

/** A wish, a plan, a price, a time, an order; however it is put. */
export function wantsSomething(text: string): boolean {
  if (onlyLooks(text)) return false
  const folded = fold(text)
  const isAsked = wondersWhether(text)
  if (isNoNeed(text) && !isAsked) return false
  if (asksForWork(text) || namesOrder(text)) return true
  if (buys.test(folded) || makes.test(folded)) return true
  if (isAside(text)) return false
  if (does.test(folded) || asksPrice(text) || wantsBooking(text)) return true
  return !isAsked && expressesWish(text)
}

/** Of an entry, by its question. */
export function isForSale(question: string): boolean {
  return wantsSomething(question) || (!isAside(question) && sold.test(fold(question)))
}
