/** Tells what a conversation is about, where that rules questions out, and whether somebody wants an appointment. */
import type { Topic } from '../../shared/lead/questions/moment.ts'
import { fold } from './extract/words/fold.ts'
import { underAge } from './under-age.ts'

/** The gravest first. Over folded text, in seven languages. */
const topics: [Topic, RegExp][] = [
  [
    'distress',
    /\b(?:suicid\w*|kill(?:ing)? myself|end(?:ing)? my (?:own )?life|want to die|self[- ]harm\w*|hurt(?:ing)? myself|selbstmord\w*|(?:mich|mir) (?:umbringen|das leben nehmen)|nicht mehr leben|me (?:suicider|tuer)|en finir avec la vie|suicidar(?:me|-me)|matar(?:me|-me)|quitarme la vida|me matar|uccidermi|ammazzarmi|farla finita|zelfmoord\w*|mezelf (?:doden|van kant)|niet meer leven)\b/,
  ],
  [
    'danger',
    /\b(?:smell(?:s|ing)?(?: of)? gas|gas leak\w*|carbon monoxide|(?:house|kitchen|flat|home|room|it|boiler|oven)(?:'s| is)? on fire|there(?:'s| is) (?:a )?(?:fire|smoke)|electric(?:al)? shock|(?:riecht|rieche\w*) (?:\w+ ){0,3}gas|gasgeruch|gasleck|gasaustritt|es brennt|odeur de gaz|(?:sens|sent) le gaz|fuite de gaz|au feu|huele a gas|fuga de gas|hay fuego|cheir[ao] a gas|fuga de gas|a arder|(?:odore|puzza) di gas|fuga di gas|va a fuoco|gaslucht|ruik\w* gas|gaslek|staat in brand)\b/,
  ],
  ['minor', underAge],
  [
    'legal',
    /\b(?:my (?:lawyer|solicitor|attorney)|legal action|(?:will|going to|'ll) sue|sue you|see you in court|take you to court|mein(?:e|en|em)? anw[a]lt\w*|rechtliche schritte|verklagen|mon avocat|porter plainte|poursuites judiciaires|mi abogad[oa]|demandar(?:los|les|te)|accion(?:es)? legal\w*|meu advogado|minha advogada|processar voces|il mio avvocato|vie legali|denuncer\w*|mijn advocaat|juridische stappen|rechtszaak)\b/,
  ],
  [
    'medical',
    /\b(?:(?:having|had|have|has|got|is in|an?) (?:an? )?(?:severe |bad |strong )?allergic (?:reaction|shock)|(?:got|gave|had|have|from) (?:\w+ )?food poisoning|anaphyla\w*|(?:call|need|needs) an? ambulance|in hospital (?:after|because|from)|can(?:'?t|not) breathe|notarzt|krankenwagen|allergische[nr]? (?:reaktion|schock)|lebensmittelvergiftung|intoxication alimentaire|choc allergique|reaction allergique|ambulance|intoxicacion alimentaria|reaccion alergica|ambulancia|intoxicacao alimentar|reacao alergica|intossicazione alimentare|reazione allergica|ambulanza|voedselvergiftiging|allergische reactie)\b/,
  ],
  [
    'complaint',
    /\b(?:your (?:guy|man|lad|bloke|engineer|plumber|fitter|driver|electrician|technician|team|people|lot)\b.{0,60}\b(?:again|still|worse|wrong|mess|damaged?|broke\w*|leak\w*|never (?:came|turned up|showed up))|(?:our|my) (?:web ?site|site|web ?shop|shop|app|server)(?:'s| is) (?:down|offline|broken|not (?:working|loading))|(?:you|u)(?: guys| lot| people)?(?:'re| are| r)? (?:so |completely |totally )?(?:useless|hopeless|a joke|the worst)|(?:nobody|no one|noone) (?:ever )?(?:picks? up|answers?|calls? (?:me )?back|replies|responds)|not good enough|this is a joke\b|(?:spelt|spelled|wrote|written) .{1,40}\bwrong|(?:i|we)(?:'ve)? (?:picked up|collected|bought|ordered|received|got|had) .{1,40}\b(?:was|were) (?:\w+ )?(?:dry|burnt|burned|raw|soggy|cold|late|wrong|broken|damaged|squashed|missing|disgusting|awful|terrible|horrible|off)|(?:want|like|wish|have|need|going|how do i|file|make|where (?:can|do) i)(?: to)?(?: make| file)?(?: an?)? (?:formal |official )?complain\w*|(?:very|really|so|extremely) (?:disappointed|unhappy|dissatisfied)|(?:really|so|very|quite|extremely|absolutely|pretty|rather|bit|am|m) (?:annoyed|angry|furious|fed up)\b(?! (?:\w+ ){0,3}(?:current|old|existing|last|previous|other|former|present|landlord|agency|supplier)\b)|(?:was|were|arrived|came|tasted|turned out|is|are) (?:all |completely |totally |already |really |so |very )?(?:stale|mouldy|moldy|rotten|inedible)(?!\W*\?)|(?:like|expect|need) my money back|unacceptable|disgusting|disgraceful|appalling|ripped (?:me )?off|(?:want|give me|demand) (?:a (?:full )?refund|my money back)|refund me|worst (?:service|experience)|beschwer(?:e|en|de)\b|unverschamt|mein geld zuruck|sehr enttauscht|reklamieren|reklamation|(?:bin|sehr|so|richtig|echt|wirklich) (?:verargert|wutend|stinksauer)|(?:war|waren|ist|sind) (?:ganz |vollig |total |schon )?(?:schimm?e?lig|verschimmelt|verdorben|altbacken|ungeniessbar)|geld zuruck (?:haben|bekommen)|(?:faire|deposer) une reclamation|remboursez|(?:tres|vraiment|suis) (?:enervee?|fachee?|furieu(?:x|se)|en colere)|(?:etai(?:t|ent)|est|sont) (?:tout |toute |deja |completement )?(?:moisie?s?|rassise?s?|perimee?s?|immangeables?)|(?:veux|voudrais|exige) (?:un remboursement|etre remboursee?)|inadmissible|inacceptable|tres decue?|(?:poner|hacer|presentar) una (?:queja|reclamacion)|devuelvanme|(?:muy|estoy|realmente) (?:enfadad|molest|enojad|furios)[oa]|(?:estaba|estaban|esta|estan) (?:\w+ )?(?:mohos|podrid|ranci|incomible)\w*|quiero (?:que me devuelvan|mi dinero)|inaceptable|(?:fazer|apresentar) uma (?:queixa|reclamacao)|inaceitavel|(?:muito|estou|realmente) (?:chatead|irritad|zangad|furios)[oa]|(?:estava|estavam|esta|estao) (?:\w+ )?(?:com bolor|bolorent|estragad|podre|intragav)\w*|quero (?:o meu dinheiro|um reembolso)|muito desiludid[oa]|(?:fare|presentare) (?:un )?reclamo|inaccettabile|(?:molto|sono|davvero) (?:arrabbiat|seccat|furios|infuriat)[oa]|(?:era|erano|e|sono) (?:\w+ )?(?:ammuffit|stanti|marci|immangiabil|rafferm)\w*|(?:voglio|rivoglio) (?:i miei soldi|indietro i soldi|un rimborso)|rimborsatemi|(?:een )?klacht (?:indienen|over)|onacceptabel|(?:heel|erg|ben|echt) (?:boos|kwaad|woedend|geirriteerd)|(?:was|waren|is|zijn) (?:\w+ )?(?:beschimmeld|schimmelig|oudbakken|bedorven|oneetbaar)|(?:wil|graag) mijn geld terug|mijn geld terug|zeer teleurgesteld)\b/,
  ],
  [
    'customer',
    /\b(?:your (?:guy|man|lad|bloke|engineer|plumber|fitter|driver|electrician|technician|team|people|lot) (?:was|were|came|did|fitted|fixed|repaired|broke|left|never)|(?:where(?:'s| is| are)|status of|track(?:ing)?|about|regarding|change|amend|cancel|return|problem with|issue with|wrong with|happened to) my (?:orders?|bookings?|invoices?|account|subscription|delivery|parcel|appointment|cake|package)|my (?:order|parcel|delivery|invoice|package|cake) (?:has|hasn'?t|have|is|was|isn'?t|wasn'?t|never|did|didn'?t|came|arrived|still|from|number|no\b)|(?<!if )i(?:'ve| have)? (?:already )?(?:bought|ordered|paid)\b(?! (?:if|when))|(?:order|invoice|booking) (?:number|no\.?|#) ?\W*\d|log ?in to my account|mein(?:e|er|en)? (?:bestellung|rechnung|lieferung|paket|bestellnummer)|habe (?:\w+ ){0,3}(?:bestellt|bezahlt)|ma (?:commande|facture|livraison)|mon colis|j'ai (?:deja )?(?:commande|paye|achete)|mi (?:pedido|factura|paquete)|(?:he|ya) (?:pedido|pagado|comprado)|(?:meu pedido|minha (?:encomenda|fatura))|ja (?:paguei|comprei|encomendei)|(?:il )?mio (?:ordine|pacco)|(?:la )?mia fattura|ho (?:gia )?(?:ordinato|pagato|comprato)|mijn (?:bestelling|factuur|pakket)|heb (?:\w+ ){0,3}(?:besteld|betaald))\b/,
  ],
  [
    'applicant',
    /\b(?:any (?:apprenticeships?|work experience|internships?|placements?)|(?:full|part)[- ]time (?:job|work|position)|(?:are|is) (?:you|there|the company) hiring|any (?:jobs?|vacanc(?:y|ies)|openings)(?: (?:going|available|open))?|job (?:opening|vacanc|application|interview)\w*|vacanc(?:y|ies)|(?:send|attach(?:ed)?|submit|here is) my (?:cv|resume)|my cv\b|apply(?:ing)? for (?:an?|the|your) (?:job|position|role|internship|apprenticeship)|work (?:for|at) your (?:company|shop|bakery|team)|bewerb(?:e|en|ung)\w*|stellenangebot\w*|offene stellen?|ausbildungsplatz|praktikum|offre d'emploi|postuler|ma candidature|vous recrutez|recrutez-vous|trabajar con ustedes|oferta de (?:trabajo|empleo)|mi curriculum|vacante|trabalhar convosco|vaga de (?:emprego|trabalho)|meu curriculo|candidatar-me|lavorare (?:con|per) voi|posizioni aperte|mio curriculum|candidarmi|solliciteren|sollicitatie|vacatures?|bij jullie werken)\b/,
  ],
  [
    'support',
    /\b(?:(?:my|a|our|for|uni(?:versity)?|school|college|student) (?:\w+ )?(?:dissertation|thesis|coursework|assignment|homework|research project|uni project|school project)|student (?:doing|working on|writing|making) (?:an? |my )?(?:\w+ )?(?:project|survey|study|research|report)|(?:meine|fur meine|eine) (?:\w+ )?(?:bachelorarbeit|masterarbeit|hausarbeit|doktorarbeit|facharbeit)|mon memoire|mi tesis|minha tese|la mia tesi|mijn scriptie)\b/,
  ],
  [
    'vendor',
    /\b(?:(?:we|our company) (?:supply|supplies|manufacture|distribute|wholesale|sell|provide) (?:\w+[ -]){1,5}(?:to|for) (?:(?:over|more than|about|many|other|small|local|independent|\d[\d,.]*) )+(?:\w+ ){0,2}(?:bakeries|companies|businesses|restaurants|cafes|shops|agencies|firms|plumbers|hotels|clients|brands|stores)|our (?:prices|rates|packages|plans) (?:start|begin|are from)|(?:minutes?|a call|a chat|a word|speak|talk|meeting) (?:\w+ )?(?:with|to) the (?:owner|boss|manager|decision[- ]maker|person (?:in charge|responsible))|(?:we|i)(?:'d| would)? (?:like|love) to (?:offer|introduce|present) (?:you )?our|we (?:offer|provide|speciali[sz]e in|can help you (?:with|rank|get)) (?:\w+ ){0,2}(?:seo|marketing|web ?design|leads?|outsourcing|software development|payroll)|(?:seo|backlinks?|link building|guest post\w*)\b.{0,60}\b(?:services?|rank\w*|offer\w*|website)|(?:rank|boost|grow) your (?:website|traffic|business|sales)|partnership (?:opportunity|proposal)|who (?:is in charge of|handles) your (?:marketing|purchasing|it)|wir bieten (?:ihnen )?(?:seo|marketing|leads)|nous proposons des services|ofrecemos servicios|oferecemos servicos|offriamo servizi|wij bieden (?:seo|marketing|diensten))\b/,
  ],
]

const bookings =
  /\b(?:book(?:ing)? (?:an?|me|us|in|my|the)?\b|appointment|reserv(?:e|ation)|schedule|demo|termin(?:e)?|buchen|rendez-?vous|reserver|cita|reservar|agendar|marcar|appuntamento|prenot\w+|afspraak|boeken)\b/
const prices =
  /\b(?:prices?|pricing|costs?|how much|quote|rates?|preise?|kostet|kosten|prix|combien (?:coute|ca coute|est-ce)|coute\w*|tarifs?|devis|precios?|cuanto (?:cuesta|vale|sale|es)|cuesta|presupuesto|precos?|quanto (?:custa|costa|e)|custa|orcamento|prezz[oi]|costa|preventivo|prijs|prijzen|hoeveel kost|offerte)\b/

/** For people to deal with, at once, whatever the assistant is there for. */
export const urgentTopics: readonly Topic[] = ['distress', 'danger', 'minor', 'legal', 'medical']

/** Null where nothing speaks against questions. */
export function tellTopic(texts: string[]): Topic | null {
  const folded = texts.map(fold)
  const found = topics
    .filter(([, pattern]) => folded.some(text => pattern.test(text)))
    .map(([topic]) => topic)
  // somebody of sixteen who asks for a job is no child who orders
  return found[0] === 'minor' && found.includes('applicant') ? 'applicant' : (found[0] ?? null)
}

/** What is bought by that name, and not made. */
const systems =
  /\b(?:booking|reservation|appointment|scheduling|order(?:ing)?|payment) (?:system|form|engine|page|tool|software|plug-?in|app|site|function\w*|calendar)s?\b/g

export function wantsBooking(text: string): boolean {
  return bookings.test(fold(text).replace(systems, ' '))
}

export function asksPrice(text: string): boolean {
  return prices.test(fold(text))
}

const notThings =
  /^(?:that|this|these|those|they|them|would|will|gonna|going|again|about|roughly|please|hello|right|then|have|with|from|just|really|charge|usually|normally|total|altogether|each|there|much|das|dies\w*|denn|etwa|insgesamt|noch|bitte|wurde|haben|cela|environ|alors|serait|eso|esto|seria|entonces|isso|isto|mais|menos|questo|quello|sarebbe|circa|deze|zoiets|ongeveer|zou)$/

/** "How much is a wedding cake?", but not "how much would that be?". */
export function namesPriced(text: string): boolean {
  const rest = fold(text).replace(new RegExp(prices, 'g'), ' ')
  return (rest.match(/\p{L}{4,}/gu) ?? []).some(word => !notThings.test(word))
}
