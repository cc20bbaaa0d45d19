/** Says when the demo company is open. Last: what its history's visitors are told of a person's coming names no day of today. */
import { demoLimits } from './demo/appointments.ts'
import { demoHolidays, demoWeek } from './demo/hours.ts'
import type { Stack } from './stack/open-stack.ts'

export async function seedHours({ sql }: Stack, company: string): Promise<void> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const years = [now.getFullYear(), now.getFullYear() + 1]
  const holidays = years.flatMap(demoHolidays).filter(({ day }) => day >= today)
  await sql.query(
    `update public.companies set hours = $2, holidays = $3, booking_notice_minutes = $4, booking_horizon_days = $5,
      booking_daily_cap = $6 where id = $1`,
    [company, demoWeek, holidays, ...Object.values(demoLimits)],
  )
}
