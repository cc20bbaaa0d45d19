/** When somebody who was asked has to have come: outside business hours the time runs from the next opening on. */
import { nextOpening } from '../../shared/hours/find-opening.ts'
import type { Company } from '../backend/rows.ts'

type Hours = Pick<Company, 'hours' | 'holidays' | 'time_zone' | 'hand_off_minutes'>

/** Milliseconds since 1970. `dueAt`: ISO 8601, as stored when they were asked. */
export function whenDue(dueAt: string, { hours, holidays, time_zone, hand_off_minutes }: Hours): number {
  const due = Date.parse(dueAt)
  const opens = hours && nextOpening({ zone: time_zone, week: hours, holidays }, new Date(due))
  if (!opens || opens.getTime() <= due) return due
  return opens.getTime() + hand_off_minutes * 60_000
}
