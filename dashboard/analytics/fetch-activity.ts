/** Reads a period's figures, day by day, as the database counts them. */
import { addDays } from '../../shared/hours/add-days.ts'
import type { Backend } from '../backend/create-backend.ts'
import type { ActivityRow } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { type Days, earlier } from './period.ts'

/** Seven measures by three channels by 40 days: under the 1000 rows a host returns at most. */
const daysAtOnce = 40

export async function fetchActivity(backend: Backend, companyId: string, days: Days): Promise<ActivityRow[]> {
  const parts: Days[] = []
  for (let from = days.from; from <= days.to; from = addDays(from, daysAtOnce)) {
    parts.push({ from, to: earlier(addDays(from, daysAtOnce - 1), days.to) })
  }
  const answers = await Promise.all(
    parts.map(({ from, to }) =>
      backend.rpc('company_activity', { company_id: companyId, from_day: from, to_day: to }),
    ),
  )
  return answers.flatMap(answer => unwrap(answer).map(row => ({ ...row, count: Number(row.count) })))
}
