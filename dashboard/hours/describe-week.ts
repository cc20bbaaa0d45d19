/** A week in a line or a few: days in a row with the same hours are told together. */
import type { Week } from '../backend/rows.ts'
import { wallTime } from '../design/format.ts'
import { dayNames, mondayFirst } from './week-days.ts'

/** "Tue to Fri 07:30 to 17:00", "Sat 08:00 to 17:00"; days that are closed are left out. `write`: a stored time, as people read it. */
export function describeWeek(week: Week, write = wallTime): string[] {
  const runs: { first: string; last: string; hours: string }[] = []
  let previous = ''
  for (const day of mondayFirst) {
    const hours = (week[day] ?? []).map(({ from, to }) => `${write(from)} to ${write(to)}`).join(' and ')
    const name = dayNames[day].slice(0, 3)
    const run = runs.at(-1)
    if (run && hours && hours === previous) run.last = name
    else if (hours) runs.push({ first: name, last: name, hours })
    previous = hours
  }
  return runs.map(({ first, last, hours }) => `${first === last ? first : `${first} to ${last}`} ${hours}`)
}
