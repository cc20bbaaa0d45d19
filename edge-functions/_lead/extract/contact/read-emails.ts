/** Finds e-mail addresses, also those that are spelled out ("anna underscore k at proton dot me"). */
import { fold } from '../words/fold.ts'

export type EmailFound = { start: number; end: number; value: string }

const local = "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'’-]*"
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
const written = new RegExp(
  `(?<![\\p{L}\\p{N}._%+@/-])(${local}) ?@ ?((?:${label}(?:\\. ?| \\.(?=(?:com|net|org|co|de|fr|es|it|nl|pt|br|uk|io)\\b)))+\\p{L}{2,}|${label},(?:com|net|org))(?![\\p{L}\\p{N}@-])`,
  'gu',
)

const at =
  '(?: ?[[({] ?(?:at|arroba|chiocciola|arobase) ?[\\])}] ?| (?:at|arroba|chiocciola|arobase|klammeraffe|apenstaartje) |@)'
const dot =
  '(?: ?[[({] ?(?:dot|punkt|punto|point|ponto|punt) ?[\\])}] ?| (?:dot|punkt|punto|point|ponto|punt) |\\.)'
const dash = ' (?:dash|minus|bindestrich|guion|hyphen|tiret|traco|trattino|streepje) '
const joint = `(?:${dot}| (?:underscore|unterstrich|guion bajo|tiret bas) |${dash}| plus )`
const word = '[a-z0-9][a-z0-9_%+-]*'
const spelled = new RegExp(
  `(?<![a-z0-9@.])(${word}(?:${joint}${word})*(?: \\d{1,4})?)${at}(${word}(?:(?:${dot}|${dash})${word})*(?:${dot}[a-z]{2,6}|(?<=gmail|hotmail|outlook|yahoo|icloud|gmx|web|live|aol) (?:com|co uk|net|de|fr|es|it)))(?![a-z0-9@])`,
  'g',
)
/** Words nobody's address ends in, before "at": "I work at google dot com". */
const notAName =
  /^(?:work|works|look|looks|is|are|was|am|be|it|me|us|him|her|them|meet|stay|live|arrive|order|ordered|bought|saw|found|site|website|shop|class|only|or|and|available|open)$/

/** `isLikely`: an address was asked for, or nothing else is said; then "mike at outlook.com" is one, too. */
export function readEmails(text: string, isLikely: boolean): EmailFound[] {
  const found: EmailFound[] = []
  for (const match of text.matchAll(written))
    found.push(tidy(match.index, match[0], `${match[1]}@${match[2]}`))
  const folded = fold(text)
  for (const match of folded.matchAll(spelled)) {
    const [whole, name = '', host = ''] = match
    if (found.some(({ start, end }) => match.index < end && start < match.index + whole.length)) continue
    const isSpelled =
      new RegExp(`${dot.replace('|\\.', '')}`).test(whole) || /[[({]/.test(whole) || whole.includes('@')
    const isWhole = folded.trim() === whole
    if (!isSpelled && !isLikely && !isWhole && !/[+._\d-]/.test(name)) continue
    if (notAName.test(name) || /\b(?:work|works|am|look)$/.test(folded.slice(0, match.index).trim())) continue
    if (!whole.includes('@') && / (?:at) /.test(whole) && followsOn(folded, match.index + whole.length))
      continue
    const first = oneWord.test(folded.slice(match.index + whole.length))
      ? wordBefore(folded, match.index)
      : ''
    found.push(tidy(match.index - first.length, first + whole, `${first}${spell(name)}@${spell(host)}`))
  }
  return found.sort((one, other) => one.start - other.start)
}

/** "Sam Carter at gmail dot com, all one word". */
const oneWord =
  /^[^a-z]*(?:(?:that'?s|it'?s|is) )?(?:all )?(?:one word|together|no spaces?)\b|^[^a-z]*(?:alles zusammen|zusammengeschrieben|tout attache|todo junto|tudo junto|tutto attaccato|aan elkaar)\b/

function wordBefore(folded: string, at: number): string {
  return (
    /(?<![a-z])(?!(?:is|it|its|at|me|my|mail|email|the|yes|sure|so)\b)[a-z]{2,} $/.exec(
      folded.slice(0, at),
    )?.[0] ?? ''
  )
}

/** "google dot com fan club" is a sentence that goes on, not an address. */
function followsOn(folded: string, end: number): boolean {
  return /^ (?!and|or|und|et|y|e|en|please|thanks|thank|bitte|svp|if|is|for|but)[a-z]+ [a-z]+/.test(
    folded.slice(end),
  )
}

function spell(part: string): string {
  return part
    .replace(new RegExp(dot, 'g'), '.')
    .replace(/ (?:underscore|unterstrich|guion bajo|tiret bas) /g, '_')
    .replace(/ (?=\d+$)/, '')
    .replace(new RegExp(dash, 'g'), '-')
    .replace(/ plus /g, '+')
    .replace(/ (?=(?:com|co|net|de|fr|es|it)\b)/g, '.')
}

function tidy(start: number, quote: string, address: string): EmailFound {
  return {
    start,
    end: start + quote.length,
    value: address.replace(/ /g, '').replace(',', '.').toLowerCase(),
  }
}
