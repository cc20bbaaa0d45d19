/** Small numbers written out. One is left alone: in most languages it is also an article or a pronoun. */
import { foldedWords } from './fold.ts'
import type { Language } from './language.ts'

type Spelling = { units: string; tens: string; hundred: string; thousand: string; join: string | null }

/** `units` count from 2, `tens` from 20. `join`: how 25 is put together, with T for twenty and U for five. */
const spellings: Record<Language, Spelling> = {
  en: {
    units:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: 'hundred',
    thousand: 'thousand',
    join: '(T)[- ](U)',
  },
  de: {
    units:
      'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    hundred: 'hundert',
    thousand: 'tausend',
    join: '(U)und(T)',
  },
  fr: {
    units: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: 'vingt trente quarante cinquante soixante',
    hundred: 'cent',
    thousand: 'mille',
    join: '(T)[- ](?:et[- ])?(U)',
  },
  es: {
    units:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: 'cien',
    thousand: 'mil',
    join: '(T) y (U)',
  },
  pt: {
    units:
      'dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundred: 'cem',
    thousand: 'mil',
    join: '(T) e (U)',
  },
  it: {
    units:
      'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundred: 'cento',
    thousand: 'mille',
    join: null,
  },
  nl: {
    units:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundred: 'honderd',
    thousand: 'duizend',
    join: '(U)en(T)',
  },
}

type Table = { words: Map<string, number>; word: RegExp; joined: RegExp | null }

const tables = Object.fromEntries(
  Object.entries(spellings).map(([language, spelling]) => [language, table(spelling)]),
) as Record<Language, Table>
const many = /(?<![\p{L}\p{N}.,])([2-9]|1\d) (1000?)(?![\p{L}\p{N}])/gu

/** “nine pounds” → “9 pounds”, “twenty-five” → “25”, “two hundred” → “200”. The text must be folded. */
export function digitsForWords(text: string, language: Language): string {
  const { words, word, joined } = tables[language]
  const value = (spelled: string) => words.get(spelled) ?? 0
  const whole = joined
    ? text.replace(joined, (_, first: string, second: string) => String(value(first) + value(second)))
    : text
  return whole
    .replace(word, spelled => String(value(spelled)))
    .replace(many, (_, count: string, scale: string) => String(Number(count) * Number(scale)))
}

function table({ units, tens, hundred, thousand, join }: Spelling): Table {
  const words = new Map<string, number>([
    ...foldedWords(units).map((word, index): [string, number] => [word, index + 2]),
    ...foldedWords(tens).map((word, index): [string, number] => [word, (index + 2) * 10]),
    [hundred, 100],
    [thousand, 1000],
  ])
  const any = (list: string) => foldedWords(list).join('|')
  const bounded = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')
  return {
    words,
    word: bounded([...words.keys()].join('|')),
    joined: join ? bounded(join.replace('T', any(tens)).replace('U', any(units))) : null,
  }
}
