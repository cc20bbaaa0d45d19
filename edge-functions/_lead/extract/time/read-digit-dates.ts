/** Finds days in digits: 2026-03-14, 14.03.2026, 3/14. */
import { type Day, datePartsOf, dayIfReal } from './calendar.ts'
import { nextDate } from './next-date.ts'

export type DigitDate = { start: number; end: number; day: Day }

const writtenInDigits = [
  /(?<![\d./-])(?<year>(?:19|20)\d\d)[-/.](?<second>\d{1,2})[-/.](?<third>\d{1,2})(?![\d/-])/g,
  /(?<![\d./-])(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d/-])/g,
  /(?<![\d./-])(?<first>\d{1,2})\/(?<second>\d{1,2})(?![\d/-])(?! ?(?:stars?|of the))/g,
  /(?<![\d.])(?<first>\d{1,2})\.(?<second>0?[1-9]|1[0-2])\.(?!\d)/g,
  /(?<=\b(?:on|am|vom|zum|den|der|le|du|el|dia|il|op|de|tot) )(?<first>\d{1,2})[.-](?<second>0?[1-9]|1[0-2])(?![\d.:/-]|,\d)/g,
  /(?<![\d.:/-])(?<first>\d{1,2})[.-](?<second>0?[1-9]|1[0-2])(?= (?:um|om|at|alle|a las|as|a) \d)/g,
]

/** `country` (ISO 3166) says whether 3/4 is in March or in April. */
export function readDigitDates(folded: string, today: Day, country: string): DigitDate[] {
  const found: DigitDate[] = []
  for (const pattern of writtenInDigits)
    for (const match of folded.matchAll(pattern)) {
      const { year, first, second = '', third } = match.groups ?? {}
      const day = third
        ? dayIfReal(Number(year), Number(second), Number(third))
        : inOrder(Number(first), Number(second), year, today, country)
      if (day !== null) found.push({ start: match.index, end: match.index + match[0].length, day })
    }
  return found
}

function inOrder(
  first: number,
  second: number,
  year: string | undefined,
  today: Day,
  country: string,
): Day | null {
  const monthFirst = second > 12 || (first <= 12 && (country === 'US' || country === 'PH'))
  const [month, date] = monthFirst ? [first, second] : [second, first]
  if (year === undefined) return nextDate(month, date, today)
  return dayIfReal(fullYear(Number(year), today), month, date)
}

/** Nobody speaks of a year more than ten ahead in two digits. */
function fullYear(year: number, today: Day): number {
  if (year > 99) return year
  return year + (year + 2000 > datePartsOf(today).year + 10 ? 1900 : 2000)
}
