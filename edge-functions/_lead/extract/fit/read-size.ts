/** Finds how many people a company or a party is. */
import type { Lexicon } from '../words/compile-words.ts'

export type SizeFound = { start: number; end: number; value: number }

const people =
  'people|persons?|employees|staff|team members|members|colleagues|developers|engineers|users|of us|mitarbeit\\w*|angestellte|personen|leute|kollegen|koepfe|kopfe|personnes|employes|salaries|collaborateurs|personas|empleados|trabajadores|pessoas|funcionarios|colaboradores|persone|dipendenti|collaboratori|mensen|medewerkers|werknemers|personeelsleden|man'
const group =
  'team|company|agency|business|firm|startup|start-up|studio|practice|clinic|shop|office|crew|staff|organisation|organization|group|department|equipe|equipa|entreprise|equipo|empresa|azienda|bedrijf|unternehmen|firma|buro'
const notMine =
  /\b(?:your|ihr|ihre|votre|su|seu|sua|vostro|vostra|uw|guests?|gaste|invit\w*|table|reservation|booking|tisch|mesa|tavolo|tafel)\b/
const alone =
  /\b(?:just me|only me|myself alone|on my own|sole trader|freelancer?|one[- ]man|solo|nur ich|allein\w*|selbststandig|seul[e]?|je suis independant\w*|solo yo|autonom[oa]|so eu|sozinh[oa]|solo io|da sol[oa]|alleen ik|zzp\w*)\b/

/** `isAsked`: then a bare number is an answer. */
export function readSize(folded: string, lexicons: Lexicon[], isAsked: boolean): SizeFound | null {
  for (const lexicon of lexicons) {
    const number = `(?<n>\\d{1,3}(?:[.,' ]\\d{3})*|\\d+|${Object.keys(lexicon.numbers)
      .sort((a, b) => b.length - a.length)
      .join('|')})`
    const patterns = [
      `(?:we(?:'re| are| have| employ)|i have|there are|our \\w+ (?:is|has)|wir (?:sind|haben|beschaftigen)|nous (?:sommes|avons)|on est|somos|tenemos|temos|siamo|abbiamo|we (?:zijn|hebben)|wij zijn)(?: about| around| roughly| etwa| rund| ca\\.?| environ| unos| cerca de| circa| ongeveer| currently| only| just| met| zu| in)* (?:an? (?:team|company|group|staff|agency) of )?${number} ?-?(?:full[- ]time )?(?:${people})`,
      `${number}[- ](?:person|people|man|employee|strong|personen|kopfige[sn]?|mann)[- ](?:\\w+ )?(?:${group})?`,
      `(?:${group}) (?:of|with|von|mit|de|avec|con|com|di|van|met)(?: about| around| etwa| environ| unos| circa| ongeveer)? ${number}`,
      `(?:run|own|manage|have|fuhre|leite|dirige|gere|tengo|dirijo|tenho|gestisco|run)[a-z ]{0,30} (?:with|of|mit|von|avec|de|con|com|di|met|van) ${number} (?:${people})`,
      `(?:we(?:'re| are)) (?:about |around |only |just )?${number}(?= in (?:total|all)|[.,!]|$)`,
      ...(isAsked ? [`${number}`] : []),
    ]
    for (const pattern of patterns)
      for (const match of folded.matchAll(new RegExp(`(?<![a-z\\d.,])(?:${pattern})(?![a-z\\d])`, 'g'))) {
        if (
          !isAsked &&
          notMine.test(folded.slice(Math.max(0, match.index - 15), match.index + match[0].length + 12))
        )
          continue
        const written = match.groups!.n!
        const value = /^\d/.test(written) ? Number(written.replace(/\D/g, '')) : lexicon.number(written)
        if (value !== null && value > 0)
          return { start: match.index, end: match.index + match[0].length, value }
      }
  }
  const own = alone.exec(folded)
  return own && isAsked ? { start: own.index, end: own.index + own[0].length, value: 1 } : null
}
