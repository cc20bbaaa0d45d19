/** What a question is about, in seven languages. Over folded text, one sentence at a time. */

export type Topic =
  | 'name'
  | 'email'
  | 'phone'
  | 'budget'
  | 'timeline'
  | 'appointment'
  | 'when'
  | 'time'
  | 'end'
  | 'need'
  | 'size'
  | 'authority'
  | 'urgency'
  | 'place'

export const topics: [Topic, RegExp][] = [
  [
    'name',
    /\bnames?\b(?! of (?:the|your))|\byou are\?|\bwho (?:am i|do i|are you|is this|should (?:i|we)|may i|can i)\b|\bwho(?:'s| is) (?:this|calling|speaking|asking)|\bwhom? (?:am i|do i|may i|should)|\bunter welchem namen|\bwie hei(?:ss|ß)|\bnamen?\b|\bmit wem\b|\bnom\b|\bappelez-vous|\bvous appelez|\ba qui (?:ai|parle)|\bnombre\b|\bse llama|\bte llamas|\bcon quien\b|\bnome\b|\bse chama|\bcom quem\b|\bsi chiama|\bti chiami|\bcon chi\b|\bnaam\b|\bheet u\b|\bheet je\b|\bmet wie\b/,
  ],
  [
    'email',
    /\be-?mails?\b|\bmail(?:adresse| address)?\b|\bcorreo\b|\bcourriel\b|\bposta elettronica|\breach you\b|\bcontact you\b|\bin touch\b|\bget back to you|\bsend (?:the|you)\b|\bcontact (?:info|details)|\berreichen\b|\bvous (?:joindre|contacter)|\bcontactar|\bcontattar|\bbereiken\b|\bcontact\b/,
  ],
  [
    'phone',
    /\b(?:phone|telephone|mobile|cell|whatsapp|ring you|call you(?: back)? (?:on|at)|telefon\w*|handy\w*|ruf\s?nummer|nummer|numeros?|portable|telefono|movil|celular|telemovel|telefone|cellulare|telefoon\w*|tel)\b|\b(?<!(?:order|claim|booking|reservation|account|confirmation|policy|invoice|ticket|reference|vat|case|seat|house|room) )number\b(?! of)|\breach you\b|\bcontact you\b|\bcontact (?:info|details)|\berreichen\b|\bvous (?:joindre|contacter)|\bcontactar|\bcontattar|\bbereiken\b|\bcontact\b/,
  ],
  [
    'budget',
    /\bbudget|\bprice range|\brange in mind|\bspend\b|\bhow much (?:are you|do you|would you|were you|have you|can you) (?:want|like|plan|think|willing|able|prepared|look|set|afford|hop)|\bpresupuesto|\borcamento|\bpreisvorstellung|\bpreisrahmen|\bausgeben\b|\binvestieren\b|\bprijs(?:klasse|idee)|\buitgeven\b|\bspendere\b|\bgastar\b|\bdepenser\b/,
  ],
  [
    'timeline',
    /\btimeline|\btime ?frame|\bdeadline|\bhow soon\b|\bby when\b|\b(?:start|begin|launch|go live|move in|done|finished|completed|ready|delivered|due)\b.*\?|\bstart date|\bbis wann\b|\bzeitrahmen|\bzeitplan|\b(?:beginnen|starten|fertig|loslegen)\b|\bdelai|\becheance|\bpour quand\b|\b(?:commencer|demarrer|debuter|termine)\b|\bplazo|\bpara cuando\b|\b(?:empezar|comenzar|listo|lista)\b|\bprazo|\bpara quando\b|\b(?:comecar|pronto|iniciar)\b|\bentro quando\b|\btempistic|\bper quando\b|\b(?:iniziare|cominciare)\b|\btermijn|\bklaar\b/,
  ],
  [
    'appointment',
    /\b(?:visit(?:ing)?|rent(?:al|ing)?|hire|appointment|meet(?:ing)?|come (?:by|over|out|round|in)|book(?:ing)?|schedul\w*|reserv\w*|demo|view(?:ing)?|suits?|pick(?:ed)?[- ]?up|call you(?! back (?:on|at))|termin|wann passt|vorbeikommen|besuch\w*|rendez-?vous|rdv|passer|cita|visita\w*|reuni\w*|appuntamento|afspraak|langskomen|bezoek\w*|marcar|agendar|fissare|prenot\w*|free for)\b|\bwe call\b/,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which|for what|for which) (?:\w+ )?(?:date|day|days|dates|time)\b|\bdates?\b|\bdays?\b|\btime\b|\bwann\b|\bwelche[rnm]? (?:tag|datum|uhrzeit)|\buhrzeit|\bquand\b|\bquels? (?:jours?|dates?)|\bquelle (?:date|heure)|\bcuando\b|\bque (?:dia|fecha|hora)|\bhorario|\bquando\b|\b(?:que|qual|em que) (?:dia|data|hora)|\bche (?:giorno|data|ora)|\bwanneer\b|\bwelke (?:dag|datum)|\bhoe laat/,
  ],
  [
    'time',
    /\btimes?\b|\bwhen\b|\bhour\b|\buhr|\bwann\b|\bheure|\bquand\b|\bhora\b|\bcuando\b|\bhoras\b|\bquando\b|\bche ora\b|\borario|\bhoe laat\b|\bwanneer\b/,
  ],
  [
    'end',
    /\breturn(?:ing)?\b|\b(?:un)?till? (?:when|what)\b|\bto what (?:date|day)\b|\bhow long\b|\bdrop(?:ping)?[- ]?(?:it )?off|\bcheck(?:ing)? ?out\b|\bbring (?:it|the \w+) back|\bend date\b|\bgive (?:it|the \w+) back|\bwie lange\b|\bzuruck\w*|\bjusqu'a quand|\bcombien de temps|\bhasta cuando|\bdevol\w*|\bate quando|\bfino a quando|\btot wanneer|\bhoe lang\b/,
  ],
  [
    'need',
    /\bhelp (?:you )?with\b|\bhow (?:can|may) (?:i|we) help\b|\bwhat (?:would you like|do you need|are you looking|can (?:i|we) do|brings you|is it about|kind of (?:work|project|help)|problem)|\blooking for\?|\bwhat(?:'s| is) the (?:problem|issue|project)|\bwomit\b|\bwobei\b|\bwas (?:brauchen|suchen|mochten|kann ich)\b|\bworum geht|\bque puis-je|\bde quoi avez-vous besoin|\bquel est (?:votre|le) (?:projet|besoin|probleme)|\ben que (?:puedo|podemos|le|te)\b|\bque (?:necesita|busca)\b|\bcomo posso ajudar|\bdo que precisa|\bcome (?:posso|possiamo) aiutar|\bdi cosa ha bisogno|\bwaarmee\b|\bwat (?:heeft u|zoekt u|kan ik)\b/,
  ],
  [
    'size',
    /\bhow (?:many|big|large)\b.*\b(?:people|employees|staff|team|company|of you|users|seats|you)\b|\b(?:team|company) size\b|\bsize of (?:your|the) (?:team|company|business)|\bnumber of employees|\bhow (?:big|large) (?:is|are)\b|\bwie viele (?:mitarbeit\w*|personen|leute|menschen|sind sie)|\bwie gro(?:ss|ß)|\bcombien (?:etes|de personnes|d'employes|de salaries|d'etes)|\bcuant[oa]s (?:personas|empleados|son)|\bquant[oa]s (?:pessoas|funcionarios|sao)|\bquant[ie] (?:persone|dipendenti|siete)|\bhoeveel (?:mensen|medewerkers|personen)|\bhoe groot/,
  ],
  [
    'authority',
    /\bdecision|\bdecide|\byou be choosing|\bsomeone else\b|\banyone else\b|\banybody else\b|\bwho else\b|\bentscheid|\bdecisao|\bdecisione|\bdecid|\bbeslis|\bsign(?:s|ed)? off\b/,
  ],
  ['urgency', /\burgen|\bemergency|\bcan it wait|\bdringend|\beilig|\bnotfall|\bspoed|\bpress[ae]/],
  [
    'place',
    /\bwhere (?:is|are|do|would|should)\b|\bpost ?code|\bzip\b|\bwhich (?:city|town|area|location|part)|\bwhat (?:city|town|area|location|part|is (?:the|your) address)|\baddress\b(?!ed)|\blocated\b|\bplz\b|\bpostleitzahl|\bwo (?:ist|sind|wohnen|befindet)|\bwelche(?:r|m|n)? (?:ort|stadt)|\bcode postal|\bou (?:est|se|etes|habitez)|\bquelle ville|\bcodigo postal|\bdonde\b|\bonde\b|\bcep\b|\bdove\b|\bcap\b|\bwaar (?:is|woont|bent)|\bwelke (?:stad|plaats)/,
  ],
]
