/** Reads names: words written large that need not be, quoted words, and tokens of letters and digits such as BS3. */
import { askingWords } from '../words/asking-words.ts'
import { monthNumbers, weekdayNumbers } from '../words/day-words.ts'
import { fold } from '../words/fold.ts'
import type { Language } from '../words/language.ts'
import { lightWords } from '../words/light-words.ts'
import { stopWords } from '../words/stop-words.ts'
import { type Claim, same, taken } from './claim.ts'

/** Letters beside a digit are a code's. */
const word = /(?<![\p{L}\p{N}])[\p{L}][\p{L}\p{M}]*(?:['-][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}])/gu
const quoted = /"([^"]{2,60})"/gu
const code = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\d)(?=[\p{L}\p{N}]*\p{L})[\p{L}\p{N}]{2,}(?![\p{L}\p{N}])/gu
const codeRange =
  /(?<![\p{L}\p{N}])(\p{L}{1,3})(\d{1,3})\s?(?:-|to|bis|[aà]|au|tot)\s?\1(\d{1,3})(?![\p{L}\p{N}])/giu
const longestRange = 200
/** Read elsewhere, as a measure, a time or an ordinal. */
const measured = /^\d+(?:st|nd|rd|th|er|e|am|pm|h|h\d\d|km|kg|g|ml|l|cm|m|min|p|o|ct|eur|gbp|usd)$/i
/** Written large for grammar's or habit's sake. */
const harmless = new Set([
  'i',
  'ai',
  'ki',
  'ia',
  'ok',
  'faq',
  'faqs',
  'sms',
  'pm',
  'am',
  'uk',
  'eu',
  'id',
  'vat',
  'bst',
  'gmt',
  'tv',
  'wc',
])
const titles = new Set([
  'herr',
  'frau',
  'herrn',
  'dr',
  'prof',
  'firma',
  'mr',
  'mrs',
  'ms',
  'miss',
  'sir',
  'team',
])
const germanPlace = /(?:strasse|str|weg|platz|gasse|allee)$/u

/** “Marcus teaches …”: what begins a sentence and is followed so is a person, unless it ends like a thing. */
const afterPerson =
  /^\s(?:\p{Ll}+s(?! (?:are|cost|come|have|were|can|may|must)(?!\p{L}))|will|can|would|and|or|from|at|has)(?!\p{L})/u
const thing = /(?:ing|ment|tion|sion|ly|ness|ance|ence|age|ity|ship|ure|body|thing|one)$/u

/** “Marta enseña …”, “Luc enseigne …”: in these languages a thing rarely goes without its article. */
const romance = new Set<Language>(['fr', 'es', 'pt', 'it'])
const beforeVerb = /^(?<![sr])\s(?!\p{L}+(?:mente|ment|ne)\s)\p{Ll}{3,}[aet]\s\p{L}/u

/** A name is backed by the same word, however it is written. */
export const nameKey = (name: string) =>
  `name:${fold(name)
    .replace(/'s$|s'$|'$/u, '')
    .replace(/(?<=\p{L}{3})s$/u, '')}`

/** The text must be plain, its case kept. `isStart`: it begins a sentence. */
export function readNames(text: string, language: Language, isStart: boolean): Claim[] {
  const tokens = [...text.matchAll(word)]
  const names = tokens.filter((_, index) => isName(text, tokens, index, language, isStart))
  return [
    ...names.flatMap(([name]) =>
      name
        .split('-')
        .filter(part => /^\p{Lu}/u.test(part))
        .map(part => same('name', name, nameKey(part))),
    ),
    ...[...text.matchAll(quoted)].flatMap(([token, inner]) =>
      [...inner!.matchAll(word)]
        .filter(([part]) => !isPlain(part, language))
        .map(([part]) => same('name', token, nameKey(part))),
    ),
    ...(isStart && language === 'en' ? readPerson(text, afterPerson, 'en') : []),
    ...(isStart && romance.has(language) ? readPerson(text, beforeVerb, language) : []),
    ...readCodes(text),
  ]
}

function readPerson(text: string, following: RegExp, language: Language): Claim[] {
  const [name = ''] = /^\W*\p{Lu}\p{Ll}+/u.exec(text) ?? []
  const bare = name.replace(/^\W*/u, '')
  if (!bare || isPlain(bare, language) || thing.test(bare) || !following.test(text.slice(name.length)))
    return []
  return [
    { kind: 'name', token: bare, needs: [nameKey(bare), `word:${fold(bare)}`], proves: [nameKey(bare)] },
  ]
}

/** BS1-BS6 holds BS3. */
function readCodes(text: string): Claim[] {
  const ranges = [...text.matchAll(codeRange)].flatMap(([, letters, first, last]) => {
    const count = Number(last) - Number(first)
    if (count < 0 || count > longestRange) return []
    return Array.from({ length: count + 1 }, (_, step) =>
      same('code', letters!, `code:${fold(letters!)}${Number(first) + step}`),
    )
  })
  return [
    ...ranges,
    ...[...text.matchAll(code)]
      .filter(([token]) => !measured.test(token))
      .map(([token]) => same('code', token, `code:${fold(token)}`)),
  ]
}

function isName(
  text: string,
  tokens: RegExpExecArray[],
  index: number,
  language: Language,
  isStart: boolean,
): boolean {
  const token = tokens[index]!
  const [name] = token
  if (!/^\p{Lu}/u.test(name) || isPlain(name, language)) return false
  if (/^\p{Lu}{3,}$/u.test(name)) return true

  const lead = text.slice(0, token.index).trimEnd()
  const isFirst =
    lead === '' ? isStart : /[.!?:*\u2022"([]$|(?:^|\s)[-*]$|\d[.)]$/u.test(lead) && !lead.endsWith(taken)
  const following = tokens[index + 1]
  const isFollowed =
    following !== undefined &&
    text.slice(token.index + name.length, following.index).trim() === '' &&
    /^\p{Lu}/u.test(following[0]) &&
    !isPlain(following[0], language)
  const previous = tokens[index - 1]
  const isAfter =
    previous !== undefined && text.slice(previous.index + previous[0].length, token.index) === ' '

  if (language === 'de') {
    const before = isAfter ? fold(previous[0]) : ''
    const isAfterNoun =
      isAfter && /^\p{Lu}/u.test(previous[0]) && !isPlain(previous[0], language) && !counts(text, previous)
    return titles.has(before) || germanPlace.test(fold(name)) || isAfterNoun || /\p{Ll}\p{Lu}/u.test(name)
  }
  return !isFirst || isFollowed || /'s$/u.test(name)
}

/** “12 Monate Garantie” names nobody. */
function counts(text: string, noun: RegExpExecArray): boolean {
  return /\d\s*$/u.test(text.slice(0, noun.index))
}

function isPlain(name: string, language: Language): boolean {
  const bare = fold(name).replace(/'.*$/u, '')
  return (
    name.length < 2 ||
    stopWords[language].has(bare) ||
    lightWords[language].has(bare) ||
    askingWords[language].has(bare) ||
    harmless.has(bare) ||
    weekdayNumbers.has(bare.replace(/s$/, '')) ||
    weekdayNumbers.has(bare) ||
    monthNumbers.has(bare)
  )
}
