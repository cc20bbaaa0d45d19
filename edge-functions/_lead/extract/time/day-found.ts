/** A day as a text speaks of it. */
import type { DayKind } from '../words/time-words.ts'
import type { Day } from './calendar.ts'

export type DayFound = {
  start: number
  end: number
  kind: DayKind
  day: Day
  /** The first of several days, of which `day` is the last. */
  from?: Day
  /** In how many weeks or months; then the day is rough. */
  rough?: { count: number; unit: 'week' | 'month' | 'year' }
  weekday?: number
}
