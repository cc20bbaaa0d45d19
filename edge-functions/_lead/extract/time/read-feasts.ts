/** Finds the feasts a text speaks of: "before Labor Day", "Good Friday at 10". */
import { type Day, datePartsOf } from './calendar.ts'
import { feasts } from './feasts.ts'

/** Of this year, or of the next when it has passed; `country` (ISO 3166) tells whose Mother's Day. */
export function readFeasts(
  folded: string,
  today: Day,
  country: string,
): { start: number; end: number; day: Day }[] {
  const { year } = datePartsOf(today)
  return feasts.flatMap(([pattern, dayIn]) =>
    [...folded.matchAll(pattern)].flatMap(({ index: start, 0: { length } }) => {
      if (/[a-z]/.test(folded[start + length] ?? '')) return []
      const written = /^,? (20\d\d)\b/.exec(folded.slice(start + length))
      const inYear = written ? Number(written[1]) : dayIn(year, country) >= today ? year : year + 1
      return [{ start, end: start + length + (written?.[0].length ?? 0), day: dayIn(inYear, country) }]
    }),
  )
}
