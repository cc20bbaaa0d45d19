/** Finds who decides, and how urgent it is, as the ids of the template's options. Over folded text. */

export type OptionFound = { start: number; end: number; value: string }

const authority: [string, RegExp][] = [
  [
    'shares',
    /\b(?:we (?:both )?decide|(?:decide|deciding|decision|choose|choosing) (?:together|with|jointly)|joint(?:ly)? decision|shared(?: decision)?|both of us|together with (?:my|the|our)|(?:my|the|our) (?:wife|husband|partner|co-?founder|business partner|colleagues?) and (?:i|me)\b[^.]{0,20}\b(?:decid|choos)|need to (?:check|talk|speak|discuss)(?: it)? with (?:my|the|our)|run it (?:by|past)|wir entscheiden|gemeinsam|zusammen mit|nous decidons|ensemble|avec (?:ma|mon) (?:femme|mari|associe\w*)|decidimos|juntos|entre los dos|decidimos (?:juntos|em conjunto)|em conjunto|decidiamo|insieme|we beslissen|samen)\b/,
  ],
  [
    'none',
    /\b(?:(?:my|the|our) (?:boss|manager|director|ceo|owner|landlord|husband|wife|partner|parents?|mother|father|board)\b[^.]{0,12} (?:decides?|makes? the (?:decision|call)|will decide|has to decide)|not (?:my|up to me|mine)(?: decision)?|i (?:can'?t|don'?t) decide|somebody else(?: decides)?|someone else(?: decides)?|(?:mein|meine|der|die) (?:chef\w*|frau|mann|vorgesetzte\w*) entscheide\w*|nicht ich|je ne decide pas|c'est (?:mon|ma) \w+ qui decide|no decido yo|decide (?:mi|el|la) \w+|nao decido|quem decide e|non decido io|decide (?:il|la) mi\w+|ik beslis niet|(?:mijn|de) \w+ beslist)\b/,
  ],
  [
    'influences',
    /\b(?:i (?:only |just |will )?(?:recommend|advise|suggest|propose|shortlist|research)|collecting (?:quotes|offers)|gathering (?:quotes|offers|info\w*)|on behalf of (?:my|the|our)|for my boss|ich (?:empfehle|schlage vor|hole angebote)|je (?:recommande|propose)|recomiendo|yo propongo|recomendo|consiglio|propongo|ik adviseer)\b/,
  ],
  [
    'decides',
    /\b(?:i (?:decide|choose|make the (?:decision|call)|have the final say|sign off)|i'?m the (?:owner|founder|ceo|director|boss|decision[- ]maker|managing director|one (?:who )?(?:decid|choos)\w*)|i am the (?:owner|founder|ceo|director|boss|decision[- ]maker)|my (?:own )?(?:decision|call|choice)|(?:it'?s )?(?:just|only) me|it'?s up to me|i own (?:the|a|this)|my (?:company|business)(?: so|, so)|i'?ll (?:be )?(?:choos|decid)\w*|ich entscheide|bin (?:der|die) (?:inhaber\w*|chef\w*|geschaftsfuhrer\w*)|je decide|c'est moi qui decide|je suis (?:le|la) (?:gerante?|patronn?e?|proprietaire)|decido yo|yo decido|soy (?:el|la) (?:duen[oa]|propietari[oa]|gerente)|eu decido|quem decide sou eu|sou eu (?:que|quem) decid\w*|quien decide soy yo|sou (?:o|a) (?:don[oa]|proprietari[oa])|decido io|sono (?:il|la) (?:titolare|proprietari[oa])|ik beslis|ik ben de eigenaar)\b/,
  ],
]

const urgency: [string, RegExp][] = [
  [
    'flexible',
    /\b(?:no (?:rush|hurry)|not (?:urgent|in a (?:rush|hurry))|flexible|whenever|any ?time|can wait|no deadline|just (?:browsing|looking)|keine eile|nicht (?:eilig|dringend)|flexibel|irgendwann|hat zeit|pas (?:urgent|presse\w*)|rien ne presse|sin prisa|no (?:es )?(?:urgente|corre prisa)|cuando (?:sea|puedan)|sem pressa|nao (?:e )?urgente|senza fretta|non (?:e )?urgente|con calma|geen haast|niet dringend)\b/,
  ],
  [
    'emergency',
    /\b(?:emergency|urgent(?:ly)?|right now|immediately|asap|flood(?:ed|ing)?|burst|gas leak|no (?:heating|hot water|power|electricity)|locked out|notfall|dringend|sofort|rohrbruch|wasserrohrbruch|urgence|urgent\w*|tout de suite|inondation|urgente|emergencia|inundacion|urgencia|emergenza|subito|allagat\w*|spoed|noodgeval|meteen|overstroming)\b/,
  ],
  [
    'this_week',
    /\b(?:this week|in the next (?:few )?days|(?:today|tomorrow)|within (?:a few|\d+) days|diese woche|in den nachsten tagen|heute|morgen|cette semaine|ces prochains jours|aujourd'hui|demain|esta semana|hoy|manana|nesta semana|hoje|amanha|questa settimana|oggi|domani|deze week|vandaag)\b/,
  ],
]

export function readAuthority(folded: string): OptionFound | null {
  return firstOf(authority, folded)
}

/** Bare days count only when urgency was asked for: "today" may be about anything. */
export function readUrgency(folded: string, isAsked: boolean): OptionFound | null {
  return firstOf(isAsked ? urgency : urgency.slice(0, 2), folded)
}

function firstOf(patterns: [string, RegExp][], folded: string): OptionFound | null {
  for (const [value, pattern] of patterns) {
    const match = pattern.exec(folded)
    if (match) return { start: match.index, end: match.index + match[0].length, value }
  }
  return null
}
