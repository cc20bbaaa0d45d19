/** When a visitor is likely to hear from a person, by their own clock. The words are the caller's. */
import type { BusinessHours } from './business-hours.ts'
import { nextOpening } from './find-opening.ts'
import { openZone } from './open-zone.ts'

export type LikelyAnswer = {
  /** now: somebody is there. today, later: by the visitor's calendar. unknown: no hours in the year ahead. */
  kind: 'now' | 'today' | 'later' | 'unknown'
  at: Date | null
  /** What the visitor's calendar and clock show at `at`: `YYYY-MM-DD`, `HH:MM`; null for unknown. */
  day: string | null
  time: string | null
  /** Days from the visitor's today; 1 is tomorrow. */
  days: number | null
}

/** `visitorZone`: IANA; the company's own where the visitor's is not known. */
export function likelyAnswer(hours: BusinessHours, at: Date, visitorZone: string = hours.zone): LikelyAnswer {
  const opens = nextOpening(hours, at)
  if (!opens) return { kind: 'unknown', at: null, day: null, time: null, days: null }

  const zone = openZone(visitorZone)
  const today = zone.clockAt(at.getTime()).day
  const { day, minute } = zone.clockAt(opens.getTime())
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000
  const kind = opens.getTime() === at.getTime() ? 'now' : days === 0 ? 'today' : 'later'
  return { kind, at: opens, day, time: writeTime(minute), days }
}

function writeTime(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 16)
}
