/** What binds a company when said: each must stand in a source, whichever of the languages says it. */
const edge = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u')

/** “Free” as in gluten-free or “feel free” costs nothing to say. */
const freeOfCharge = String.raw`(?<!\p{L}[- ]?-)(?<!(?:gluten|dairy|sugar|nut|lactose|alcohol|egg|wheat|fat|smoke|feel|be|is|are|rooms?|tables?|slots?|toll|hands|obligation|scent|meat|milk|are you) )free(?!-| (?:to (?:ask|contact|reach|call|message|write|let|drop|get|pop|come|visit|bring)|range|standing|time|slots?|spots?|tables?|appointments?|of (?!charge|cost)\p{L}))|(?<=(?:be|is|are) )free(?! (?:of (?!charge|cost)|to |from (?:gluten|dairy|nuts|lactose|milk)))`

export const promises: [string, RegExp][] = [
  [
    'free',
    edge(
      `${freeOfCharge}|complimentary|no (?:extra )?(?:charge|cost)|without charge|at no (?:extra )?cost|on the house|gratis|kostenlos\\p{L}*|kostenfrei\\p{L}*|umsonst|gratuit\\p{L}*|gratuitement|offert\\p{L}*|sin (?:coste|cargo)|sem custos?|gratuitamente|senza costi|omaggio|kosteloos`,
    ),
  ],
  [
    'guarantee',
    edge(
      'guarante\\p{L}*|warrant\\p{L}*|garant\\p{L}*|gewahrleist\\p{L}*|promis(?:e|es|ed)|versprech\\p{L}*|promett\\p{L}*|promesse|prometemos|beloven|beloofd',
    ),
  ],
  [
    'refund',
    edge(
      'refund\\p{L}*|money[- ]back|reimburs\\p{L}*|compensat\\p{L}*|erstatt\\p{L}*|zuruckerstatt\\p{L}*|geld zuruck|entschadig\\p{L}*|rembours\\p{L}*|reembols\\p{L}*|rimbors\\p{L}*|terugbeta\\p{L}*|geld terug|vergoed\\p{L}*',
    ),
  ],
  [
    'discount',
    edge(
      'discount\\p{L}*|half[- ]price|half off|% off|cheaper|vouchers?|coupons?|promo(?: code|tion)?s?|special offer|rabatt\\p{L}*|gutschein\\p{L}*|ermassig\\p{L}*|halber preis|reduction|remise|promotion|moitie prix|descuento\\p{L}*|rebaja\\p{L}*|mitad de precio|desconto\\p{L}*|metade do preco|scont\\p{L}*|meta prezzo|korting\\p{L}*|halve prijs',
    ),
  ],
  ['gift', edge('gifts?|giveaways?|bonus|prizes?|geschenk\\p{L}*|cadeaux?|regal[oi]s?|brindes?|cadeaus?')],
  [
    'always',
    edge(
      'always|at any time|any time|round the clock|24/7|immediately|instantly|right away|immer|jederzeit|rund um die uhr|sofort|toujours|immediatement|siempre|inmediatamente|sempre|subito|imediatamente|altijd|meteen|onmiddellijk',
    ),
  ],
  ['never', edge('never|nie|niemals|jamais|nunca|jamas|nooit')],
  [
    'all',
    edge(
      'all(?![\\x27]| (?:day|week|month|year|the best|right))|every(?! ?(?:day|week|month|year|time|morning|evening|one of|\\p{L}*day))|everything|everyone|everybody|anyone|anything|alles?|allen|jede[nmrs]? (?!tag|woche|monat|jahr)|tou(?:s|tes) (?:l?es|[nv]os)|todos? (?:l?os|o|nuestros|[nv]ossos)|todas? (?:l?as|a|nuestras|[nv]ossas)|tutt[ie]|alle',
    ),
  ],
  [
    'unlimited',
    edge(
      'unlimited|lifetime|life-?long|lebenslang\\p{L}*|a vie|de por vida|vitalici\\p{L}*|a vita|levenslang\\p{L}*|no limits?|unbegrenzt|illimite\\p{L}*|ilimitad\\p{L}*|illimitat\\p{L}*|onbeperkt',
    ),
  ],
  [
    'agreed',
    edge(
      'confirm(?:ed|s)?|approved?|granted|deal|booked|reserved|scheduled|signed up|enrolled|registered|angemeldet|eingeschrieben|inscrit[eao]?s?|matriculad[oa]s?|iscritt[oaie]|ingeschreven|bestatigt|gebucht|genehmigt|reserviert|confirme|approuve|accorde|reserve|confirmad[oa]|aprobad[oa]|reservad[oa]|aprovad[oa]|confermat[oa]|approvat[oa]|prenotat[oa]|bevestigd|goedgekeurd|geboekt|gereserveerd',
    ),
  ],
  [
    'comparison',
    edge(
      '(?:the )?same(?: price| amount| cost)? as|as much as|for less|cheaper|(?:so|genauso|ebenso) (?:viel|teuer) wie|dasselbe wie|gunstiger|billiger|(?:lo mismo|igual) que|tanto como|mas barat\\p{L}*|autant que|(?:le|la) meme (?:prix )?que|moins ch\\p{L}+|mais barat\\p{L}*|goedkoper',
    ),
  ],
  [
    'included',
    edge(
      'including|included|inclusive|inklusive|inkl|inbegriffen|eingeschlossen|incluid[oa]s?|incluyendo|inclus[eoai]?s?|compris|compres[oaie]|inclusief|inbegrepen',
    ),
  ],
  [
    'denial',
    edge(
      "(?:not|isn't|never) (?:true|the case|correct)|(?:stimmt|ist) nicht (?:wahr|richtig)?,? ?dass|es stimmt nicht|falsch|no es (?:cierto|verdad)|pas vrai|nao e verdade|non e vero|niet waar",
    ),
  ],
]
/** With something is including it, for whoever reads a source; an answer that says no more than “with” promises nothing. */
export const withWords = edge('with|plus|mit|samt|con|avec|com|met')
