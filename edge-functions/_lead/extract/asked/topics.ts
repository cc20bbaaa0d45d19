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
    /\bcontact details\b|\bkontaktdaten\b|\bcoordonnees\b|\bsus datos\b|\bseus dados\b|\bsuoi dati\b|\b(?:uw|je) gegevens\b|\bnames?\b(?! of (?:the|your))|\byou are ?\?|\bwho(?:m|'s)?\b(?! (?:else|decides?|signs?|makes?|takes?|will (?:be )?(?:us|decid|sign)\w*|would (?:be )?us\w*))|\bwhat (?:do|shall|should|can|may) (?:i|we) call you|\b(?:und|et|y|e|en|and) (?:sie sind|du bist|vous etes|usted es|tu eres|voce e|lei e|tu sei|u bent|je bent) ?\?|\bwer (?:sind|bist|ist|spricht)|\b(?:auf|an|fur) wen\b|\bwie (?:darf|durfen|soll|sollen|kann|konnen) (?:ich|wir) (?:sie|dich)|\bqui (?:dois|etes|est|ai|parle|demande)\b|\bpour qui\b|\bquien (?:eres|es|habla|pregunta|tengo)|\ba quien\b|\bcomo (?:se|te|le|devo|posso|puedo)(?: \w+)? (?:llam|cham)|\bquem (?:fala|e|esta|devo)|\bchi (?:parla|e|sei|devo)\b|\bcome (?:posso|la|devo|ti)(?: \w+)? chiam|\bwie (?:ben|bent|is|spreek)\b|\bhoe (?:mag|kan|moet) ik (?:u|je)|\bheet\b|\blei e ?\?|\bu bent ?\?|\bvous etes ?\?|\bsie sind ?\?|\busted es ?\?|\bvoce e ?\?|\bunter welchem namen|\bhei(?:ss|ß)(?:t|en|e)\b|\bnamen?\b|\bmit wem\b|\bnom\b|\bappelez-vous|\bvous appelez|\ba qui (?:ai|parle)|\bnombre\b|\bse llama|\bte llamas|\bcon quien\b|\bnome\b|\bse chama|\bcom quem\b|\bsi chiama|\bti chiami|\bcon chi\b|\bnaam\b|\bheet u\b|\bheet je\b|\bmet wie\b/,
  ],
  [
    'email',
    /\be-?mail(?:s|adres)?\b|\bmail(?:adresse| address)?\b|\bcorreo\b|\bcourriel\b|\bposta elettronica|\breach you\b|\bcontact you\b|\bin touch\b|\bget back to you|\bsend (?:the|you)\b|\bcontact (?:info|details)|\berreichen\b|\bvous (?:joindre|contacter)|\bcontactar|\bcontattar|\bbereiken\b|\bcontact\b/,
  ],
  [
    'phone',
    /\b(?:phone|telephone|mobile|cell|whatsapp|ring you|call you(?: back)? (?:on|at)|telefon\w*|handy\w*|ruf\s?nummer|nummer|numeros?|portable|telefono|movil|celular|telemovel|telefone|cellulare|telefoon\w*|tel)\b|\b(?<!(?:order|claim|booking|reservation|account|confirmation|policy|invoice|ticket|reference|vat|case|seat|house|room) )number\b(?! of)|\breach you\b|\bcontact you\b|\bcontact (?:info|details)|\berreichen\b|\bvous (?:joindre|contacter)|\bcontactar|\bcontattar|\bbereiken\b|\bcontact\b/,
  ],
  [
    'budget',
    /\bbudget|\bfees?\b|\bcomfortable (?:with|spending|paying)|\bstay (?:below|under|within)|\bin (?:your head|mind)\b|\bballpark|\b(?:in|within) (?:your|the|that) (?:price )?range|\bhow much (?:per|an?) \w+ (?:are|do|would|were) you|\bpaying (?:today|now)|\bhow much (?:is|was) (?:the|your) (?:budget|limit)|\bprice range|\brange in mind|\bspend\b|\bhow much (?:are you|do you|would you|were you|have you|can you) (?:want|like|plan|think|willing|able|prepared|look|set|afford|hop)|\bpresupuesto|\borcamento|\bpreisvorstellung|\bpreisrahmen|\bausgeben\b|\binvestieren\b|\bprijs(?:klasse|idee)|\buitgeven\b|\bspendere\b|\bgastar\b|\bdepenser\b|\b(?:figure|amount|sum|ceiling|limit|price)\b|\bafford\b|\bset aside\b|\bput (?:towards?|aside)|\b(?:to|you'd|would you) pay\b|\bkosten\b|\bpreis\w*|\bsumme\b|\blimit|\bbetrag|\brahmen\b|\beingeplant|\bwie ?viel (?:mochte|woll|geld|haben|durf)|\bcombien\b(?! (?:de|d'|etes|sont)\b)|\bmontant|\bsomme\b|\bprix\b|\bfourchette|\benveloppe|\bcuanto (?:quier|le gust|te gust|piens|pued|dese|esta)|\bcifra\b|\bprecio|\bimporte\b|\bmonto\b|\binvert|\bquanto (?:pretend|quer|gostari|pod|pens|vorre|vuol|puo|sareb)|\bvalor\b|\bverba\b|\bpreco|\bfaixa\b|\binvesti|\bprezzo|\bspesa\b|\bbedrag|\blimiet|\bprijs\w*|\bbesteden\b|\bhoeveel (?:wil|mag|kun|zou)/,
  ],
  [
    'timeline',
    /\btimeline|\btime ?frame|\bdeadline|\bhow soon\b|\bby when\b|\b(?:start|begin|launch|go live|move in|done|finished|completed|ready|delivered|due)\b.*\?|\bstart date|\bbis wann\b|\bzeitrahmen|\bzeitplan|\b(?:beginnen|starten|fertig|loslegen)\b|\bdelai|\becheance|\bpour quand\b|\b(?:commencer|demarrer|debuter|termine)\b|\bplazo|\bpara cuando\b|\b(?:empezar|comenzar|listo|lista)\b|\bprazo|\bpara quando\b|\b(?:comecar|pronto|iniciar)\b|\bentro quando\b|\btempistic|\bper quando\b|\b(?:iniziare|cominciare)\b|\btermijn|\bklaar\b|\b(?:tempi|planning|voor wanneer|per quando|e para quando|c'est pour quand)\b/,
  ],
  [
    'appointment',
    /\b(?:visit(?:ing)?|rent(?:al|ing)?|hire|appointment|meet(?:ing)?|come (?:by|over|out|round|in)|book(?:ing)?|schedul\w*|reserv\w*|demo|view(?:ing)?|suits?|pick(?:ed)?[- ]?up|call you(?! back (?:on|at))|termin|wann passt|vorbeikommen|besuch\w*|rendez-?vous|rdv|passer|cita|visita\w*|reuni\w*|appuntamento|afspraak|langskomen|bezoek\w*|marcar|agendar|fissare|prenot\w*|free for|come for|(?:mochten|wollen|konnen) sie (?:\w+ )?kommen|vous venir|(?:gustaria|puede|quiere) venir|(?:gostaria de|quer|pode) vir|(?:vorrebbe|vuole|puo) venire|(?:wilt|kunt) u (?:\w+ )?komen|(?:welche|was) passt|vous convient|le viene bien|lhe convem|quale le va|komt u uit)\b|\bwe call\b/,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which|for what|for which) (?:\w+ )?(?:date|day|days|dates|time)\b|\bdates?\b|\bdays?\b|\btime\b|\bwann\b|\bwelche[rnm]? (?:tag|datum|uhrzeit)|\buhrzeit|\bquand\b|\bquels? (?:jours?|dates?)|\bquelle (?:date|heure)|\bcuando\b|\bque (?:dia|fecha|hora)|\bhorario|\bquando\b|\b(?:que|qual|em que) (?:dia|data|hora)|\bche (?:giorno|data|ora)|\bwanneer\b|\bwelke (?:dag|datum)|\bhoe laat/,
  ],
  [
    'time',
    /\b(?:morning|afternoon|vormittag\w*|nachmittag\w*|matin|manana|mattina|manha|ochtend|morgens) ?(?:or|oder|ou|o|of)\b|\btimes?\b|\bwhen\b|\bhour\b|\buhr|\bwann\b|\bheure|\bquand\b|\bhora\b|\bcuando\b|\bhoras\b|\bquando\b|\bche ora\b|\borario|\bhoe laat\b|\bwanneer\b/,
  ],
  [
    'end',
    /\breturn(?:ing)?\b|\b(?:un)?till? (?:when|what)\b|\bto what (?:date|day)\b|\bhow long\b|\bdrop(?:ping)?[- ]?(?:it )?off|\bcheck(?:ing)? ?out\b|\bbring (?:it|the \w+) back|\bend date\b|\bgive (?:it|the \w+) back|\bwie lange\b|\bzuruck\w*|\bjusqu'a quand|\bcombien de temps|\bhasta cuando|\bdevol\w*|\bate quando|\bfino a quando|\btot wanneer|\bhoe lang\b/,
  ],
  [
    'need',
    /\bhelp (?:you )?with\b|\bhow (?:can|may) (?:i|we) help\b|\bwhat (?:would you like(?! to (?:spend|pay|stay|come))|do you need|are you looking|can (?:i|we) do|brings you|is it about|kind of (?:work|project|help)|problem)|\blooking for\?|\bwhat(?:'s| is) the (?:problem|issue|project)|\bwomit\b|\bwobei\b|\bwas (?:brauchen|suchen|mochten|kann ich)\b|\bworum geht|\bque puis-je|\bde quoi avez-vous besoin|\bquel est (?:votre|le) (?:projet|besoin|probleme)|\ben que (?:puedo|podemos|le|te)\b|\bque (?:necesita|busca)\b|\bcomo posso ajudar|\bdo que precisa|\bcome (?:posso|possiamo) aiutar|\bdi cosa ha bisogno|\bwaarmee\b|\bmee helpen\b|\bpour quoi pouvons|\bde quoi s'agit|\bde que se trata|\bem que podemos|\b(?:in|di) cosa (?:possiamo|si tratta)|\bwat (?:heeft u|zoekt u|kan ik)\b/,
  ],
  [
    'size',
    /\bhow (?:many|big|large)\b.*\b(?:people|employees|staff|team|company|of you|users|seats|you)\b|\b(?:team|company) size\b|\bsize of (?:your|the) (?:team|company|business)|\bnumber of employees|\bhow (?:big|large) (?:is|are)\b|\bwie viele (?:mitarbeit\w*|personen|leute|menschen|sind sie)|\bwie gro(?:ss|ß)|\bcombien (?:etes|de personnes|d'employes|de salaries|d'etes)|\bcuant[oa]s (?:personas|empleados|son)|\bquant[oa]s (?:pessoas|funcionarios|sao)|\bquant[ie] (?:persone|dipendenti|siete)|\bhoeveel (?:mensen|medewerkers|personen)|\bhoe groot/,
  ],
  [
    'authority',
    /\bdecision|\bdecide|\byou be choosing|\bsomeone else\b|\banyone else\b|\banybody else\b|\bwho else\b|\bentscheid|\bdecisao|\bdecisione|\bdecid|\bbeslis|\bchoisissez|\belige usted|\balguien mas|\ba escolha e|\bmais alguem|\bsceglie lei|\bqualcun altro|\bkiest u|\bsign(?:s|ed)? off\b/,
  ],
  [
    'urgency',
    /\burgen|\bemergency|\bcan it wait|\bdringend|\beilig|\bnotfall|\bspoed|\bemergenc|\bemergenz|\bpeut attendre|\bpuede esperar|\bpode esperar|\bpuo aspettare|\bwachten\b|\btage zeit\b|\bpress[ae]/,
  ],
  [
    'place',
    /\bwhere (?:is|are|do|would|should)\b|\bpost ?code|\bzip\b|\bwhich (?:city|town|area|location|part)|\bwhat (?:city|town|area|location|part|is (?:the|your) address)|(?<!mail )\baddress\b(?!ed)|\blocated\b|\bplz\b|\bpostleitzahl|\bwo (?:ist|sind|wohnen|befindet)|\bwelche(?:r|m|n)? (?:ort|stadt)|\bcode postal|\bou (?:est|se|etes|habitez)|\bquelle ville|\bcodigo postal|\bdonde\b|\bonde\b|\bcep\b|\bdove\b|\bcap\b|\bwaar (?:is|woont|bent)|\bwelke (?:stad|plaats)/,
  ],
]
