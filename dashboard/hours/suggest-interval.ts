/** The hours that a day is given first when some are added: nine to five, else after what is there. */

import type { OpenInterval } from '../../shared/hours/business-hours.ts'
import { minuteOf } from '../../shared/hours/list-openings.ts'

export function suggestInterval(intervals: OpenInterval[]): OpenInterval {
  const last = intervals.at(-1)
  if (!last) return { from: '09:00', to: '17:00' }
  const from = minuteOf(last.to) + 60
  if (!last.to || minuteOf(last.to) <= minuteOf(last.from) || from >= 1380) return { from: '', to: '' }
  return { from: clock(from), to: clock(Math.min(from + 180, 1440)) }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
