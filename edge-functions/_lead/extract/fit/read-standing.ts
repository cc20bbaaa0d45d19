/** Finds who decides, and how urgent it is, as the ids of the template's options. Over folded text. */

export type OptionFound = { start: number; end: number; value: string }

const authority: [string, RegExp][] = [
  [
    'shares',
    /\b(?:we (?:both )?decide|(?:decide|deciding|decision|choose|choosing) (?:together|with|jointly)|joint(?:ly)? decision|shared(?: decision)?|both of us|me and my (?:wife|husband|partner|co-?founder|business partner|colleagues?)|my (?:wife|husband|partner|co-?founder|business partner) (?:too|as well|also)|have to (?:ask|check with|speak to|talk to) (?:my|the|our)|together with (?:my|the|our)|(?:my|the|our) (?:wife|husband|partner|co-?founder|business partner|colleagues?) and (?:i|me)\b[^.]{0,20}\b(?:decid|choos)|need to (?:check|talk|speak|discuss)(?: it)? with (?:my|the|our)|run it (?:by|past)|wir entscheiden|gemeinsam|zusammen mit|nous decidons|ensemble|avec (?:ma|mon) (?:femme|mari|associe\w*)|decidimos|juntos|entre los dos|decidimos (?:juntos|em conjunto)|em conjunto|decidiamo|insieme|we beslissen|samen)\b/,
  ],
  [
    'none',
    /\b(?:(?:my|the|our) (?:boss|manager|director|ceo|owner|landlord|landlady|husband|wife|partner|parents?|mother|father|mum|mom|dad|board|committee|council|head office|headteacher)\b[^.]{0,12} (?:decides?|makes? the (?:decision|call)|will(?: decide)?(?=[.,!]|$)|will decide|has (?:to decide|the (?:final|last) (?:say|word))|signs? (?:it |things )?off|calls the shots)|not (?:my|up to me|mine)(?: decision)?|i (?:can'?t|don'?t) decide|somebody else(?: decides)?|someone else(?: decides)?|(?:mein|meine|der|die) (?:chef\w*|frau|mann|vorgesetzte\w*) entscheide\w*|nicht ich|je ne decide pas|c'est (?:mon|ma) \w+ qui decide|no decido yo|decide (?:mi|el|la) \w+|nao decido|quem decide e|non decido io|decide (?:il|la) mi\w+|ik beslis niet|(?:mijn|de) \w+ beslist)\b/,
  ],
  [
    'influences',
    /\b(?:i (?:only |just |will )?(?:recommend|advise|suggest|propose|shortlist|research)|collecting (?:quotes|offers)|gathering (?:quotes|offers|info\w*)|on behalf of (?:my|the|our)|for my boss|ich (?:empfehle|schlage vor|hole angebote)|je (?:recommande|propose)|recomiendo|yo propongo|recomendo|consiglio|propongo|ik adviseer)\b/,
  ],
  [
    'decides',
    /\b(?:i (?:decide|choose|make the (?:decision|call)|have the final say|sign off)|i'?m the (?:owner|founder|ceo|director|boss|decision[- ]maker|managing director|one (?:who )?(?:decid|choos)\w*)|i am the (?:owner|founder|ceo|director|boss|decision[- ]maker)|my (?:own )?(?:decision|call|choice)|(?:it'?s )?(?:just|only) me|mine alone|all mine|entirely (?:mine|me)|i'?m the one who \w+|i have (?:the )?(?:final|last) (?:say|word)|i call the shots|nobody else|no one else|it'?s up to me|i own (?:the|a|this)|my (?:company|business)(?: so|, so)|i'?ll (?:be )?(?:choos|decid)\w*|ich entscheide|bin (?:der|die) (?:inhaber\w*|chef\w*|geschaftsfuhrer\w*)|je decide|c'est moi qui decide|je suis (?:le|la) (?:gerante?|patronn?e?|proprietaire)|decido yo|yo decido|soy (?:el|la) (?:duen[oa]|propietari[oa]|gerente)|eu decido|quem decide sou eu|sou eu (?:que|quem) decid\w*|quien decide soy yo|sou (?:o|a) (?:don[oa]|proprietari[oa])|decido io|sono (?:il|la) (?:titolare|proprietari[oa])|ik beslis|ik ben de eigenaar)\b/,
  ],
]

const flexible: [string, RegExp] = [
  'flexible',
  /\b(?:no (?:rush|hurry)|not in a (?:rush|hurry)|flexible|whenever|any ?time|can wait|no deadline|not (?:really|at all|very)$|take your time|in your own time|just (?:browsing|looking)|keine eile|flexibel|irgendwann|hat zeit|rien ne presse|sin prisa|no corre prisa|cuando (?:sea|puedan)|sem pressa|senza fretta|con calma|geen haast|(?:not|isn'?t|nothing|no|nicht|kein\w*|pas|non|nao|niet|geen)(?: (?:an?|very|really|that|so|all|too|super|exactly|sehr|so|tres|une?|d'|es|muy|una?|e|muito|uma|molto|heel|echt))* ?(?:urgent\w*|emergenc\w*|dringend\w*|eilig\w*|notfall|presse\w*|urgence|urgencia|emergenza|spoed\w*|noodgeval))\b/,
]
/** What cannot wait: water where none should be, or none where it should be; no heat, no light, no way in. */
const emergency: [string, RegExp] = [
  'emergency',
  /^\W*(?:help|hilfe|au secours|socorro|ayuda|aiuto) ?!|^\W*(?:very|extremely|super|really)(?: urgent)?\W*$|\b(?:emergency|urgent\w*|right now|immediately|come quick\w*|flood(?:ed|ing|s)?|burst|overflow\w*|pouring (?:through|thru|out|in)|gas leak|no (?:heating|(?:hot )?water|power|electricity)|locked out|(?:water|rain|sewage)(?: is|'s)? (?:everywhere|all over|(?:coming|pouring|dripping|gushing|running) (?:through|thru|in|from|out|down))|everywhere is wet|notfall|dringend|sofort|\w*rohrbruch|uberschwemm\w*|lauft uber|uberall wasser|wasser (?:ist )?uberall|unter wasser|(?:kein|ohne) (?:(?:hei(?:ss|ß)|warm)es )?wasser|(?:keine|ohne) heizung|(?:kein|ohne) strom|ausgesperrt|urgence|tout de suite|inond\w*|deborde\w*|eau (?:partout|qui coule)|(?:pas|plus|sans) (?:d'|d |de )?(?:eau|chauffage|electricite)|enferme\w* dehors|urgente|emergencia|urgencia|inunda\w*|desborda\w*|agua (?:por (?:tod[oa]s?)|en toda)|(?:sin|sem|no (?:hay|tengo)|nao (?:ha|tenho)) (?:agua|calefaccion|luz|aquecimento)|alaga\w*|transborda\w*|estour\w* (?:um |o )?cano|cano (?:rebent|estour)\w*|emergenza|subito|allaga\w*|trabocca\w*|acqua (?:dappertutto|ovunque)|(?:senza|niente|manca l') ?(?:acqua|riscaldamento|corrente)|tubo (?:rotto|scoppiato)|chius[oa] fuori|spoed|noodgeval|meteen|overstrom\w*|ondergelopen|overal water|water overal|geen (?:water|verwarming|warm water|stroom)|leiding gesprongen|gesprongen leiding|buitengesloten)\b/,
]
const soon =
  'asap|as soon as (?:possible|you can|u can)|so schnell wie moglich|des que possible|lo antes posible|o mais rapido possivel|il prima possibile|zo snel mogelijk'
const atOnce: [string, RegExp] = ['emergency', new RegExp(`\\b(?:${soon})\\b`)]
/** Nobody asked: "today" may be about anything, unless it is wished for. */
const wished: [string, RegExp] = [
  'this_week',
  new RegExp(
    `\\b(?:${soon}|(?:today|tonight|tomorrow) (?:if|pl(?:ease|s))|this week|heute noch|diese woche|(?:aujourd'hui|demain) si|cette semaine|(?:hoy|manana) si|(?:hoje|amanha) se|(?:n?esta) semana|(?:oggi|domani) se|questa settimana|deze week)\\b`,
  ),
]
const days: [string, RegExp] = [
  'this_week',
  /\b(?:this week|in the next (?:few )?days|(?:today|tomorrow)|within (?:a few|\d+) days|diese woche|in den nachsten tagen|heute|morgen|cette semaine|ces prochains jours|aujourd'hui|demain|esta semana|hoy|manana|nesta semana|hoje|amanha|questa settimana|oggi|domani|deze week|vandaag)\b/,
]
/** "How fast can you come in an emergency?", "are you open this week?": of the company, whatever state they are in. */
const wonders =
  /(?:^|[.!?] )\W*(?:how|what|do|does|are|is (?:it|this|there)|(?:can|could) you do|wie|was|kommen sie|comment|combien|etes-vous|como|cuanto|quanto|come|hoe|wat)\b[^.!?]*\b(?:emergenc\w*|urgent\w*|notf\w*|urgence\w*|emergenz\w*|urgenc\w*|spoed\w*|open|closed|geoffnet|ouvert\w*|abiert\w*|abert\w*|apert\w*)\b[^.!?]*(?:\?|$)/

export function readAuthority(folded: string): OptionFound | null {
  return firstOf(authority, folded)
}

/** Bare days count only when urgency was asked for. */
export function readUrgency(folded: string, isAsked: boolean): OptionFound | null {
  if (!isAsked && wonders.test(folded)) return null
  return firstOf(isAsked ? [flexible, emergency, atOnce, days] : [flexible, emergency, wished], folded)
}

function firstOf(patterns: [string, RegExp][], folded: string): OptionFound | null {
  for (const [value, pattern] of patterns) {
    const match = pattern.exec(folded)
    if (match) return { start: match.index, end: match.index + match[0].length, value }
  }
  return null
}
