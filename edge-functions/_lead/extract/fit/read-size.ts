/** Finds how many people a company is, or how many are coming. */
import type { Lexicon } from '../words/compile-words.ts'

export type SizeFound = { start: number; end: number; value: number }

const people =
  'people|ppl|peeps|persons?|employees|staff|team members|members|colleagues|developers|engineers|users|volunteers|of us|mitarbeit\\w*|angestellte|personen|leute|kollegen|koepfe|kopfe|personnes|employes|salaries|collaborateurs|personas|empleados|trabajadores|pessoas|funcionarios|colaboradores|persone|dipendenti|collaboratori|mensen|medewerkers|werknemers|personeelsleden|man'
const guests =
  'guests?|kids|children|adults?|heads|pax|gasten?|kinder|erwachsene|invites|convives|enfants|adultes|invitados|comensales|ninos|adultos|convidados|criancas|invitati|ospiti|bambini|adulti|kinderen|volwassenen'
const workers =
  'employees|staff|team members|developers|engineers|mitarbeit\\w*|angestellte|employes|salaries|empleados|trabajadores|funcionarios|dipendenti|medewerkers|werknemers|personeelsleden'
const group =
  'team|company|agency|business|firm|startup|start-up|studio|practice|clinic|shop|office|crew|staff|organisation|organization|group|department|equipe|equipa|entreprise|equipo|empresa|azienda|bedrijf|unternehmen|firma|buro'
const notMine =
  /\b(?:your|ihr|ihre|votre|su|seu|sua|vostro|vostra|uw|guests?|gaste|invit\w*|table|reservation|booking|tisch|mesa|tavolo|tafel)\b/
const alone =
  /\b(?:just me|only me|myself alone|on my own|sole trader|freelancer?|one[- ]man|solo|nur ich|allein\w*|selbststandig|seul[e]?|je suis independant\w*|solo yo|autonom[oa]|so eu|sozinh[oa]|solo io|da sol[oa]|alleen ik|zzp\w*)\b/

const isArticle = /^(?:an?|une?|una|um|uma|een|eine?[nmr]?|un')$/
const both =
  /\b(?:just |only )?(?:the two of us|both of us|me and my (?:\w+ )?(?:partner|husband|wife|co-?founder|brother|sister|friend|colleague)|my (?:\w+ )?(?:partner|husband|wife|co-?founder|brother|sister) and (?:me|i)|wir zwei|zu zweit|nous deux|a deux|nosotros dos|nos dois|noi due|met z'n twee(?:en)?)\b/

const elseAfter =
  /^ ?(?:[£€$%]|quid|pounds?|euros?|dollars?|bucks|grand|k\b|thousand|months?|weeks?|days?|years?|hours?|minutes?|jan|feb|mar\b|march|april|may\b|june|july|aug|sep|oct|nov|dec|am\b|pm\b|st\b|nd\b|rd\b|th\b|inch|max\b)/
/** "20 people in the queue" are not the visitor's. */
const othersBefore =
  /\b(?:queue|line|waiting|your|ihre?|votre|other|behind|past|last|served|charged)\b[^.,!?]{0,12}$/
const othersAfter = /^ (?:in front|ahead|before (?:me|us)|waiting|in (?:the )?(?:queue|line))\b/
const about =
  '(?:about|around|roughly|approx\\w*|maybe|like|only|just|etwa|rund|ca\\.?|ungefahr|environ|unos|unas|cerca de|circa|ongeveer)'
/** What is made for a number of people, so that the number needs no word behind it. */
const served =
  'cakes?|table|party|dinner|lunch|buffet|catering|wedding|food|torte|kuchen|tisch|gateau|tarta|pastel|bolo|torta|taart|mesa|tavolo|tafel'

const bare = `(?:${about} )*{count}(?= (?:on|by|next|this|please|and|with|in)\\b|[,.!?]|$)`
const ofParty = [
  `{count} ?(?:\\w+ )?(?:${people}|${guests})`,
  `(?:${served}) (?:for|fur|pour|para|per|voor) ${bare}`,
  `(?:(?:party|group|table|gruppe|groupe|grupo|gruppo|groep) (?:of|von|de|di|van)|(?:feed|serve|seat)s?) ${bare}`,
  `(?:we(?:'re|'ll be| are| will be)|wir sind|(?:nous )?(?:sommes|serons)|somos|seremos|siamo|saremo|we zijn) (?:in |zu |met )?${bare}`,
]
const ofCompany = [
  `(?:we(?:'re| are| have| employ)|i have|there(?: are|'?s)|our \\w+ (?:is|has)|wir (?:sind|haben|beschaftigen)|nous (?:sommes|avons)|on est|somos|tenemos|temos|siamo|abbiamo|we (?:zijn|hebben)|wij zijn)(?: about| around| roughly| etwa| rund| ca\\.?| environ| unos| cerca de| circa| ongeveer| currently| only| just| met| zu| in)* (?:an? (?:team|company|group|staff|agency) of )?{count} ?-?(?:full[- ]time )?(?:${people})`,
  `{count}[- ]strong`,
  `{count}[- ](?:person|people|man|employee|personen|kopfige[sn]?|mann)[- ](?:\\w+ )?(?:${group})?`,
  `(?:${group}) (?:of|with|von|mit|de|avec|con|com|di|van|met)(?: about| around| etwa| environ| unos| circa| ongeveer)? {count}`,
  `(?:run|own|manage|have|fuhre|leite|dirige|gere|tengo|dirijo|tenho|gestisco|run)[a-z ]{0,30} (?:with|of|mit|von|avec|de|con|com|di|met|van) {count} (?:${people})`,
  `(?:we(?:'re| are)) (?:about |around |only |just )?{count}(?= in (?:total|all)|[.,!]|$)`,
  `^\\W*(?:(?:${about}|we'?re|its|it'?s) )*{count} (?:${people})`,
  `{count} (?:${workers}|of us)`,
]
const asAnswer = [`{count}(?:[ -](?:\\w+ )?(?:${people}|${guests})|[ -]odd)`, '(?<n>dozen)', '{count}']
/** "20 adults and 10 kids". */
const andMore = `^,? ?(?:and|plus|\\+|&|und|et|y|e|en|mit|with) (?:${about} )?{count} (?:${people}|${guests})`

export type SizeAsked = {
  /** Then a bare number is an answer. */
  isAsked: boolean
  /** Of a party, not of a company: "for 80 guests" is no size of the latter, unless it was asked for. */
  isOfParty: boolean
}

export function readSize(
  folded: string,
  lexicons: Lexicon[],
  { isAsked, isOfParty }: SizeAsked,
): SizeFound | null {
  const pair = isAsked ? both.exec(folded) : null
  if (pair) return { start: pair.index, end: pair.index + pair[0].length, value: 2 }
  const patterns = [...(isOfParty ? ofParty : []), ...ofCompany, ...(isAsked ? asAnswer : [])]
  for (const lexicon of lexicons)
    for (const pattern of patterns)
      for (const match of folded.matchAll(lexicon.find(`(?<![.,])(?:${pattern})`))) {
        const [start, end] = [match.index, match.index + match[0].length]
        const isOthers =
          othersBefore.test(folded.slice(0, start)) ||
          othersAfter.test(folded.slice(end)) ||
          (!isAsked && !isOfParty && notMine.test(folded.slice(Math.max(0, start - 15), end + 12)))
        if (isOthers || isOfElse(folded, end, match[0] === match.groups!.n)) continue
        const value = numberOf(match, folded, lexicon)
        if (value === null) continue
        const rest = folded.slice(end)
        const [also] = rest.matchAll(lexicon.find(andMore))
        const more = also ? numberOf(also, rest, lexicon) : null
        return { start, end: end + (more ? also![0].length : 0), value: value + (more ?? 0) }
      }
  const own = alone.exec(folded)
  return own && isAsked ? { start: own.index, end: own.index + own[0].length, value: 1 } : null
}

/** A bare number in front of what is no person: "whatever, 200 quid", "12 December". */
function isOfElse(folded: string, end: number, isBare: boolean): boolean {
  return isBare && elseAfter.test(folded.slice(end))
}

function numberOf(match: RegExpMatchArray, folded: string, lexicon: Lexicon): number | null {
  const written = match.groups!.n!
  if (isArticle.test(written)) return null // "can I talk to a person"
  const at = match.index! + match[0].indexOf(written)
  const whole = lexicon.counted(folded).find(({ start, end }) => start <= at && at < end)
  const spelled = whole ? whole.amount * whole.scale : written === 'dozen' ? 12 : lexicon.number(written)
  const value = /^\d/.test(written) ? Number(written.replace(/\D/g, '')) : spelled
  return value !== null && value > 0 ? value : null
}
