/** Reads days: dates, weekdays, months, and words such as tomorrow. “Tuesday to Saturday” holds the days between. */
import { monthNumbers, relativeDays, shortWeekdayNumbers, weekdayNumbers } from '../words/day-words.ts'
import { type Language, languages } from '../words/language.ts'
import { type Claim, type Reading, readInTurn, same, takeAll } from './claim.ts'

const to = String.raw`\s?(?:-|to|until|till|through|bis(?: zum)?|au|a|al|ate|t\/m|tot(?: en met)?|and|und|et|y|e|en)\s?`
const through = String.raw`\s?(?:-|to|until|till|through|bis|au|a|al|ate|t\/m|tot(?: en met)?)\s?(?:le |el |il |a |o )?`
const month = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')
const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?`
const of = String.raw`\s?(?:of |de |di |del )?`
const dayMonth = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${day}${to})?${day}${of}(${month})(?![\\p{L}\\p{N}])\\.?`,
  'gu',
)
const monthDay = new RegExp(
  `(?<![\\p{L}\\p{N}])(${month})\\.? ${day}(?:${to}${day})?(?![\\p{L}\\p{N}:]| ?[ap]m)`,
  'gu',
)
const numeric =
  /(?<![\p{L}\p{N}.,£€$])(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2})?)(?![\p{N}])|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<![\p{L}\p{N}.,£€$])(\d{1,2})\/(\d{1,2})(?![\d/])/gu
const monthRange = new RegExp(`(?<![\\p{L}])(${month})${through}(${month})(?![\\p{L}])`, 'gu')
const monthAlone = new RegExp(`(?<![\\p{L}])(${month})(?![\\p{L}])`, 'gu')
/** “May” the month, unless it is the verb: seen before a number, which was read above, or where it was written large. */
const verbs = new Set(['may', 'march', 'mar', 'sept', 'dec', 'jan', 'set'])
const weekend =
  /(?<![\p{L}])(?:weekends?|wochenenden?|week-ends?|fin(?:es)? de semana|fi(?:m|ns) de semana|fine settimana|weekeinde)(?![\p{L}])/gu
const workdays =
  /(?<![\p{L}])(?:weekdays|working days|werktags|wochentags|jours ouvrables|dias laborables|dias uteis|giorni feriali|werkdagen|doordeweeks)(?![\p{L}])/gu
const daily =
  /(?<![\p{L}])(?:daily|every ?day|seven days a week|7 days a week|all week|taglich|jeden tag|tous les jours|todos los dias|cada dia|todos os dias|ogni giorno|tutti i giorni|dagelijks|elke dag)(?![\p{L}])/gu

/** The text must be folded; `isLarge` tells whether a word was written with a capital. */
export function readDays(text: string, language: Language, isLarge: (word: string) => boolean): Reading {
  return readInTurn(text, [
    text =>
      takeAll(text, dayMonth, ([token, first, last, name]) => dates(token, first ?? last!, last!, name!)),
    text =>
      takeAll(text, monthDay, ([token, name, first, last]) => dates(token, first!, last ?? first!, name!)),
    text =>
      takeAll(text, numeric, ([token, a, , b, , , m, d, c, e]) =>
        date(token, Number(a ?? m ?? c), Number(b ?? d ?? e)),
      ),
    text =>
      takeAll(text, monthRange, ([token, from, till]) =>
        span(token, 'month', monthNumbers.get(from!)!, monthNumbers.get(till!)!, 12),
      ),
    text =>
      takeAll(text, monthAlone, ([token]) =>
        verbs.has(token) && !isLarge(token) ? null : same('month', token, `month:${monthNumbers.get(token)}`),
      ),
    ...relativeDays.map(
      ([name, pattern]) =>
        (text: string) =>
          takeAll(text, pattern, ([token]) => same('day', token, `day:${name}`)),
    ),
    text => takeAll(text, daily, ([token]) => same('weekday', token, 'weekday:all')),
    text => takeAll(text, weekend, ([token]) => [5, 6].map(number => weekday(token, number))),
    text => takeAll(text, workdays, ([token]) => [0, 1, 2, 3, 4].map(number => weekday(token, number))),
    text => readWeekdays(text, language, isLarge),
  ])
}

type WeekdayPatterns = { range: RegExp; alone: RegExp; short: Map<string, number> }

const patterns = new Map(languages.map(language => [language, weekdayPatterns(language)]))

/** A short name counts only where it stands like one: “Di-Sa”, “Mon:”. */
function weekdayPatterns(language: Language): WeekdayPatterns {
  const short = shortWeekdayNumbers(language)
  const shortNames = [...short.keys()].join('|')
  const standing = String.raw`(?=\.?(?:\s?[-,:&]|\s?\d|\s(?:to|bis|and|und|a|al|au|t\/m)\s|\s*$))`
  const names = `(?:${[...weekdayNumbers.keys()].join('|')})s?(?:-feira)?|(?:${shortNames})${standing}`
  return {
    short,
    range: new RegExp(`(?<![\\p{L}])(${names})\\.?${through}(${names}|${shortNames})(?![\\p{L}])`, 'gu'),
    alone: new RegExp(`(?<![\\p{L}])(${names})(?![\\p{L}])`, 'gu'),
  }
}

function readWeekdays(text: string, language: Language, isLarge: (word: string) => boolean): Reading {
  const { range, alone, short } = patterns.get(language)!
  const number = (name: string) => {
    const bare = name.replace(/-feira$/, '')
    return weekdayNumbers.get(bare) ?? weekdayNumbers.get(bare.replace(/s$/, '')) ?? short.get(bare)!
  }
  const isVerb = (name: string) => short.has(name) && !isLarge(name)
  return readInTurn(text, [
    text =>
      takeAll(text, range, ([token, from, till]) =>
        isVerb(from!) || isVerb(till!) ? null : span(token, 'weekday', number(from!), number(till!), 7),
      ),
    text => takeAll(text, alone, ([token]) => (isVerb(token) ? null : weekday(token, number(token)))),
  ])
}

const weekday = (token: string, number: number): Claim => same('weekday', token, `weekday:${number}`)

/** Everything from one to the other, round the end of the year or week if need be. */
function span(token: string, kind: 'weekday' | 'month', from: number, till: number, size: number): Claim[] {
  const steps = ((till - from + size) % size) + 1
  const base = kind === 'month' ? 1 : 0
  const claims = Array.from({ length: steps }, (_, step) =>
    same(kind, token, `${kind}:${((from - base + step) % size) + base}`),
  )
  return steps === 7 && kind === 'weekday'
    ? [...claims, { ...same(kind, token, 'weekday:all'), needs: ['weekday:0'] }]
    : claims
}

/** 24-26 December holds the 25th, too. */
function dates(token: string, first: string, last: string, name: string): Claim[] {
  const month = monthNumbers.get(name)!
  const [from, till] = [Number(first), Number(last)]
  if (till < from || till - from > 31)
    return [date(token, from, month), date(token, till, month)].filter(claim => claim !== null)
  return Array.from({ length: till - from + 1 }, (_, step) => date(token, from + step, month)).filter(
    claim => claim !== null,
  )
}

/** Day and month in either order: 4/3 is in March or April, as the reader may think. */
function date(token: string, a: number, b: number): Claim | null {
  if (a > 31 || b > 31 || Math.min(a, b) > 12 || Math.min(a, b) < 1) return null
  const key = `date:${Math.min(a, b)}-${Math.max(a, b)}`
  return {
    kind: 'date',
    token,
    needs: [key],
    proves: [key, `month:${a}`, `month:${b}`, `number:${a}`, `number:${b}`],
  }
}
