/** Makes patterns ready to search folded text with, and reads the numbers and names they find. */
import { type Counted, compileCounting } from './count-words.ts'
import { nthWords } from './nth-words.ts'
import { numbers } from './numbers.ts'
import type { Pattern, TimeWords } from './time-words.ts'

export type Lexicon = {
  language: string
  words: TimeWords
  numbers: Record<string, number>
  /** A pattern with its placeholders filled in, to be found as whole words. */
  find(pattern: Pattern): RegExp
  /** The same, where "am" and "pm" may stand right behind. */
  findTime(pattern: Pattern): RegExp
  /** In digits or in words. Null for a word that is no number. */
  number(word: string): number | null
  /** Numbers of any size that are written out. */
  counted(folded: string): Counted[]
  month(word: string): number
  weekday(word: string): number
  /** 1 to 4; the last is -1. */
  nth(word: string): number
}

const articles = /^(?:an?|couple|a couple of|a few|een paar|une?|una|um|uma|eine?[nmr]?|een|un')$/
const ordinals: Record<string, Record<string, number>> = {
  en: Object.fromEntries(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
      .split(' ')
      .flatMap((word, index) => [word, word.replace('-', ' ')].map(written => [written, index + 1])),
  ),
  de: Object.fromEntries(
    'ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften dreizehnten vierzehnten funfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten dreiundzwanzigsten vierundzwanzigsten funfundzwanzigsten sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten neunundzwanzigsten dreissigsten einunddreissigsten'
      .split(' ')
      .map((word, index) => [word, index + 1]),
  ),
  fr: { premier: 1 },
  es: { primero: 1 },
  pt: { primeiro: 1 },
  it: { primo: 1 },
}

/** `language` is one of `numbers`. */
export function compileWords(language: string, words: TimeWords): Lexicon {
  const cardinals = numbers[language] ?? {}
  const known = { ...cardinals, ...ordinals[language] }
  const upTo = (limit: number, from: Record<string, number>) =>
    alternatives(Object.keys(from).filter(word => from[word]! <= limit && !articles.test(word)))
  const places: Record<string, string> = {
    n: `(?<n>\\d{1,3}|${alternatives(Object.keys(cardinals))})`,
    count: `(?<n>\\d{1,3}(?:[.,' ]\\d{3})*|\\d+|${alternatives(Object.keys(cardinals))})`,
    hour: `(?<hour>2[0-4]|[01]?\\d|${upTo(24, cardinals)})`,
    minute: `(?<minute>[0-5]?\\d|${upTo(59, cardinals)})`,
    n2: `(?<n2>\\d{1,3}|${alternatives(Object.keys(cardinals))})`,
    date: `(?<date>3[01]|[12]\\d|0?[1-9]|${upTo(31, known)})`,
    ordinal: `(?<date>${alternatives(Object.keys(ordinals[language] ?? {})) || '(?!)'})`,
    nth: `(?<nth>${nthWords[language]!.join('|')})`,
    year: '(?<year>(?:19|20)\\d\\d)',
    weekday: `(?<weekday>${words.weekdays.join('|')})\\.?,?`,
    month: `(?<month>${words.months.join('|')})`,
    month2: `(?<month2>${words.months.join('|')})`,
    unit: `(?<unit>${Object.values(words.units).join('|')})`,
  }
  const fill = (pattern: Pattern) =>
    pattern.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)
  const compiled = new Map<Pattern, RegExp>() // each is asked for with every message; matchAll leaves it as it is
  const compile = (pattern: Pattern) => {
    const known = compiled.get(pattern) ?? new RegExp(fill(pattern), 'g')
    compiled.set(pattern, known)
    return known
  }
  return {
    language,
    words,
    numbers: known,
    find: pattern => compile(`(?<![a-z0-9ß])(?:${pattern})(?![a-z0-9ß])`),
    findTime: pattern =>
      compile(`(?<![a-z0-9ß]|\\d[:.,/])(?:${pattern})(?![0-9ß]|(?!(?:am|pm|[ap]\\.m)\\b)[a-z])`),
    number: word =>
      /^\d+$/.test(word) ? Number(word) : (known[word] ?? known[word.replace(' ', '-')] ?? null),
    counted: compileCounting(language),
    month: word => indexOf(words.months, word) + 1,
    weekday: word => indexOf(words.weekdays, word),
    nth: word => [1, 2, 3, 4, -1][indexOf(nthWords[language]!, word)]!,
  }
}

function indexOf(patterns: Pattern[], word: string): number {
  return patterns.findIndex(pattern => new RegExp(`^(?:${pattern})$`).test(word))
}

/** The longest first: "twenty-one" before "twenty". */
function alternatives(words: string[]): string {
  return words.sort((one, other) => other.length - one.length).join('|')
}
