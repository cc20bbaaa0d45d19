/** Finds numbers that are written out, however they are put together: "twelve hundred", "dreitausendfünfhundert", "mil e quinhentos". */
import { numbers } from './numbers.ts'

/** `amount` times `scale` is the number: in "fifty thousand" 50 and 1000. */
export type Counted = { start: number; end: number; amount: number; scale: number }

/** What multiplies; what halves; and hundreds that have a word of their own. */
type Larger = { times: Record<number, string>; half: string; own?: Record<number, string> }

const larger: Record<string, Larger> = {
  en: {
    times: { 100: 'hundred', 1000: 'thousand|grand', 1e5: 'lakhs?', 1e6: 'million', 1e7: 'crores?' },
    half: 'and a half',
  },
  de: {
    times: { 100: 'hundert', 1000: 'tausend', 1e6: 'million(?:en)?' },
    half: 'einhalb',
    own: { 1.5: 'anderthalb|eineinhalb' },
  },
  fr: { times: { 100: 'cents?', 1000: 'mille', 1e6: 'millions?' }, half: 'et demie?' },
  es: {
    times: { 1000: 'mil', 1e6: 'millon(?:es)?' },
    half: 'y medio',
    own: {
      100: 'cien(?:to)?',
      200: 'doscient[oa]s',
      300: 'trescient[oa]s',
      400: 'cuatrocient[oa]s',
      500: 'quinient[oa]s',
      600: 'seiscient[oa]s',
      700: 'setecient[oa]s',
      800: 'ochocient[oa]s',
      900: 'novecient[oa]s',
    },
  },
  pt: {
    times: { 1000: 'mil', 1e6: 'milhao|milhoes' },
    half: 'e mei[oa]',
    own: {
      100: 'cem|cento',
      200: 'duzent[oa]s',
      300: 'trezent[oa]s',
      400: 'quatrocent[oa]s',
      500: 'quinhent[oa]s',
      600: 'seiscent[oa]s',
      700: 'setecent[oa]s',
      800: 'oitocent[oa]s',
      900: 'novecent[oa]s',
    },
  },
  it: { times: { 100: 'cento', 1000: 'mille|mila', 1e6: 'milion[ei]' }, half: 'e mezz[oa]' },
  nl: {
    times: { 100: 'honderd', 1000: 'duizend', 1e6: 'miljoen' },
    half: '(?:en )?een ?half',
    own: { 1.5: 'anderhalf' },
  },
}
type Word = { start: number; end: number; value: number; does: 'add' | 'times' | 'half' }

const articles = /^(?:an?|un[ae]?|um|uma|een|eine?[nmr]?|un')$/
const stands = /^[ -]?$/
const joins = /^ (?:and|und|et|y|e|en) $|^(?:und|en)$/

/** `language` is one of `numbers`. "A" alone is no number; neither is a word that only begins like one. */
export function compileCounting(language: string): (folded: string) => Counted[] {
  const small = numbers[language] ?? {}
  const { times, half, own = {} } = larger[language] ?? { times: {}, half: '(?!)' }
  const parts: [RegExp, number, Word['does']][] = [
    [new RegExp(`^(?:${half})$`), 0.5, 'half'],
    ...Object.entries(own).map(([value, word]) => part(word, Number(value), 'add')),
    ...Object.entries(times).map(([value, word]) => part(word, Number(value), 'times')),
  ]
  const words = Object.keys(small).sort((one, other) => other.length - one.length)
  const any = [...parts.map(([{ source }]) => source.slice(1, -1)), ...words.map(spaced)].join('|')
  const each = new RegExp(/^(?:de|it|nl)$/.test(language) ? any : `(?<![a-z])(?:${any})(?![a-z])`, 'g')
  const read = ({ 0: word, index }: RegExpExecArray): Word => {
    const place = { start: index, end: index + word.length }
    const known = parts.find(([pattern]) => pattern.test(word))
    if (known) return { ...place, value: known[1], does: known[2] }
    return { ...place, value: small[word] ?? small[word.replaceAll(' ', '-')] ?? 0, does: 'add' }
  }
  return folded =>
    inRuns([...folded.matchAll(each)].map(read), folded).flatMap(run => {
      const [start, end] = [run[0]!.start, run.at(-1)!.end]
      const isPart = isLetter.test(folded[start - 1] ?? '') || /[a-zß]/.test(folded[end] ?? '')
      return isPart || run.every(one => articles.test(folded.slice(one.start, one.end)))
        ? []
        : [{ start, end, ...add(run) }]
    })
}

const isLetter = /[a-zß\d]/

/** "Four and five thousand" are two numbers, "a hundred and five" is one. */
function inRuns(words: Word[], folded: string): Word[][] {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)?.at(-1)
    const between = last ? folded.slice(last.end, word.start) : ''
    const isLarge = last && (last.does === 'times' || last.value >= 100)
    const goesOn =
      last &&
      (word.does === 'half'
        ? stands.test(between)
        : isLarge
          ? stands.test(between) || joins.test(between)
          : word.does === 'times' && (stands.test(between) || between === ' of '))
    if (goesOn) runs.at(-1)!.push(word)
    else runs.push([word])
  }
  return runs
}

/** "Two and a half grand", "mil y medio": a half is of what came last. */
function add(parts: Word[]): { amount: number; scale: number } {
  let [whole, open, scale] = [0, 0, 1]
  for (const { value, does } of parts) {
    if (does === 'half') open += scale === 1 || open > 0 ? 0.5 : scale / 2
    else if (does === 'add') open += value
    else if (value === 100) open = (open || 1) * 100
    else {
      whole += (open || 1) * value
      open = 0
      scale = value
    }
  }
  return open === 0 && whole > 0 ? { amount: whole / scale, scale } : { amount: whole + open, scale: 1 }
}

function part(word: string, value: number, does: Word['does']): [RegExp, number, Word['does']] {
  return [new RegExp(`^(?:${word})$`), value, does]
}

function spaced(word: string): string {
  return word.replaceAll('-', '[ -]')
}
