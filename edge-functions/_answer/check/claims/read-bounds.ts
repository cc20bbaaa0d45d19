/** Reads on which side of a number something holds: at least, at most, before, after. */
import type { Language } from '../words/language.ts'
import { digitsForWords } from '../words/number-words.ts'

const most =
  'at most|no more than|maximum(?: of)?|max|fewer than|less than|under|below|younger than|hochstens|maximal|weniger als|unter|junger als|como maximo|maximo|menos de|menores? de|au maximum|au plus|moins de|massimo|al massimo|meno di|no maximo|maximaal|hoogstens|minder dan|onder'
const least =
  'at least|no less than|minimum(?: of)?|min|(?<!no )(?<!not )more than|over|above|older than|mindestens|mehr als|uber|alter als|como minimo|minimo|al menos|mas de|mayores? de|au minimum|au moins|plus de|almeno|piu di|pelo menos|no minimo|mais de|minstens|meer dan|boven'
const before = 'before|prior to|by|vor|antes de(?:l| las?| los?)?|avant|prima d\\p{L}*|voor'
const after = 'after|past|nach|despues de(?:l| las?| los?)?|apres|depois d\\p{L}*|dopo|na'
const sides: [string, string, string][] = [
  ['most', 'least', most],
  ['least', 'most', least],
  ['before', 'after', before],
  ['after', 'before', after],
]
const patterns = sides.map(([side, , words]): [string, RegExp] => [
  side,
  new RegExp(
    `(?<!\\p{L})(?:${words})\\s(?:\\p{L}+\\s)?[£€$]?\\d|\\d\\s\\p{L}+\\s(?:${words})(?!\\p{L})`,
    'u',
  ),
])

/** The text must be folded. */
export function readBounds(text: string, language: Language): Set<string> {
  const digits = digitsForWords(text, language)
  return new Set(patterns.filter(([, pattern]) => pattern.test(digits)).map(([side]) => side))
}

/** One says at least where the other says at most. */
export function areOpposed(said: Set<string>, source: Set<string>): boolean {
  return sides.some(
    ([side, other]) => said.has(side) && !said.has(other) && source.has(other) && !source.has(side),
  )
}
